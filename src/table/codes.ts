import type { Problem, Severity, WitnessPlace } from '../problem.js'
import type { RowPlace } from './row.js'

/** Everything that can be wrong with a correction table. Names are permanent. */
export const TABLE_CODES = {
  'table-yaml': {
    severity: 'error',
    title: 'The file is not YAML as a table uses it.',
    help: 'Correct the YAML at the place named. Quote text that has a colon, a hash or a bracket. Aliases are not read.',
  },
  'table-key': {
    severity: 'error',
    title: 'A key that no row of this kind has.',
    help: 'Correct the key; `emend schema` lists those there are.',
  },
  'table-value': {
    severity: 'error',
    title: 'A value of the wrong kind.',
    help: 'Write the value as the message says; text that looks like a number goes in quotation marks.',
  },
  'row-id': {
    severity: 'error',
    title: 'An id that another row or a rule has.',
    help: 'Give the row another id, or none: one is then made from its words.',
  },
  'row-resp': {
    severity: 'error',
    title: 'Responsibility of somebody who is not among the editors.',
    help: 'Write a key of `editors`, or add the editor to the description beside the text.',
  },
  'row-pattern': {
    severity: 'error',
    title: 'A regular expression that is none, or that could run away.',
    help: 'Write it with fewer repetitions, or as several rows; for signs as they stand say `match: literal`.',
  },
  'row-idle': {
    severity: 'error',
    title: 'A reading that corrects nothing: corr is sic.',
    help: 'Remove the row, or correct corr.',
  },
  'row-duplicate': { severity: 'warning', title: 'A row that another row repeats.', help: 'Remove one of the two.' },
  'row-conflict': {
    severity: 'error',
    title: 'Two rows claim the same characters.',
    help: 'Tell their places apart with at, before or after, or remove one.',
  },
  'row-stale': {
    severity: 'error',
    title: 'A row that matches nothing.',
    help: 'Write the words as the witness has them, broken words made whole; or say count: any; or remove the row.',
  },
  'row-ambiguous': {
    severity: 'error',
    title: 'A row whose words stand at several places.',
    help: 'Say which is meant with at, or give more words.',
  },
  'row-count': {
    severity: 'error',
    title: 'A row that matches more or fewer places than it says.',
    help: 'Look at the places; correct count, or tell them apart with at, before or after.',
  },
  'row-refused': {
    severity: 'error',
    title: 'A row that would break a law of provenance.',
    help: 'Take more of the words around it into sic and corr.',
  },
  'row-loop': {
    severity: 'warning',
    title: 'A row whose result the table would change again.',
    help: 'Write in one row what both are to make, or add before or after.',
  },
  'row-redundant': {
    severity: 'info',
    title: 'A row that repeats what the rules do anyway.',
    help: 'Remove the row, or keep it to confirm what a rule was unsure of.',
  },
  'row-collateral': {
    severity: 'warning',
    title: 'A row that may change words that are right.',
    help: 'Tie the row down with at, before or after; or say in count how many places are meant.',
  },
} as const satisfies Record<string, { severity: Severity; title: string; help: string }>

export type TableCode = keyof typeof TABLE_CODES

/** A problem at a place of the table. */
export const tableProblem = (
  code: TableCode,
  { file, line, column }: RowPlace,
  message: string,
  hint?: string,
  places: readonly WitnessPlace[] = [],
): Problem => ({
  severity: TABLE_CODES[code].severity,
  code,
  file,
  line,
  column,
  message,
  ...(hint !== undefined && { hint }),
  ...(places.length > 0 && { places }),
})
