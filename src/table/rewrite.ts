import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, stringify, type YAMLMap } from 'yaml'
import { LineIndex } from '../witness/witness.js'
import type { RowPlace } from './row.js'
import { ROWS } from './schema.js'

/** What is to become of a row. */
export type Rewriting =
  | {
      /** Keys and what they are to say. A key that the row has not is put in. */
      readonly set: Readonly<Record<string, string | number>>
    }
  /** The row goes, or stays as a comment under these lines. */
  | { readonly out: 'removed' | readonly string[] }

/** A rewriting of the row that stands at a place of a table's text. */
export type RowRewriting = Rewriting & { readonly place: Pick<RowPlace, 'line' | 'column'> }

interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * A correction table's text with some of its rows changed, taken out or made comments. Nothing else of it is touched:
 * other rows, comments, layout and line ends stay as they are.
 * @throws {SyntaxError} when the text is not a table's, or a row to be taken out shares its line with others
 */
export function rewriteRows(text: string, rewritings: readonly RowRewriting[]): string {
  if (rewritings.length === 0) return text
  const document = parseDocument(text)
  if (document.errors.length > 0) throw new SyntaxError(document.errors[0]!.message.split('\n')[0])
  const wanted = new Map(rewritings.map(one => [`${one.place.line}:${one.place.column}`, one]))
  const lines = new LineIndex(text)
  const splices: Splice[] = []
  for (const section of Object.keys(ROWS)) {
    const rows = isMap(document.contents) ? document.get(section) : undefined
    if (!isSeq(rows)) continue
    for (const row of rows.items) {
      if (!isMap(row)) continue
      const { line, column } = lines.position(row.range![0])
      const one = wanted.get(`${line}:${column}`)
      if (!one) continue
      if ('set' in one) splices.push(...changed(row, one.set, text))
      else if (rows.flow) throw new SyntaxError(`“${section}” is not written as a list with a row on each line`)
      else splices.push(taken(row, one.out, text))
    }
  }
  return splices
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), text)
}

const lineEndOf = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n')

/** A value as YAML that may stand between braces. */
export const scalar = (value: string | number): string =>
  stringify([value], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trim().slice(1, -1)

function changed(row: YAMLMap, set: Readonly<Record<string, string | number>>, text: string): Splice[] {
  const splices: Splice[] = []
  let added = ''
  // after a value on one line, since a block of text reaches into the next
  const anchor = row.items.findLast(({ value }) => !isBlock(value)) as Pair<Node, Node | null> | undefined
  const { range } = anchor?.value ?? anchor?.key ?? row
  const indent = ' '.repeat(new LineIndex(text).position(row.range![0]).column - 1)
  for (const [key, value] of Object.entries(set)) {
    const pair = row.items.find(item => String(item.key) === key) as Pair<Node, Node | null> | undefined
    if (!pair) added += row.flow ? `, ${key}: ${scalar(value)}` : `${lineEndOf(text)}${indent}${key}: ${scalar(value)}`
    else if (pair.value?.range) {
      const [start, end] = pair.value.range
      splices.push({ start, end, text: `${scalar(value)}${isBlock(pair.value) ? lineEndOf(text) : ''}` })
    }
  }
  return added === '' ? splices : [...splices, { start: range![1], end: range![1], text: added }]
}

const isBlock = (value: unknown) => isScalar(value) && value.type?.startsWith('BLOCK') === true

/** The lines of a row, from its dash on, taken out or put behind number signs. */
function taken(row: YAMLMap, out: 'removed' | readonly string[], text: string): Splice {
  const dash = text.lastIndexOf('-', row.range![0])
  const start = text.lastIndexOf('\n', dash - 1) + 1
  const last = row.range![1]
  const next = text[last - 1] === '\n' ? last : text.indexOf('\n', last) + 1
  const end = next === 0 ? text.length : next
  if (out === 'removed') return { start, end, text: '' }
  const indent = text.slice(start, dash)
  const old = text.slice(start, end)
  const lineEnd = lineEndOf(text)
  const lines = old
    .replace(/(?:\r?\n)+$/, '')
    .split(/\r?\n/)
    .map(line => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
  const trailing = /(?:\r?\n)*$/.exec(old)![0]
  return { start, end, text: [...out, ...lines].map(line => `${indent}# ${line}`.trimEnd()).join(lineEnd) + trailing }
}
