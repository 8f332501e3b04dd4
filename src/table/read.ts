import type { Problem } from '../problem.js'
import { tableProblem } from './codes.js'
import { type Draft, type Named, named } from './ids.js'
import { issueProblems } from './issues.js'
import { soundReadings } from './readings.js'
import type { BlockRow, FurnitureRow, JoinRow, MarkerRow, OrderRow, Reading, Table } from './row.js'
import { defaultsSchema, KEYS, ROWS, type Section, tableSchema } from './schema.js'
import { type Report, readYaml, type YamlFile } from './yaml.js'

export interface TableFile {
  /** As the user named it; for messages. */
  readonly name: string
  readonly text: string
}

const report: Report = (what, ...told) => tableProblem(`table-${what}`, ...told)

const SECTIONS = Object.keys(ROWS) as Section[]

/**
 * Reads the correction table, all files of it as one. Every problem stands on its own line and column; rows that have
 * one are left out.
 * @param witness file name of the text that the table is for; rows for another (`in`) are left out. All rows without it.
 */
export function readTable(files: readonly TableFile[], witness?: string): { table: Table; problems: Problem[] } {
  const problems: Problem[] = []
  const rows = namedRows(files, problems).filter(row => witness === undefined || isFor(row, witness))
  const of = <Row>(section: Section) => rows.filter(row => row.section === section).map(bare) as unknown as Row[]
  const { readings, problems: unsound } = soundReadings(of<Reading>('readings'))
  const table: Table = {
    readings,
    order: of<OrderRow>('order'),
    joins: of<JoinRow>('joins'),
    markers: of<MarkerRow>('markers'),
    blocks: of<BlockRow>('blocks'),
    furniture: of<FurnitureRow>('furniture'),
  }
  return { table, problems: [...problems, ...unsound] }
}

/** The well-formed rows of the files, each with its name, in the order of the table. */
export const namedRows = (files: readonly TableFile[], problems: Problem[]): Named[] =>
  named(
    files.flatMap(file => readFile(file, problems)),
    problems,
  )

const bare = ({ section: _, ...row }: Named) => row

/** Whether a row is for a text, by the name of its file. */
export const isFor = (row: Pick<Draft, 'in'>, witness: string) =>
  row.in === undefined || row.in === witness || row.in === witness.replace(/\.[^.]*$/, '')

function readFile({ name, text }: TableFile, problems: Problem[]): Draft[] {
  const yaml = readYaml(name, text, report)
  problems.push(...yaml.problems)
  if (yaml.value === null) return []
  const { defaults, ...sections } = topOf(yaml, problems)
  const common = defaultsOf(defaults, yaml, problems)
  return SECTIONS.flatMap(section => {
    const shape = ROWS[section].shape
    const inherited = Object.fromEntries(Object.entries(common).filter(([key]) => key in shape))
    return rowsOf(sections[section]).flatMap((value, i): Draft[] => {
      const path = [section, i]
      const whole = isRecord(value) ? { ...inherited, ...value } : value
      const read = ROWS[section].safeParse(whole)
      if (read.success)
        return [{ section, place: yaml.place(path), ...(read.data as Omit<Draft, 'section' | 'place'>) }]
      problems.push(...issueProblems(read.error.issues, path, () => KEYS[section], yaml, whole, report))
      return []
    })
  })
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const rowsOf = (section: unknown): readonly unknown[] => (Array.isArray(section) ? section : [])

/** The file's sections; what is wrong at the top of it is told, the rest is read all the same. */
function topOf(yaml: YamlFile, problems: Problem[]): Record<string, unknown> {
  const keys = Object.keys(tableSchema.shape)
  const value = isRecord(yaml.value) ? yaml.value : {}
  const outline = isRecord(yaml.value) ? Object.fromEntries(Object.entries(value).map(emptied)) : yaml.value
  const read = tableSchema.safeParse(outline)
  if (!read.success) problems.push(...issueProblems(read.error.issues, [], () => keys, yaml, outline, report))
  return value
}

/** A list without its rows: they are checked one by one. */
const emptied = ([key, value]: [string, unknown]): [string, unknown] => [
  key,
  Array.isArray(value) ? [] : key === 'defaults' && isRecord(value) ? {} : value,
]

function defaultsOf(value: unknown, yaml: YamlFile, problems: Problem[]): Record<string, unknown> {
  if (!isRecord(value)) return {}
  const read = defaultsSchema.safeParse(value)
  if (read.success) return read.data
  problems.push(
    ...issueProblems(read.error.issues, ['defaults'], () => Object.keys(defaultsSchema.shape), yaml, value, report),
  )
  return {}
}
