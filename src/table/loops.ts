import type { Layout } from '../lines/layout.js'
import type { Problem } from '../problem.js'
import type { Passage } from '../text/passage.js'
import { tableProblem } from './codes.js'
import type { Hit, Matcher } from './match.js'
import { type Locate, placeName } from './places.js'
import type { Reading } from './row.js'

/** Rows whose result the table would change again, if it were applied to the emended text. `locate` finds places in that. */
export function loops(matcher: Matcher, emended: readonly Passage[], layout: Layout, locate: Locate): Problem[] {
  const byId = new Map(matcher.readings.map(row => [row.id, row]))
  const told = new Map<Reading, Problem>()
  const made = emended.map(passage => emendedRanges(passage, byId))
  for (const hit of matcher.hits(emended, layout)) {
    const ranges = made[hit.passage]!
    let low = 0
    for (let high = ranges.length; low < high; ) {
      const middle = (low + high) >> 1
      if (ranges[middle]!.end <= hit.start) low = middle + 1
      else high = middle
    }
    const range = ranges[low]
    if (range && range.start < hit.end && !told.has(range.row)) told.set(range.row, loop(range.row, hit, locate))
  }
  return [...told.values()]
}

/** Where the text of rows stands in an emended passage, in order. Deletions stand nowhere. */
function emendedRanges(passage: Passage, rows: ReadonlyMap<string, Reading>) {
  const ranges: { row: Reading; start: number; end: number }[] = []
  let at = 0
  for (const { text, by } of passage.spans) {
    const row = by === undefined || text === '' ? undefined : rows.get(by)
    if (row) ranges.push({ row, start: at, end: at + text.length })
    at += text.length
  }
  return ranges
}

function loop(row: Reading, hit: Hit, locate: Locate): Problem {
  const { row: next } = hit
  const place = locate(hit)
  const other = next === row ? 'the row itself' : `the row at ${next.place.file}:${next.place.line}`
  return tableProblem(
    'row-loop',
    row.place,
    `${other} (“${next.sic}” → “${next.corr}”) would change again what “${row.sic}” → “${row.corr}” makes at ${placeName(place)}`,
    next === row ? 'add before or after, so that corr does not match' : 'write in one row what both are to make',
    [place],
  )
}
