import type { Problem } from '../problem.js'
import { tableProblem } from './codes.js'
import { patternFault } from './pattern.js'
import type { Reading } from './row.js'

/** The readings that can be applied, and what is wrong with the others, as far as the table alone tells. */
export function soundReadings(rows: readonly Reading[]): { readings: Reading[]; problems: Problem[] } {
  const problems: Problem[] = []
  const earlier = new Map<string, Reading>()
  const readings = rows.filter(row => {
    const fault = idle(row) ?? badPattern(row) ?? repeated(row, earlier.get(claim(row)))
    if (fault) problems.push(fault)
    else earlier.set(claim(row), row)
    return !fault
  })
  return { readings, problems }
}

/** What a row claims: two rows with the same claim would change the same places. */
const claim = ({ sic, match, before = '', after = '', at = '', in: only = '' }: Reading) =>
  JSON.stringify([match, match === 'pattern' ? sic : sic.replace(/\s+/g, ' '), before, after, at, only])

const idle = (row: Reading): Problem | undefined =>
  row.match !== 'pattern' && row.sic === row.corr
    ? tableProblem('row-idle', row.place, `“${row.sic}” corrects nothing: sic and corr are the same`, 'remove the row')
    : undefined

function badPattern(row: Reading): Problem | undefined {
  const fault = row.match === 'pattern' ? patternFault(row.sic, row.corr) : undefined
  return fault && tableProblem('row-pattern', row.place, `“${row.sic}” ${fault.message}`, fault.hint)
}

function repeated(row: Reading, other: Reading | undefined): Problem | undefined {
  if (!other) return undefined
  const there = `${other.place.file}:${other.place.line}`
  return other.corr === row.corr
    ? tableProblem('row-duplicate', row.place, `“${row.sic}” → “${row.corr}” stands at ${there} already`, 'remove one')
    : tableProblem(
        'row-conflict',
        row.place,
        `“${row.sic}” → “${row.corr}”, but the row at ${there} reads “${other.corr}”`,
        'keep one, or tell the places apart with at, before or after',
      )
}
