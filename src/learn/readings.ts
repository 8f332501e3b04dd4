import { dictionary } from '../joins/dictionary.js'
import type { Layout } from '../lines/layout.js'
import { Matcher, placesOf } from '../table/match.js'
import type { Reading } from '../table/row.js'
import type { Passage } from '../text/passage.js'
import type { Correction } from './corrections.js'
import type { NewReading } from './rows.js'

/** A passage as the table's readings find it, and what is to be corrected in it (in order, without overlap). */
export interface Faulty {
  readonly passage: Passage
  readonly corrections: readonly Correction[]
  /** The passage as it is to be, with what other rows make of it. */
  readonly made: Passage
}

/** Ways to tell a place from others, the shortest first: so many words before and after, or the place in the original. */
interface Context {
  readonly before: number
  readonly after: number
  readonly at?: boolean
}

const CONTEXTS: readonly Context[] = [
  { before: 0, after: 1 },
  { before: 1, after: 0 },
  { before: 1, after: 1 },
  { before: 0, after: 2 },
  { before: 2, after: 0 },
  { before: 2, after: 2 },
  { before: 0, after: 0, at: true },
  { before: 1, after: 1, at: true },
  { before: 4, after: 4 },
  { before: 8, after: 8 },
  { before: 16, after: 16 },
  { before: 64, after: 64 },
  { before: 256, after: 256 },
]

interface Place {
  readonly passage: number
  readonly correction: Correction
}

/** A row that may do, and the places it is for. */
interface Trial {
  readonly row: Reading
  readonly places: readonly Place[]
}

/**
 * Rows that make just these corrections. Where all places that have `sic` are to be corrected in one way, and `sic` is no
 * right word, one general row; else a row for each place with the shortest context that tells it apart. No row matches
 * what the rows make. `left` are corrections that no context tells apart.
 */
export function readingsFor(
  texts: readonly Faulty[],
  layout: Layout,
  language: string,
): { rows: NewReading[]; left: Place[] } {
  const passages = texts.map(({ passage }) => passage)
  const made = texts.map(text => text.made)
  const knows = dictionary(language).has
  const places = texts.flatMap(({ corrections }, passage) => corrections.map(correction => ({ passage, correction })))

  const alike = new Map<string, Place[]>()
  for (const place of places) {
    const { passage, correction } = place
    const key = JSON.stringify([sicOf(passages[passage]!, correction), correction.corr])
    alike.set(key, [...(alike.get(key) ?? []), place])
  }
  const general = [...alike.values()].map((group): Trial => {
    const [{ passage, correction }] = group as [Place]
    return { row: rowOf({ sic: sicOf(passages[passage]!, correction), corr: correction.corr }), places: group }
  })
  const isSafe = ({ row }: Trial) => !isWord(row.sic, knows)
  const found = new Map<Place, NewReading>()
  const first = sound(general.filter(isSafe), passages, made, layout)
  for (const { row, places } of first) for (const place of places) found.set(place, bare(row))
  // a context that is shared by all places of one error is tried before a context of each
  for (const context of CONTEXTS) {
    const open = places.filter(place => !found.has(place))
    if (open.length === 0) break
    const trials = together(open.map(place => ({ place, row: located(place, context, passages, layout) })))
    for (const { row, places } of sound(trials, passages, made, layout))
      for (const place of places) found.set(place, bare(row))
  }
  const rows = places.flatMap(place => found.get(place) ?? [])
  return { rows: [...new Set(rows)], left: places.filter(place => !found.has(place)) }
}

/** Whether a correction of these words would seem to change something right: all of them are words of the language. */
function isWord(sic: string, knows: (word: string) => boolean): boolean {
  const words = sic.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []
  return words.every(word => knows(word) || knows(word.toLowerCase()))
}

const sicOf = ({ text }: Passage, { start, end }: Correction) => text.slice(start, end).replace(/\s+/g, ' ')

const rowOf = (row: NewReading): Reading => ({
  id: '',
  place: { file: '', line: 0, column: 0 },
  kind: 'ocr',
  cert: 'high',
  evidence: 'internal',
  match: 'word',
  ...row,
})

const bare = ({ sic, corr, before, after, at }: Reading): NewReading => ({
  sic,
  corr,
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
  ...(at !== undefined && { at }),
})

function located({ passage: i, correction }: Place, context: Context, passages: readonly Passage[], layout: Layout) {
  const passage = passages[i]!
  const { start, end, corr } = correction
  const before = wordsBefore(passage.text, start, context.before)
  const after = wordsAfter(passage.text, end, context.after)
  const at = context.at && placesOf(passage, start, end, layout)[0]
  return rowOf({
    sic: sicOf(passage, correction),
    corr,
    ...(before && { before }),
    ...(after && { after }),
    ...(at && { at }),
  })
}

/** The last `n` words before an offset, with the signs that touch them. Signs alone are no word. */
export function wordsBefore(text: string, offset: number, n: number): string {
  if (n === 0) return ''
  let at = offset
  for (let words = 0; words < n && at > 0; ) {
    const end = at
    while (at > 0 && isBlank(text[at - 1]!)) at--
    while (at > 0 && !isBlank(text[at - 1]!)) at--
    if (WORD.test(text.slice(at, end))) words++
  }
  return text.slice(at, offset).replace(/\s+/g, ' ').trim()
}

/** The first `n` words after an offset, with the signs that touch them. Signs alone are no word. */
export function wordsAfter(text: string, offset: number, n: number): string {
  if (n === 0) return ''
  let at = offset
  for (let words = 0; words < n && at < text.length; ) {
    const start = at
    while (at < text.length && isBlank(text[at]!)) at++
    while (at < text.length && !isBlank(text[at]!)) at++
    if (WORD.test(text.slice(start, at))) words++
  }
  return text.slice(offset, at).replace(/\s+/g, ' ').trim()
}

const WORD = /[\p{L}\p{N}]/u
const isBlank = (sign: string) => /\s/.test(sign)

function together(trials: readonly { place: Place; row: Reading }[]): Trial[] {
  const groups = new Map<string, { row: Reading; places: Place[] }>()
  for (const { place, row } of trials) {
    const key = JSON.stringify(bare(row))
    const group = groups.get(key)
    if (group) group.places.push(place)
    else groups.set(key, { row, places: [place] })
  }
  return [...groups.values()]
}

/** The trials whose rows match just their places, and nothing in the text as it is to be. */
function sound(
  trials: readonly Trial[],
  passages: readonly Passage[],
  made: readonly Passage[],
  layout: Layout,
): Trial[] {
  if (trials.length === 0) return []
  const matcher = new Matcher(trials.map(({ row }) => row))
  const hits = new Map<Reading, string[]>()
  for (const { row, passage, start, end } of matcher.hits(passages, layout))
    hits.set(row, [...(hits.get(row) ?? []), `${passage}:${start}:${end}`])
  const bad = new Set<Reading>()
  for (const { row } of matcher.hits(made, layout)) bad.add(row)
  return trials.filter(({ row, places }) => {
    const wanted = new Set(places.map(({ passage, correction: { start, end } }) => `${passage}:${start}:${end}`))
    const got = hits.get(row) ?? []
    return !bad.has(row) && got.length === wanted.size && got.every(hit => wanted.has(hit))
  })
}
