import type { Problem } from '../problem.js'
import type { Description } from '../witness/description.js'
import { tableProblem } from './codes.js'
import { nearestOf } from './issues.js'
import type { Reading, RowBase, Table } from './row.js'

/**
 * Rows that make somebody responsible who is not among the editors of the text, where these are described. A row of a
 * general list (`count: any`) that changes nothing here says nothing of this text.
 * @param made the rows that have changed something
 */
export function unknownEditors(
  table: Table,
  made: ReadonlySet<RowBase>,
  editors: Description['editors'] | undefined,
): Problem[] {
  if (!editors) return []
  const keys = Object.keys(editors)
  const { readings, ...structure } = table
  const idle = ({ count }: Reading) => count === 'any'
  const rows: readonly RowBase[] = [
    ...readings.filter(row => made.has(row) || !idle(row)),
    ...Object.values(structure).flat(),
  ]
  return rows.flatMap(({ resp, place }) => {
    if (resp === undefined || keys.includes(resp)) return []
    const near = nearestOf(resp, keys)
    const hint = near ? `did you mean “${near}”?` : `there are ${keys.join(', ')}; add others to the description`
    return [tableProblem('row-resp', place, `“${resp}” is none of the editors`, hint)]
  })
}
