import { stringify } from 'yaml'
import type { BlockRow, FurnitureRow, JoinRow, MarkerRow, OrderRow, Reading } from '../table/row.js'

type New<Row> = Omit<Row, 'id' | 'place'>

/** A reading as an editor writes it: what is not said is as the table has it by default. */
export type NewReading = Pick<Reading, 'sic' | 'corr'> & Partial<New<Reading>>

/** Rows that are not yet in a table, by section. */
export interface NewRows {
  readonly readings: readonly NewReading[]
  readonly order: readonly New<OrderRow>[]
  readonly joins: readonly New<JoinRow>[]
  readonly markers: readonly New<MarkerRow>[]
  readonly blocks: readonly New<BlockRow>[]
  readonly furniture: readonly New<FurnitureRow>[]
}

export type RowSection = keyof NewRows

export const NO_ROWS: NewRows = { readings: [], order: [], joins: [], markers: [], blocks: [], furniture: [] }

export const SECTIONS = Object.keys(NO_ROWS) as RowSection[]

export const countRows = (rows: NewRows): number => SECTIONS.reduce((sum, section) => sum + rows[section].length, 0)

/** Both, each row once. */
export function addRows(rows: NewRows, more: Partial<NewRows>): NewRows {
  return mapRows(rows, (section, list) => {
    const known = new Set(list.map(rowKey))
    const fresh = ((more[section] ?? []) as readonly object[]).filter(row => {
      const isNew = !known.has(rowKey(row))
      known.add(rowKey(row))
      return isNew
    })
    return [...list, ...fresh]
  })
}

/** The rows for which `keep` holds. */
export const filterRows = (rows: NewRows, keep: (row: object, section: RowSection) => boolean): NewRows =>
  mapRows(rows, (section, list) => list.filter(row => keep(row, section)))

const mapRows = (rows: NewRows, map: (section: RowSection, list: readonly object[]) => readonly object[]): NewRows =>
  Object.fromEntries(SECTIONS.map(section => [section, map(section, rows[section])])) as unknown as NewRows

const rowKey = (row: object): string => JSON.stringify(row)

/** A row as one line of YAML, `{ sic: nrativated, corr: motivated }`. */
export const printRow = (row: object): string =>
  stringify(row, {
    collectionStyle: 'flow',
    lineWidth: 0,
    flowCollectionPadding: true,
    defaultKeyType: 'PLAIN',
  }).trimEnd()

/** Rows as a correction table of their own, a line each. */
export function printTable(rows: NewRows): string {
  return SECTIONS.filter(section => rows[section].length > 0)
    .map(section => `${section}:\n${rows[section].map(row => `  - ${printRow(row)}\n`).join('')}`)
    .join('\n')
}

/** Which row stands on which line (1-based) of the table that `printTable` makes. */
export function rowsByLine(rows: NewRows): Map<number, object> {
  const found = new Map<number, object>()
  let line = 0
  for (const section of SECTIONS) {
    if (rows[section].length === 0) continue
    line += line === 0 ? 1 : 2
    for (const row of rows[section]) found.set(++line, row)
  }
  return found
}
