import type { Problem } from '../problem.js'
import type { RowPlace } from './row.js'

/** Everything that can be wrong with a correction table. Names are permanent. */
export const TABLE_CODES = {
  'table-yaml': { severity: 'error', title: 'The file is not YAML as a table uses it.' },
  'table-key': { severity: 'error', title: 'A key that no row of this kind has.' },
  'table-value': { severity: 'error', title: 'A value of the wrong kind.' },
  'row-id': { severity: 'error', title: 'An id that another row or a rule has.' },
  'row-resp': { severity: 'error', title: 'Responsibility of somebody who is not among the editors.' },
  'row-pattern': { severity: 'error', title: 'A regular expression that is none, or that could run away.' },
  'row-idle': { severity: 'error', title: 'A reading that corrects nothing: corr is sic.' },
  'row-duplicate': { severity: 'warning', title: 'A row that another row repeats.' },
  'row-conflict': { severity: 'error', title: 'Two rows claim the same characters.' },
  'row-stale': { severity: 'error', title: 'A row that matches nothing.' },
  'row-count': { severity: 'error', title: 'A row that matches more or fewer places than it says.' },
  'row-refused': { severity: 'error', title: 'A row that would break a law of provenance.' },
  'row-loop': { severity: 'warning', title: 'A row whose result the table would change again.' },
  'row-redundant': { severity: 'warning', title: 'A row that repeats what the rules do anyway.' },
  'row-collateral': { severity: 'warning', title: 'A row that may change words that are right.' },
} as const satisfies Record<string, { severity: Problem['severity']; title: string }>

export type TableCode = keyof typeof TABLE_CODES

/** A problem at a place of the table. */
export const tableProblem = (
  code: TableCode,
  { file, line, column }: RowPlace,
  message: string,
  hint?: string,
): Problem => ({
  severity: TABLE_CODES[code].severity,
  code,
  file,
  line,
  column,
  message,
  ...(hint !== undefined && { hint }),
})
