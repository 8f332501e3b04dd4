import { csv as table } from '../changes/csv.js'
import type { DiffFormat } from './format.js'

const COLUMNS = [
  'id',
  'kind',
  'by',
  'cert',
  'evidence',
  'resp',
  'page',
  'line',
  'start',
  'end',
  'sic',
  'corr',
  'before',
  'after',
  'reason',
] as const

/** The changes as a table, a row each. */
export const csv: DiffFormat = {
  name: 'csv',
  title: 'a table of changes',
  print: ({ changes }) =>
    table(
      COLUMNS,
      changes.map(change => COLUMNS.map(column => change[column])),
    ),
}
