import { isDeepStrictEqual } from 'node:util'
import { isMap, isScalar, isSeq, type Node, type Pair, parse, parseDocument, stringify, type YAMLMap } from 'yaml'
import { LineIndex } from '../witness/witness.js'
import { namedRows, type TableFile } from './read.js'
import { KEYS, ROWS, type Section } from './schema.js'

/** A replacement of `[start, end)` of a table's text. */
interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A table's text put right, and what was done to it. */
export interface FixedFile extends TableFile {
  /** Rows that were given an id. */
  readonly ids: number
  /** Rows whose keys were put in order. */
  readonly ordered: number
}

/**
 * The files with what is mechanical put right: every row has its id, and its keys stand in the order of the reference.
 * Comments, layout and the order of the rows stay; a row with a comment or a text block among its keys keeps their order.
 * Rows that have a problem stay as they are, and so does a file that is no YAML.
 */
export function fixTables(files: readonly TableFile[]): FixedFile[] {
  const rows = namedRows(files, [])
  return files.map(({ name, text }) => {
    const ids = rows.filter(({ place }) => place.file === name)
    return { name, ...fixed(text, new Map(ids.map(({ place, id }) => [key(place), id]))) }
  })
}

/** One file alone. */
export const fixTable = (text: string): string => fixTables([{ name: '', text }])[0]!.text

const key = ({ line, column }: { readonly line: number; readonly column: number }) => `${line}:${column}`

function fixed(text: string, ids: ReadonlyMap<string, string>): Omit<FixedFile, 'name'> {
  if (ids.size === 0) return { text, ids: 0, ordered: 0 } // with no row that is sound it may be no YAML at all
  const lines = new LineIndex(text)
  const rows = rowsIn(text).flatMap(({ section, row }) => {
    const id = ids.get(key(lines.position(row.range![0])))
    return id === undefined ? [] : [{ naming: named(row, id, lines), ordering: ordered(row, section, text) }]
  })
  const made = spliced(
    text,
    rows.flatMap(({ naming, ordering }) => [...naming, ...ordering]),
  )
  if (!saysTheSame(text, made)) return { text, ids: 0, ordered: 0 }
  return {
    text: made,
    ids: rows.filter(({ naming }) => naming.length > 0).length,
    ordered: rows.filter(({ ordering }) => ordering.length > 0).length,
  }
}

function spliced(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end, text: piece } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, start), piece)
    at = end
  }
  return pieces.join('') + text.slice(at)
}

function rowsIn(text: string): { section: Section; row: YAMLMap }[] {
  const document = parseDocument(text)
  return (Object.keys(ROWS) as Section[]).flatMap(section => {
    const rows = isMap(document.contents) ? document.get(section) : undefined
    return isSeq(rows) ? rows.items.filter(isMap).map(row => ({ section, row })) : []
  })
}

/** Puts the id before all other keys. */
function named(row: YAMLMap, id: string, lines: LineIndex): Splice[] {
  const [first] = row.items
  if (row.has('id') || !first) return []
  const { start } = extent(first)
  const indent = ' '.repeat(lines.position(start).column - 1)
  return [{ start, end: start, text: `id: ${stringify(id).trim()}${row.flow ? ', ' : `\n${indent}`}` }]
}

/** Writes each pair into the place of the one that stands where it should. */
function ordered(row: YAMLMap, section: Section, text: string): Splice[] {
  const rank = (pair: Pair) => KEYS[section].indexOf(String(pair.key))
  const sorted = [...row.items].sort((a, b) => rank(a) - rank(b))
  const places = row.items.map(extent)
  const isMovable =
    row.items.every(({ value }) => isScalar(value) && !value.type?.startsWith('BLOCK')) &&
    places.every((place, i) => i === 0 || !text.slice(places[i - 1]!.end, place.start).includes('#'))
  if (!isMovable || sorted.every((pair, i) => pair === row.items[i])) return []
  return places.map((place, i) => {
    const from = extent(sorted[i]!)
    return { ...place, text: text.slice(from.start, from.end) }
  })
}

function extent({ key, value }: Pair): { start: number; end: number } {
  const first = (key as Node).range!
  return { start: first[0], end: (value as Node | null)?.range?.[1] ?? first[1] }
}

/** Whether two texts are the same table, ids that were added apart. */
function saysTheSame(text: string, made: string): boolean {
  if (text === made) return true
  const [before, after] = [text, made].map(file => parse(file) as Record<string, unknown>)
  for (const section of Object.keys(ROWS)) {
    const rows = before![section]
    if (!Array.isArray(rows)) continue
    after![section] = (after![section] as Record<string, unknown>[]).map((row, i) => {
      const { id: _, ...rest } = row
      return 'id' in rows[i] ? row : rest
    })
  }
  return isDeepStrictEqual(before, after)
}
