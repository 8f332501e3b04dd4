import type { Problem } from '../problem.js'
import { tableProblem } from './codes.js'
import type { Hit } from './match.js'
import { type Locate, listed, placesOfHits } from './places.js'
import type { Reading } from './row.js'

export interface Resolved {
  readonly hits: readonly Hit[]
  /** Rows that claim what another row claims. */
  readonly quarrelling: ReadonlySet<Reading>
  readonly problems: readonly Problem[]
}

/**
 * The hits that can be made together, in the order of the text. Where two rows claim the same characters neither is made,
 * and the later row is told; where a row would overlap itself (`aa` in `aaa`), its first hit is made.
 * @param readings in the order of the table, all files of it
 */
export function resolve(readings: readonly Reading[], hits: readonly Hit[], locate: Locate): Resolved {
  const rank = new Map(readings.map((row, i) => [row, i]))
  const sorted = [...hits].sort((a, b) => a.passage - b.passage || a.start - b.start || a.end - b.end)
  const kept: Hit[] = []
  const quarrelling = new Set<Reading>()
  const quarrels = new Map<Reading, Map<Reading, Hit[]>>()
  for (let i = 0; i < sorted.length; ) {
    const cluster = [sorted[i]!]
    let end = sorted[i]!.end
    for (i++; i < sorted.length; i++) {
      const next = sorted[i]!
      if (next.passage !== cluster[0]!.passage || next.start >= end) break
      cluster.push(next)
      end = Math.max(end, next.end)
    }
    const rows = [...new Set(cluster.map(hit => hit.row))].sort((a, b) => rank.get(a)! - rank.get(b)!)
    if (rows.length === 1) kept.push(...apart(cluster))
    else for (const row of rows) quarrelling.add(row)
    for (const row of rows.slice(1)) {
      const others = quarrels.get(row) ?? new Map<Reading, Hit[]>()
      quarrels.set(row, others.set(rows[0]!, [...(others.get(rows[0]!) ?? []), cluster[0]!]))
    }
  }
  const problems = [...quarrels].flatMap(([row, others]) =>
    [...others].map(([other, places]) => quarrel(row, other, places, locate)),
  )
  return { hits: kept, quarrelling, problems }
}

/** One row's hits without those that overlap an earlier one. */
function apart(hits: readonly Hit[]): Hit[] {
  let end = -1
  return hits.filter(hit => {
    if (hit.start < end) return false
    end = hit.end
    return true
  })
}

function quarrel(row: Reading, other: Reading, places: readonly Hit[], locate: Locate): Problem {
  const there = `${other.place.file}:${other.place.line}`
  return tableProblem(
    'row-conflict',
    row.place,
    `“${row.sic}” → “${row.corr}” and the row at ${there} (“${other.sic}” → “${other.corr}”) both change ${listed(places, locate)}`,
    'tell their places apart with at, before or after, or remove one',
    placesOfHits(places, locate),
  )
}
