import { distance } from 'fastest-levenshtein'
import type { Marker } from '../notes/marker.js'
import { patternOf } from '../notes/ruled.js'
import type { Pair } from './alignment.js'
import type { Draft } from './draft.js'
import { wordsBefore } from './readings.js'
import type { NewRows } from './rows.js'
import { isNote, NOTE, printed } from './stream.js'

type NewMarker = NewRows['markers'][number]

/** Longest that a misread figure is taken to be, in code units. */
const LONGEST = 4

/** Rows for the notes that the corrected text calls otherwise, or elsewhere, than the rules. */
export function learnMarkers(draft: Draft): Partial<NewRows> {
  const { built, copy, pairs, marked } = draft
  const markers = [...marked.markers].sort((a, b) => draft.text.after(a.after) - draft.text.after(b.after))
  const numbers = new Map(built.chunks.filter(isNote).map((chunk, i) => [chunk, markers[i]!]))
  const markerOf = ({ a0 }: Pair) => numbers.get(built.chunks[a0]!)
  const left = new Map<string, NewMarker>()
  const rows = pairs.flatMap((pair, i): NewMarker[] => {
    if (pair.same) return []
    const has = pair.a1 > pair.a0 ? markerOf(pair) : undefined
    const wants =
      pair.b1 > pair.b0 && isNote(copy.chunks[pair.b0]!) ? copy.chunks[pair.b0]!.key.slice(NOTE.length) : undefined
    if (has && wants) return [{ n: wants, ...asRead(has, draft) }]
    if (has) {
      const row: NewMarker = { n: 'none', ...asRead(has, draft) }
      if (row.sic !== undefined) left.set(printed(has.label), row)
      return [row]
    }
    return wants === undefined ? [] : [{ n: wants, ...found(draft, i) }]
  })
  // a marker that is elsewhere than it should be takes its letters with it
  const rowOf = (row: NewMarker) => {
    const letters = row.n !== 'none' && row.sic === undefined && left.get(row.n)
    return letters ? { ...row, sic: letters.sic!, from: letters.after } : row
  }
  const moved = rows.map(rowOf)
  const taken = new Set(moved.flatMap(({ from, sic }) => (from === undefined ? [] : [`${from}\n${sic}`])))
  return { markers: moved.filter(({ n, after, sic }) => n !== 'none' || !taken.has(`${after}\n${sic}`)) }
}

/** The words before a marker, and the letters it was read from. */
function asRead({ start, end, after }: Marker, draft: Draft): Pick<NewMarker, 'after' | 'sic'> {
  const letters = draft.witness.text.slice(start, end)
  const before = end > start ? draft.raw[0]!.before(start) : draft.raw[0]!.after(after)
  return { after: tellingWords(draft, before, letters), ...(letters && { sic: letters }) }
}

/** Where the marker that the corrected text has at pair `i` stands in the witness: after what, and as which letters. */
function found(draft: Draft, i: number): Pick<NewMarker, 'after' | 'sic'> {
  const { built, copy, pairs, text } = draft
  const raw = draft.raw[0]!
  const rawEnd = (offset: number) => (offset === 0 ? 0 : raw.after(text.range(offset - 1, offset).end))
  const before = pairs.slice(0, i).findLast(pair => pair.a1 > pair.a0)
  const next = pairs[i + 1]
  if (!before) return { after: tellingWords(draft, 0, '') }
  const last = built.chunks[before.a1 - 1]!
  const stray = next && !next.same && next.b1 === next.b0 ? built.chunks[next.a0]! : undefined
  if (stray && !isNote(stray) && stray.end - stray.start <= LONGEST) {
    const at = raw.before(text.origin(stray.start))
    return { after: tellingWords(draft, at, stray.key), sic: stray.key }
  }
  if (before.same || before.b1 === before.b0 || isNote(last))
    return { after: tellingWords(draft, rawEnd(last.end), '') }
  // letters in or at the end of the word before: the cut that leaves the least unlike the word as corrected
  const glued =
    next && next.a0 === next.a1 && next.b1 > next.b0 && copy.chunks[next.b0]!.start === copy.chunks[pairs[i]!.b0]!.start
  const head = copy.text.slice(copy.chunks[before.b0]!.start, copy.chunks[before.b1 - 1]!.end)
  const tail = glued ? copy.text.slice(copy.chunks[next.b0]!.start, copy.chunks[next.b0]!.end) : ''
  const start = built.chunks[before.a0]!.start
  const word = text.text.slice(start, last.end)
  let best = { from: word.length, to: word.length, cost: Number.POSITIVE_INFINITY }
  for (let from = 1; from <= word.length; from++)
    for (let to = from; to <= Math.min(word.length, from + LONGEST); to++) {
      const cost = distance(word.slice(0, from), head) + distance(word.slice(to), tail)
      if (cost < best.cost || (cost === best.cost && to - from < best.to - best.from)) best = { from, to, cost }
    }
  const sic = word.slice(best.from, best.to)
  return { after: tellingWords(draft, rawEnd(start + best.from), sic), ...(sic && { sic }) }
}

const MOST = 12

/** The fewest words before an offset of the raw text that, with `letters` after them, stand there alone. */
function tellingWords({ raw }: Draft, offset: number, letters: string): string {
  const { text } = raw[0]!
  for (let n = 1; ; n++) {
    const words = wordsBefore(text, offset, n)
    if (n === MOST || words === '') return words
    const places = text.match(patternOf({ after: words, ...(letters && { sic: letters }) }))
    if (places?.length === 1) return words
  }
}
