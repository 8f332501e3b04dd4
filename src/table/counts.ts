import type { Layout } from '../lines/layout.js'
import type { Problem } from '../problem.js'
import type { Passage } from '../text/passage.js'
import { tableProblem } from './codes.js'
import type { Resolved } from './conflicts.js'
import type { Hit } from './match.js'
import { explainStale } from './nearest.js'
import { type Locate, listed, placesOfHits } from './places.js'
import type { Reading } from './row.js'

export interface Text {
  readonly passages: readonly Passage[]
  readonly layout: Layout
  readonly locate: Locate
}

/** Rows that match nothing, or not as many places as they say. Rows that quarrel have been told already. */
export function countProblems(readings: readonly Reading[], { hits, quarrelling }: Resolved, text: Text): Problem[] {
  const byRow = new Map<Reading, Hit[]>()
  for (const hit of hits) {
    const those = byRow.get(hit.row)
    if (those) those.push(hit)
    else byRow.set(hit.row, [hit])
  }
  const stale: Reading[] = []
  const problems: Problem[] = []
  for (const row of readings) {
    if (quarrelling.has(row) || row.count === 'any') continue
    const places = byRow.get(row) ?? []
    if (places.length === 0) stale.push(row)
    else if (row.count !== undefined && places.length !== row.count)
      problems.push(
        tableProblem(
          'row-count',
          row.place,
          `“${row.sic}” stands at ${places.length} ${places.length === 1 ? 'place' : 'places'}, not ${row.count}: ${listed(places, text.locate)}`,
          `say count: ${places.length}, or tell the places apart with at, before or after`,
          placesOfHits(places, text.locate),
        ),
      )
  }
  return [...problems, ...explainStale(stale, text)]
}
