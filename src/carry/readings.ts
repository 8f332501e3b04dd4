import { wordsAfter, wordsBefore } from '../learn/readings.js'
import { endsWith, type Hit, Matcher, placesOf, startsWith } from '../table/match.js'
import type { Reading } from '../table/row.js'
import type { Bridge, Stretch } from './bridge.js'
import type { Changed, Judged, Nearest } from './fate.js'
import type { Found } from './found.js'
import { nearestReadings } from './nearest.js'

/** What the rows meet in the new text, and where the old text, where it is at hand, had it. */
export interface Meeting {
  readonly now: Found
  readonly old?: Found & { readonly bridge: Bridge }
  /** Names a place of the new text. */
  readonly locate: (stretch: Stretch, words?: string) => Nearest
  /** Whether a word is right. */
  readonly knows: (word: string) => boolean
}

type ById = ReadonlyMap<string, readonly Hit[]>

/** What becomes of each reading in the new text, by the row's id. */
export function judgeReadings(rows: readonly Reading[], meeting: Meeting): Map<string, Judged> {
  const { now, old } = meeting
  const here = hitsOf(rows, now)
  const open = hitsOf(rows.map(unplaced), now)
  const right = hitsOf(rows.filter(({ match, corr }) => match !== 'pattern' && corr !== '').map(reversed), now)
  const before = old && hitsOf(rows, old)
  return new Map(
    rows.map(row => {
      const hits = { here: here.get(row.id) ?? [], open: open.get(row.id) ?? [], right: right.get(row.id) ?? [] }
      const was = before?.get(row.id) ?? []
      return [row.id, was.length > 0 ? followed(row, was, hits, meeting) : sought(row, hits, meeting)]
    }),
  )
}

interface Hits {
  /** Places that the row matches as it is. */
  readonly here: readonly Hit[]
  /** Places that have its `sic`, wherever they are. */
  readonly open: readonly Hit[]
  /** Places that have its `corr`. */
  readonly right: readonly Hit[]
}

function hitsOf(rows: readonly Reading[], { passages, layout }: Found): ById {
  const found = new Map<string, Hit[]>()
  if (rows.length > 0)
    for (const hit of new Matcher(rows).hits(passages, layout))
      found.set(hit.row.id, [...(found.get(hit.row.id) ?? []), hit])
  return found
}

/** The row without the conditions on its place. */
const unplaced = ({ at: _at, before: _before, after: _after, ...row }: Reading): Reading => row

/** A row that matches, anywhere, what the row would make. */
const reversed = (row: Reading): Reading => ({ ...unplaced(row), sic: row.corr, corr: row.sic })

const isPlaced = ({ at, before, after }: Reading) => at !== undefined || before !== undefined || after !== undefined

const FITS: Judged = { kind: 'fits', reason: 'it matches as it is', nearest: [] }

/** A row whose places in the old text are known: each is looked up in the new one. */
function followed(row: Reading, was: readonly Hit[], hits: Hits, meeting: Meeting): Judged {
  const { now, old, locate } = meeting
  const places = was.map(hit => old!.bridge(hit))
  const meets = (list: readonly Hit[], place: Stretch) => list.find(hit => overlap(hit, place))
  // words that overlap themselves are found in one place alone unless the row's conditions tell them apart
  const still = places.flatMap(place => (place && (meets(hits.here, place) ?? meets(hits.open, place))) ?? [])
  const misread = places.flatMap(place =>
    place && !meets(hits.open, place) && !meets(hits.right, place) && !reads(now, place, row.corr) ? [place] : [],
  )
  const nearest = misread.map(place => locate(place))
  const lost = places.filter(place => place === undefined).length
  const stays = hits.here.filter(hit => !isPlaced(row) || still.includes(hit))
  if (stays.length > 0 && stays.length === hits.here.length && (!isPlaced(row) || stays.length === still.length))
    return { ...counted(row, stays.length, FITS), nearest }
  if (still.length > 0) return { ...moved(row, still, now), nearest }
  if (misread.length === 0 && lost < was.length)
    return { kind: 'settled', reason: `the new text has “${row.corr}” there`, nearest: [] }
  const [place] = misread
  if (!place) return { kind: 'look', reason: 'the new text has nothing that stands for its words', nearest: [] }
  return { kind: 'look', reason: `the new text reads otherwise there`, set: { sic: nearest[0]!.words }, nearest }
}

/** A row whose places are known from the row alone. */
function sought(row: Reading, hits: Hits, meeting: Meeting): Judged {
  const { now } = meeting
  if (hits.here.length > 0) return counted(row, hits.here.length, FITS)
  if (row.count === 'any') return { ...FITS, reason: 'it need not match anything' }
  if (hits.open.length > 0) {
    // what is no word is an error wherever it stands
    const [only] = allKnown(row.sic, meeting.knows) ? [] : hits.open
    const likely = only && hits.open.length === 1 ? [only] : hits.open.filter(hit => isThere(row, hit, now, 1))
    if (likely.length === 1) return moved(row, likely, now)
    const nearest = hits.open.map(hit => meeting.locate(hit))
    return { kind: 'look', reason: `“${row.sic}” stands in the new text, but not where it stood`, nearest }
  }
  const right = hits.right.filter(hit => isThere(row, hit, now, isPlaced(row) ? 1 : 0))
  const nearest = nearestReadings(row, now).map(stretch => meeting.locate(stretch))
  const misread = nearest.filter(({ words }) => words !== row.corr && !allKnown(words, meeting.knows))
  if (right.length > 0 && (isPlaced(row) || misread.length === 0))
    return { kind: 'settled', reason: `the new text has “${row.corr}”${isPlaced(row) ? ' there' : ''}`, nearest: [] }
  return {
    kind: 'look',
    reason: `the new text has neither “${row.sic}” nor “${row.corr}” there`,
    ...(misread.length === 1 && { set: { sic: misread[0]!.words } }),
    nearest: misread.length > 0 ? misread : nearest,
  }
}

const allKnown = (words: string, knows: (word: string) => boolean) =>
  (words.match(/[\p{L}\p{M}]+/gu) ?? []).every(word => knows(word) || knows(word.toLowerCase()))

const overlap = (a: Stretch, b: Stretch) =>
  a.passage === b.passage && a.start < Math.max(b.end, b.start + 1) && b.start < Math.max(a.end, a.start + 1)

const reads = ({ passages }: Found, { passage, start, end }: Stretch, words: string) =>
  passages[passage]!.text.slice(start, end).replace(/\s+/g, ' ') === words.replace(/\s+/g, ' ')

/** How many of a row's conditions hold at a place, `least` of them at least. A line may be off by a few: lines are read anew. */
function isThere({ at, before, after }: Reading, hit: Hit, { passages, layout }: Found, least: number): boolean {
  const passage = passages[hit.passage]!
  const holds = [
    before !== undefined && endsWith(passage.text, hit.start, before),
    after !== undefined && startsWith(passage.text, hit.end, after),
    at !== undefined && placesOf(passage, hit.start, hit.end, layout).some(place => isNear(place, at)),
  ]
  return holds.filter(Boolean).length >= least
}

/** Lines by which a place may be off in another OCR of the same page. */
const OFF = 2

function isNear(place: string, at: string): boolean {
  const [page, line] = place.split('.')
  const [wanted, n] = at.split('.')
  if (page !== wanted) return false
  return n === undefined || line === undefined || Math.abs(Number(line) - Number(n)) <= OFF
}

function counted(row: Reading, places: number, judged: Judged): Judged {
  if (typeof row.count !== 'number' || row.count === places) return judged
  return {
    kind: 'moved',
    reason: `it matches ${places} and not ${row.count} places`,
    set: { count: places },
    nearest: [],
  }
}

/** The row with conditions that tell just these places; to be looked at where there are none. */
function moved(row: Reading, places: readonly Hit[], now: Found): Judged {
  for (const widen of [false, true]) {
    const sets = places.map(place => conditions(row, place, now, widen))
    const [set] = sets
    if (!set || sets.some(other => JSON.stringify(other) !== JSON.stringify(set))) continue
    const proposed = { ...row, ...set } as Reading
    const hits = hitsOf([proposed], now).get(row.id) ?? []
    if (hits.length !== places.length || !hits.every(hit => places.some(place => overlap(hit, place)))) continue
    const off = typeof row.count === 'number' && row.count !== places.length
    const whole = { ...set, ...(off && { count: places.length }) }
    if (Object.keys(whole).length === 0) return FITS
    return { kind: 'moved', reason: 'its words stand elsewhere', set: whole, nearest: [] }
  }
  return { kind: 'look', reason: 'no condition tells its places apart from others', nearest: [] }
}

/** The row's conditions as they are at a place: those that do not hold are said anew. */
function conditions(
  row: Reading,
  { passage: i, start, end }: Hit,
  { passages, layout }: Found,
  widen: boolean,
): Changed {
  const passage = passages[i]!
  const places = placesOf(passage, start, end, layout)
  const [line, page] = places
  const at = row.at?.includes('.') || !page ? line : page
  const wanted = {
    at: row.at === undefined ? widen && line : !places.includes(row.at) && at,
    before:
      row.before !== undefined &&
      !endsWith(passage.text, start, row.before) &&
      wordsBefore(passage.text, start, size(row.before)),
    after:
      row.after !== undefined &&
      !startsWith(passage.text, end, row.after) &&
      wordsAfter(passage.text, end, size(row.after)),
  }
  return Object.fromEntries(Object.entries(wanted).flatMap(([key, words]) => (words ? [[key, words]] : [])))
}

const size = (words: string) => words.trim().split(/\s+/).length
