import { isGraphemeBoundary } from '../text/graphemes.js'
import type { Pair } from './alignment.js'
import { isNote, type Stream } from './stream.js'

/** `[start, end)` of the text as built is to read `corr`. Offsets are UTF-16 code units. */
export interface Correction {
  readonly start: number
  readonly end: number
  readonly corr: string
}

/**
 * What differs between two aligned streams, as readings can say it: each correction has words on the side of the text as
 * built (what was left out goes with a word beside it) and stands on one side of every call of a note and of every block's
 * beginning. What has no word beside it is in `rest`.
 */
export function correctionsOf(
  built: Stream,
  copy: Stream,
  pairs: readonly Pair[],
): { corrections: Correction[]; rest: Pair[] } {
  const openings = new Set(copy.openings.map(({ chunk }) => chunk))
  const corrections: Correction[] = []
  const rest: Pair[] = []
  for (const stretch of stretches(built, copy, pairs, openings))
    for (const [from, to] of groups(stretch)) {
      const sides = { a0: stretch[from]!.a0, a1: stretch[to]!.a1, b0: stretch[from]!.b0, b1: stretch[to]!.b1 }
      if (sides.a0 === sides.a1) rest.push({ ...sides, same: false })
      else corrections.push(correctionOf(built, copy, sides))
    }
  return { corrections, rest }
}

const isTwoSided = ({ a0, a1, b0, b1 }: Pair) => a1 > a0 && b1 > b0

/** The changed pairs of a stretch, as ranges of it: what stands on one side alone goes with the pair after it, or before. */
function groups(stretch: readonly Pair[]): [number, number][] {
  const found: [number, number][] = []
  for (let i = 0; i < stretch.length; i++) {
    if (stretch[i]!.same) continue
    let to = i
    while (!isTwoSided(stretch[to]!) && to + 1 < stretch.length) to++
    const alone = !isTwoSided(stretch[to]!) && i > 0
    const last = found.at(-1)
    if (alone && last && last[1] === i - 1) last[1] = to
    else found.push([alone ? i - 1 : i, to])
    i = to
  }
  return found
}

/** The pairs between the calls of notes and the beginnings of blocks. */
function stretches(built: Stream, copy: Stream, pairs: readonly Pair[], openings: ReadonlySet<number>): Pair[][] {
  const found: Pair[][] = [[]]
  for (const pair of pairs) {
    const calls = [...built.chunks.slice(pair.a0, pair.a1), ...copy.chunks.slice(pair.b0, pair.b1)].some(isNote)
    if (calls || (pair.b1 > pair.b0 && openings.has(pair.b0))) found.push([])
    if (!calls) found.at(-1)!.push(pair)
  }
  return found
}

function correctionOf(built: Stream, copy: Stream, { a0, a1, b0, b1 }: Omit<Pair, 'same'>): Correction {
  const [first, wanted] = [built.chunks[a0]!, copy.chunks[b0]]
  const range = { start: first.start, end: built.chunks[a1 - 1]!.end }
  const corr = wanted && b1 > b0 ? copy.text.slice(wanted.start, copy.chunks[b1 - 1]!.end) : ''
  // the blank between a call and its next word is a word's only where one text has it and the other not
  if (first.glued && wanted && !wanted.glued) return { ...range, corr: ` ${corr}` }
  if (!first.glued && wanted?.glued && /\s/.test(built.text[range.start - 1] ?? '')) range.start--
  return narrowed(built.text, range, corr)
}

const TOKEN = /[\p{L}\p{M}\p{N}]+|\s+|[\s\S]/gu
const WORD = /[\p{L}\p{N}]/u

/** A correction without the words and signs at its edges that stay as they are; one word at least is kept. */
export function narrowed(text: string, { start, end }: { start: number; end: number }, corr: string): Correction {
  const old = text.slice(start, end).match(TOKEN) ?? []
  const now = corr.match(TOKEN) ?? []
  const most = Math.min(old.length, now.length)
  let head = 0
  while (head < most && old[head] === now[head]) head++
  let tail = 0
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  const at = (n: number) => start + old.slice(0, n).join('').length
  const fits = () => {
    const sides = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)]
    return (
      sides.every(side => side.length > 0 && !/^\s/.test(side[0]!) && !/^\s/.test(side.at(-1)!)) &&
      sides[0]!.some(token => WORD.test(token)) &&
      isGraphemeBoundary(text, at(head)) &&
      isGraphemeBoundary(text, at(old.length - tail))
    )
  }
  while (!fits() && head > 0) head--
  while (!fits() && tail > 0) tail--
  return { start: at(head), end: at(old.length - tail), corr: now.slice(head, now.length - tail).join('') }
}
