import { fragmentsOf } from '../lines/fragments.js'
import { type Fragment, placeOf } from '../lines/layout.js'
import type { Pair } from './alignment.js'
import type { Draft } from './draft.js'
import { type Near, nearIn } from './near.js'
import type { NewRows } from './rows.js'
import { isNote } from './stream.js'

/** A line of the witness and how much of it the corrected text has at the same place. */
interface Held {
  readonly fragment: Fragment
  /** Share of its letters that stand in words both texts have there. */
  readonly share: number
}

/** A stretch of the corrected text that the build does not have there. */
interface Added {
  readonly text: string
  /** Index in `Draft.pairs` of its first pair. */
  readonly pair: number
}

/** Below this share of common letters a line does not stand where it is: a few misread words are common, half a line is not. */
const ELSEWHERE = 0.4
/** Shortest line, in letters, that is looked for elsewhere: shorter ones are found by chance. */
const SHORTEST = 4
/** A line is found elsewhere when so much of its letters is at most different there. */
const UNLIKE = 0.25

/** Rows for lines that the corrected text has elsewhere (`order`), or has not at all (`furniture`). */
export function learnLines(draft: Draft): Partial<NewRows> {
  const { pairs, copy, layout, witness } = draft
  const added = additions(pairs, copy)
  const moved: { fragment: Fragment; pair: number; end: number }[] = []
  const furniture: NewRows['furniture'][number][] = []
  const all = heldLines(draft)
  const absent = all.filter(({ share }) => share < ELSEWHERE)
  for (const { fragment, share } of absent) {
    const words = witness.text.slice(fragment.textStart, fragment.textEnd)
    const letters = bare(words)
    const places =
      letters.length < SHORTEST
        ? []
        : added.flatMap(({ text, pair }): (Near & { pair: number })[] => {
            const near = nearIn(letters, bare(text), Math.floor(letters.length * UNLIKE))
            return near ? [{ ...near, pair }] : []
          })
    const best = places.sort((a, b) => a.cost - b.cost)[0]
    const here = best && isHere(draft, best.pair, fragment)
    if (best && !here) moved.push({ fragment, pair: best.pair, end: best.at })
    else if (!best && share === 0 && isDropped(draft, fragment))
      furniture.push({
        line: lineWords(draft, fragment),
        kind: FIGURE.test(words) ? 'folio' : 'noise',
        ...lineAtIf(draft, fragment),
      })
  }
  moved.sort((a, b) => a.pair - b.pair || a.end - b.end)
  const fragments = new Set(moved.map(({ fragment }) => fragment))
  return {
    furniture,
    order: moved.flatMap(({ pair, fragment }, i) => {
      const before = moved[i - 1]
      const after = before?.pair === pair ? before.fragment : lineBefore(draft, pair, fragments)
      return after ? [{ move: lineWords(draft, fragment), after: lineWords(draft, after) }] : []
    }),
  }

  function lineAtIf(draft: Draft, fragment: Fragment) {
    const words = lineWords(draft, fragment)
    const twins = all.filter(({ fragment: other }) => lineWords(draft, other) === words)
    return twins.length > 1 ? { at: placeOf(layout, fragment.textStart) } : {}
  }
}

const FIGURE = /^\W*[\divxlcIVXLC]+\W*$/
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

const lineWords = ({ witness }: Draft, { textStart, textEnd }: Fragment) =>
  witness.text.slice(textStart, textEnd).replace(/\s+/g, ' ')

function additions(pairs: readonly Pair[], copy: Draft['copy']): Added[] {
  const found: { text: string; pair: number }[] = []
  let open = false
  pairs.forEach((pair, i) => {
    if (pair.same && !isNote(copy.chunks[pair.b0]!)) open = false
    else if (pair.b1 > pair.b0 && !pair.same) {
      const text = copy.text.slice(copy.chunks[pair.b0]!.start, copy.chunks[pair.b1 - 1]!.end)
      if (open) found[found.length - 1] = { ...found.at(-1)!, text: `${found.at(-1)!.text} ${text}` }
      else found.push({ text, pair: i })
      open = true
    }
  })
  return found
}

/** The fragments of the running text, each with the share of its letters that the corrected text has there. */
function heldLines({ layout, text, built, pairs }: Draft): Held[] {
  const common = new Uint8Array(text.text.length)
  for (const { same, a0 } of pairs) if (same) common.fill(1, built.chunks[a0]!.start, built.chunks[a0]!.end)
  return fragmentsOf(layout.lines).flatMap((fragment): Held[] => {
    const { start, end } = rangeIn(text, fragment)
    if (end <= start) return []
    let kept = 0
    for (let i = start; i < end; i++) kept += common[i]!
    return [{ fragment, share: kept / (end - start) }]
  })
}

function rangeIn(text: Draft['text'], { textStart, textEnd }: Fragment): { start: number; end: number } {
  if (textEnd <= textStart) return { start: 0, end: 0 }
  return { start: text.before(textStart), end: text.after(textEnd) }
}

/** Whether nothing of the line stands for anything in the corrected text. */
function isDropped({ text, built, pairs }: Draft, fragment: Fragment): boolean {
  const { start, end } = rangeIn(text, fragment)
  return pairs.every(({ a0, a1, b0, b1 }) => {
    const touches = a1 > a0 && built.chunks[a0]!.start < end && built.chunks[a1 - 1]!.end > start
    return !touches || (b0 === b1 && built.chunks[a0]!.start >= start && built.chunks[a1 - 1]!.end <= end)
  })
}

/** Whether the stretch that begins at pair `i` stands where the line stands: it is misread there, not moved. */
function isHere({ text, built, pairs }: Draft, i: number, fragment: Fragment): boolean {
  const { start, end } = rangeIn(text, fragment)
  for (let j = i; j < pairs.length && !pairs[j]!.same; j++) {
    const { a0, a1 } = pairs[j]!
    if (a1 > a0 && built.chunks[a0]!.start < end && built.chunks[a1 - 1]!.end > start) return true
  }
  const before = pairs.slice(0, i).findLast(pair => pair.a1 > pair.a0)
  const after = pairs.slice(i).find(pair => pair.a1 > pair.a0)
  const [from, to] = [
    before ? built.chunks[before.a1 - 1]!.end : 0,
    after ? built.chunks[after.a0]!.start : built.text.length,
  ]
  return from <= start && end <= to
}

/** The line that stands last before the stretch that begins at pair `i`. */
function lineBefore(
  { layout, text, built, pairs }: Draft,
  i: number,
  moved: ReadonlySet<Fragment>,
): Fragment | undefined {
  const before = pairs.slice(0, i).findLast(pair => pair.same && pair.a1 > pair.a0)
  if (!before) return undefined
  const at = built.chunks[before.a0]!.start
  return fragmentsOf(layout.lines).findLast(fragment => {
    const { start, end } = rangeIn(text, fragment)
    return end > start && start <= at && !moved.has(fragment) && at < Math.max(end, start + 1)
  })
}
