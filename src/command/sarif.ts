import { relative, sep } from 'node:path'
import type { Location, Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif'
import { CODES } from '../codes.js'
import type { Problem, Severity } from '../problem.js'
import { version } from './version.js'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, Result.level>

const RULES = Object.entries(CODES).map(
  ([id, { title, help, ...entry }]): ReportingDescriptor => ({
    id,
    shortDescription: { text: title },
    help: { text: help },
    defaultConfiguration: { level: LEVELS['severity' in entry ? (entry.severity as Severity) : 'error'] },
  }),
)

/** Problems and decisions as a log of SARIF 2.1.0. Files are named relative to the working folder; there is no clock in it. */
export const sarif = (told: readonly Problem[], folder = process.cwd()): Log => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'emend', semanticVersion: version, rules: RULES } },
      columnKind: 'utf16CodeUnits',
      results: told.map(problem => result(problem, folder)),
    },
  ],
})

export const printSarif = (told: readonly Problem[]): string => `${JSON.stringify(sarif(told), null, 2)}\n`

function result(problem: Problem, folder: string): Result {
  const { severity, code, file, line, column, message, hint, places = [], ...rest } = problem
  const related = places.map(
    ({ page, ...place }, i): Location => ({
      id: i + 1,
      ...(page && { message: { text: page } }),
      physicalLocation: physical(place, folder),
    }),
  )
  return {
    ruleId: code,
    ruleIndex: RULES.findIndex(({ id }) => id === code),
    level: LEVELS[severity],
    message: { text: hint ? `${message}; ${hint}` : message },
    locations: [{ physicalLocation: physical({ file, ...(line && { line }), ...(column && { column }) }, folder) }],
    ...(related.length > 0 && { relatedLocations: related }),
    ...(Object.keys(rest).length > 0 && { properties: { ...rest } }),
  }
}

interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

const physical = ({ file, line, column }: Place, folder: string): PhysicalLocation => ({
  artifactLocation: { uri: uriOf(relative(folder, file)) },
  ...(line && { region: { startLine: line, ...(column && { startColumn: column }) } }),
})

const uriOf = (path: string): string => path.split(sep).map(encodeURIComponent).join('/')
