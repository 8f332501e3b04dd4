import { diffArrays } from 'diff'
import { increasing, uniqueRuns } from './anchors.js'
import type { Stretch } from './stretch.js'

/** A word of a text: `[start, end)` are its UTF-16 code units there. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Words `[from, to)` of the one list that stand where those of the other do; one of the two may be none. */
export interface WordDifference {
  readonly a: readonly [from: number, to: number]
  readonly b: readonly [from: number, to: number]
}

/** The words of a text, parted by white space. */
export const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }))

/**
 * Where two lists of words differ, in order. Runs of words that each list has just once, and in the same order, anchor
 * the comparison (Bram Cohen's patience diff, over runs of words); between anchors the same again, with shorter runs;
 * only what then is left goes to the general algorithm, whose time grows with length times differences.
 */
export function wordDifferences(a: readonly string[], b: readonly string[]): WordDifference[] {
  const found: WordDifference[] = []
  compare({ ...numbered(a, b), aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }, 0, 0, difference => {
    const last = found.at(-1)
    if (last && last.a[1] === difference.a[0] && last.b[1] === difference.b[0])
      found[found.length - 1] = { a: [last.a[0], difference.a[1]], b: [last.b[0], difference.b[1]] }
    else found.push(difference)
  })
  return found
}

/** Lengths of the runs of words tried as anchors, one after the other. */
const RUNS = [4, 2, 1] as const

/** Up to so many words on both sides together the general algorithm is asked at once: about a millisecond. */
const SMALL = 64

/** At so many differences the general algorithm gives up (about a second), and the stretch is one difference. */
const MOST_EDITS = 1000

/** Stretches within stretches before the general algorithm takes over; real texts need five or six. */
const DEEPEST = 40

function numbered(a: readonly string[], b: readonly string[]): Pick<Stretch, 'a' | 'b'> {
  const numbers = new Map<string, number>()
  const number = (word: string) => {
    const known = numbers.get(word) ?? numbers.size
    if (known === numbers.size) numbers.set(word, known)
    return known
  }
  return { a: Int32Array.from(a, number), b: Int32Array.from(b, number) }
}

type Report = (difference: WordDifference) => void

function compare(whole: Stretch, level: number, depth: number, report: Report): void {
  const stretch = trimmed(whole)
  const { aFrom, aTo, bFrom, bTo } = stretch
  const run = RUNS[level]
  if (aFrom === aTo && bFrom === bTo) return
  if (aFrom === aTo || bFrom === bTo) {
    report({ a: [aFrom, aTo], b: [bFrom, bTo] })
    return
  }
  if (run === undefined || depth > DEEPEST || aTo - aFrom + bTo - bFrom <= SMALL) {
    general(stretch, report)
    return
  }
  const anchors = increasing(uniqueRuns(stretch, run))
  const next = anchors.length > 0 ? level : level + 1
  let i = aFrom
  let j = bFrom
  for (const [x, y] of anchors) {
    if (x < i || y < j) continue // this run overlaps the one before
    compare({ ...stretch, aFrom: i, aTo: x, bFrom: j, bTo: y }, next, depth + 1, report)
    i = x + run
    j = y + run
  }
  compare({ ...stretch, aFrom: i, bFrom: j }, next, depth + 1, report)
}

/** Without what both sides begin and end with. */
function trimmed({ a, b, aFrom, aTo, bFrom, bTo }: Stretch): Stretch {
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) {
    aFrom++
    bFrom++
  }
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) {
    aTo--
    bTo--
  }
  return { a, b, aFrom, aTo, bFrom, bTo }
}

function general({ a, b, aFrom, aTo, bFrom, bTo }: Stretch, report: Report): void {
  const options = { maxEditLength: MOST_EDITS }
  const parts = diffArrays([...a.subarray(aFrom, aTo)], [...b.subarray(bFrom, bTo)], options)
  if (!parts) {
    report({ a: [aFrom, aTo], b: [bFrom, bTo] })
    return
  }
  let i = aFrom
  let j = bFrom
  for (const { added, removed, value } of parts) {
    const nextI = added ? i : i + value.length
    const nextJ = removed ? j : j + value.length
    if (added || removed) report({ a: [i, nextI], b: [j, nextJ] })
    i = nextI
    j = nextJ
  }
}
