import { basename } from 'node:path'
import type { Problem } from '../problem.js'
import { tableProblem } from '../table/codes.js'
import { nearestOf } from '../table/issues.js'
import { isFor, namedRows, type TableFile } from '../table/read.js'
import type { RowPlace, Table } from '../table/row.js'

/** The problems of one text, and the table as far as it is for that text. */
export interface TextProblems {
  readonly table: Table
  readonly problems: readonly Problem[]
}

/** What a row that does nothing in a text is told there, the most telling first. */
const IDLE = ['row-redundant', 'row-stale']

/** The problems of all texts, each once. A row is told that it does nothing only when it does nothing in any of its texts. */
export function together(texts: readonly TextProblems[]): Problem[] {
  const rest: Problem[] = []
  const idle = new Map<string, { uses: number; problems: Problem[] }>()
  for (const { table, problems } of texts) {
    for (const { place } of Object.values(table).flat()) {
      const row = idle.get(key(place)) ?? { uses: 0, problems: [] }
      idle.set(key(place), { ...row, uses: row.uses + 1 })
    }
    for (const problem of problems) {
      const row = IDLE.includes(problem.code) ? idle.get(key(problem)) : undefined
      if (row) row.problems.push(problem)
      else rest.push(problem)
    }
  }
  const useless = [...idle.values()].filter(({ uses, problems }) => problems.length === uses)
  const told = [...rest, ...useless.map(({ problems }) => best(problems))]
  return [...new Map(told.map(problem => [JSON.stringify(problem), problem])).values()]
}

const key = ({ file, line, column }: Partial<RowPlace>) => `${line}:${column} ${file}`

const best = (problems: readonly Problem[]): Problem =>
  [...problems].sort((a, b) => IDLE.indexOf(a.code) - IDLE.indexOf(b.code) || hints(b) - hints(a))[0]!

const hints = ({ places = [] }: Problem) => (places.length > 0 ? 1 : 0)

/** Rows for a text (`in`) that is none of those there are. */
export function forNoText(tables: readonly TableFile[], paths: readonly string[]): Problem[] {
  const names = paths.map(path => basename(path))
  return namedRows(tables, []).flatMap(row => {
    if (names.some(name => isFor(row, name))) return []
    const near = nearestOf(stem(row.in!), names.map(stem))
    const hint = near ? `did you mean “${near}”?` : `the texts are ${names.join(', ')}`
    return [tableProblem('row-stale', row.place, `the row is for “${row.in}”, and no text is called so`, hint)]
  })
}

const stem = (name: string) => name.replace(/\.[^.]*$/, '')
