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

// a TSV's cells are taken to the letter; a CSV's are trimmed unless they are quoted
const DIALECTS = {
  tsv: { delimiter: '\t', quote: null },
  csv: { delimiter: ',', quote: '"', trim: true },
} as const

const READING = {
  bom: true,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  comment: '# ',
  comment_no_infix: true,
}

/** What the head of a list calls its two columns. */
const HEADS = new Set(['sic,corr', 'is,should be', 'is,should-be', 'wrong,right', 'error,correction'])

/**
 * Reads a plain list of what is and what should be. Left out are further columns, blank lines, comments (a line that begins
 * with `# `, or with `#` and has one column), a head (`sic`, `corr`; `is`, `should be`) and pairs that stand twice. Of two
 * lines that correct the same words in two ways the first holds, and the second is a problem.
 */
export function readList(file: string, text: string, format: ListFormat): { pairs: Pair[]; problems: Problem[] } {
  const { rows, problems } = rowsOf(file, text, format)
  const bare = rows.filter(({ cells }) => cells.length === 1)
  if (rows.length > 1 && bare.length === rows.length)
    return { pairs: [], problems: [...problems, missing(file, rows[0]!.line, 'no line', format)] }
  const found = new Map<string, Pair & { line: number }>()
  for (const [i, { cells, line }] of rows.entries()) {
    const [sic = '', corr] = cells
    const place = { file, line, column: 1 }
    const known = found.get(sic)
    if (i === 0 && HEADS.has(`${sic},${corr}`.toLowerCase())) continue
    if (corr === undefined) problems.push(missing(file, line, `“${sic}”`, format))
    else if (sic === '') problems.push(tableProblem('table-value', place, 'the first column is empty', HINTS[format]))
    else if (sic === corr)
      problems.push(tableProblem('row-idle', place, `“${sic}” corrects nothing`, 'remove the line'))
    else if (!known) found.set(sic, { sic, corr, line })
    else if (known.corr !== corr) {
      const message = `“${sic}” should be “${corr}” here and “${known.corr}” in line ${known.line}, which holds`
      problems.push(tableProblem('row-conflict', place, message, 'remove one of the lines'))
    }
  }
  return { pairs: [...found.values()].map(({ sic, corr }) => ({ sic, corr })), problems }
}

const HINTS: Record<ListFormat, string> = {
  tsv: 'write what is, a tab, and what should be',
  csv: 'write what is, a comma, and what should be',
}

const missing = (file: string, line: number, subject: string, format: ListFormat): Problem =>
  tableProblem(
    'table-value',
    { file, line, column: 1 },
    `${subject} has ${subject === 'no line' ? 'a' : 'no'} second column`,
    HINTS[format],
  )

interface Row {
  readonly cells: readonly string[]
  /** 1-based; of a row on several lines the last. */
  readonly line: number
}

/** The rows that say something, line ends in cells as blanks; where the quotation marks go wrong, those before. */
function rowsOf(file: string, text: string, format: ListFormat): { rows: Row[]; problems: Problem[] } {
  const rows: Row[] = []
  let last = 0
  const add = (record: readonly string[], { lines: line }: { readonly lines: number }) => {
    last = line
    const cells = record.map(cell => cell.replace(/[^\S\r\n]*[\r\n]\s*/g, ' '))
    const saysNothing = cells.length === 1 ? /^#|^\s*$/.test(cells[0]!) : cells.every(cell => cell === '')
    if (!saysNothing) rows.push({ cells, line })
    return null
  }
  try {
    parse(text, { ...DIALECTS[format], ...READING, on_record: add as never })
    return { rows, problems: [] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // a mark that is not closed is known at the end of the list only
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED'
    const line = isOpen || typeof error.lines !== 'number' ? last + 1 : error.lines
    const message = isOpen ? 'a quotation mark in this line or after it is not closed' : QUOTING
    return { rows, problems: [tableProblem('table-value', { file, line, column: 1 }, message, UNQUOTED)] }
  }
}

const QUOTING = 'a quotation mark stands within a cell; what comes after it was not read'
const UNQUOTED = 'put the whole cell into quotation marks and double those in it'

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
