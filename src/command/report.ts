import { styleText } from 'node:util'
import type { Problem } from '../problem.js'

/** Prints problems and decisions in some format. */
export type Report = (told: readonly Problem[]) => string

const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const

/** A problem as one line: `file:line:column: error: what is wrong; what to do [code]`. */
export function problemLine(problem: Problem, stream: NodeJS.WriteStream): string {
  const { severity, code, file, line, column, hint } = problem
  const place = [file, line, column].filter(part => part !== undefined).join(':')
  const page = pageOf(problem)
  const message = `${page ? `${page}: ` : ''}${problem.message}${hint ? `; ${hint}` : ''}`
  return `${place}: ${styleText(COLOURS[severity], severity, { stream })}: ${message} [${code}]`
}

/** Page and line of the original, of what stands in the witness itself. */
const pageOf = ({ file, line, column, places: [first] = [] }: Problem): string | undefined =>
  first?.file === file && first.line === line && first.column === column ? first.page : undefined

const RANK = { error: 0, warning: 1, info: 2 } as const

/** Problems in the order in which one would work them off: errors first, then by file and place. */
export const inOrder = <P extends Problem>(problems: readonly P[]): P[] =>
  [...problems].sort(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  )

/** One line each. */
export const printLines = (problems: readonly Problem[], stream: NodeJS.WriteStream): string =>
  problems.map(problem => `${problemLine(problem, stream)}\n`).join('')

/** Prints problems, in order, one a line. */
export function complain(problems: readonly Problem[], stream: NodeJS.WriteStream = process.stderr): void {
  stream.write(printLines(inOrder(problems), stream))
}
