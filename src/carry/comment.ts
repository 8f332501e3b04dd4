import { printRow } from '../learn/rows.js'
import type { Fate } from './fate.js'

/** The lines over a row that was made a comment: why, and what it may have to say. */
export function commented({ kind, reason, set, nearest }: Fate): string[] {
  if (kind === 'settled') return [`no longer needed: ${reason}`]
  return [
    `to look at: ${reason}`,
    ...nearest.map(
      ({ words, where, line, column }) => `  “${words}” at ${where ? `${where} ` : ''}(line ${line}:${column})`,
    ),
    ...(set ? [`  perhaps ${printRow(set)}`] : []),
  ]
}
