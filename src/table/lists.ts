import { CsvError, parse } from 'csv-parse/sync'
import { stringify } from 'yaml'
import { quoted } from '../changes/csv.js'
import type { Problem } from '../problem.js'
import { tableProblem } from './codes.js'
import type { Reading } from './row.js'

/** A list of two columns, what is and what should be: with tabs between and no quoting, or as CSV. */
export type ListFormat = 'tsv' | 'csv'

export interface Pair {
  readonly sic: string
  readonly corr: string
}

const DIALECTS = {
  tsv: { delimiter: '\t', quote: null },
  csv: { delimiter: ',', quote: '"' },
} as const

const READING = { bom: true, info: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] }

/**
 * Reads a plain list of what is and what should be. Further columns and blank lines are left out, and so are a head
 * (`sic`, `corr`) and pairs that stand twice.
 */
export function readList(file: string, text: string, format: ListFormat): { pairs: Pair[]; problems: Problem[] } {
  const problems: Problem[] = []
  const pairs = new Map<string, Pair>()
  for (const { cells, line } of cellsOf(file, text, format, problems)) {
    const [sic = '', corr] = cells
    const place = { file, line, column: 1 }
    if (cells.every(cell => cell === '') || (sic === 'sic' && corr === 'corr')) continue
    if (corr === undefined)
      problems.push(tableProblem('table-value', place, `“${sic}” has no second column`, HINTS[format]))
    else if (sic === '') problems.push(tableProblem('table-value', place, 'the first column is empty', HINTS[format]))
    else if (sic === corr)
      problems.push(tableProblem('row-idle', place, `“${sic}” corrects nothing`, 'remove the line'))
    else pairs.set(JSON.stringify([sic, corr]), { sic, corr })
  }
  return { pairs: [...pairs.values()], problems }
}

const HINTS: Record<ListFormat, string> = {
  tsv: 'write what is, a tab, and what should be',
  csv: 'write what is, a comma, and what should be',
}

function cellsOf(file: string, text: string, format: ListFormat, problems: Problem[]) {
  try {
    const records: unknown = parse(text, { ...DIALECTS[format], ...READING })
    return (records as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      cells: record,
      line: info.lines,
    }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 1
    problems.push(tableProblem('table-value', { file, line, column: 1 }, error.message, 'correct the quotation marks'))
    return []
  }
}

/** A table of plain readings, as an editor would write it. */
export const tableOf = (pairs: readonly Pair[]): string =>
  pairs.length === 0
    ? 'readings: []\n'
    : `readings:\n${pairs.map(({ sic, corr }) => `  - { sic: ${scalar(sic)}, corr: ${scalar(corr)} }\n`).join('')}`

/** Text as YAML that may stand between braces. */
const scalar = (text: string): string =>
  stringify([text], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim().slice(1, -1)

/**
 * The table's readings of whole words without conditions as a list: what other programs can apply as well. The others are
 * left out; `left` counts them. Tabs and line ends in a TSV become blanks.
 */
export function writeList(readings: readonly Reading[], format: ListFormat): { text: string; left: number } {
  const plain = readings.filter(row => row.match === 'word' && !row.at && !row.before && !row.after)
  const rows = plain.map(({ sic, corr }) => [sic, corr])
  const text =
    format === 'csv'
      ? [['sic', 'corr'], ...rows].map(row => `${row.map(quoted).join(',')}\r\n`).join('')
      : rows.map(row => `${row.map(cell => cell.replace(/\s+/g, ' ')).join('\t')}\n`).join('')
  return { text, left: readings.length - plain.length }
}
