import { isMap, isSeq, LineCounter, parseDocument } from 'yaml'
import { type NewRows, printRow, SECTIONS } from './rows.js'

/**
 * A correction table's text with more rows, each at the end of its section. Nothing else of the text is touched: comments,
 * layout and line ends stay as they are.
 * @throws {SyntaxError} when the text is not a table's, or a section is written in a way that rows cannot be put into
 */
export function addToTable(text: string, rows: NewRows): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n'
  const counter = new LineCounter()
  const doc = parseDocument(text, { lineCounter: counter })
  if (doc.errors.length > 0) throw new SyntaxError(doc.errors[0]!.message.split('\n')[0])
  if (doc.contents !== null && !isMap(doc.contents)) throw new SyntaxError('a table has sections at its top')
  const inserts: { at: number; text: string }[] = []
  let tail = ''
  for (const section of SECTIONS) {
    const lines = rows[section].map(row => `- ${printRow(row)}`)
    if (lines.length === 0) continue
    const list = doc.get(section)
    const at = doc.contents?.items.find(({ key }) => String(key) === section)
    if (!at) tail += `${tail || text.trim() ? lineEnd : ''}${section}:${lineEnd}${block(lines, '  ')}`
    else if (isSeq(list) && list.items.length > 0 && !list.flow) {
      const first = (list.items[0] as { range: [number, number, number] }).range[0]
      const indent = text.slice(lineStart(text, text.lastIndexOf('-', first)), text.lastIndexOf('-', first))
      const last = list.items.at(-1) as { range: [number, number, number] }
      inserts.push({ at: nextLine(text, last.range[1]), text: block(lines, indent) })
    } else if (list === null || (isSeq(list) && list.items.length === 0)) {
      const key = at.key as { range: [number, number, number] }
      const value = at.value as { range?: [number, number, number] } | null
      const end = isSeq(list) ? value!.range![1] : text.indexOf(':', key.range[1]) + 1
      const colon = text.indexOf(':', key.range[1]) + 1
      inserts.push({ at: colon, text: `${lineEnd}${block(lines, '  ').trimEnd()}` })
      if (isSeq(list)) text = `${text.slice(0, colon)}${' '.repeat(end - colon)}${text.slice(end)}`
    } else throw new SyntaxError(`“${section}” is not written as a list with a row on each line`)
  }
  const open = text !== '' && !/[\r\n]$/.test(text) ? lineEnd : ''
  let made = text + (tail || inserts.some(({ at }) => at >= text.length) ? open : '')
  for (const { at, text: piece } of inserts.sort((a, b) => b.at - a.at)) {
    const place = at >= text.length ? made.length : at
    made = made.slice(0, place) + piece + made.slice(place)
  }
  return made + tail

  function block(lines: readonly string[], indent: string): string {
    return lines.map(line => `${indent}${line}${lineEnd}`).join('')
  }
}

const lineStart = (text: string, at: number) =>
  Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1

/** Where the line after the one that ends a node begins; a comment at its end stays with it. */
function nextLine(text: string, at: number): number {
  if (at > 0 && text[at - 1] === '\n') return at
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}
