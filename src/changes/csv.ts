/** Begins a formula in a spreadsheet; such a cell is written after an apostrophe, which a spreadsheet takes for text. */
const FORMULA = /^\s*[=+\-@|%]|^[\t\r\n]/

type Cell = string | number | undefined

/** Rows as CSV (RFC 4180: CRLF, quotes doubled), safe to open in a spreadsheet. */
export const csv = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [header, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('')

function cell(value: Cell): string {
  if (value === undefined) return ''
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : `${value}`
  return quoted(text)
}

/** A cell as it is, in quotation marks where CSV needs them, or where a line could be taken for a comment. */
export const quoted = (text: string): string =>
  /[",\r\n]|^[\s#]|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
