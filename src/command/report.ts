import { styleText } from 'node:util'
import type { Problem } from '../problem.js'

const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan' } as const

/** A problem as one line: `file:line:column: error: what is wrong; what to do [code]`. */
export function problemLine(problem: Problem, stream: NodeJS.WriteStream): string {
  const { severity, code, file, line, column, message, hint } = problem
  const place = [file, line, column].filter(part => part !== undefined).join(':')
  return `${place}: ${styleText(COLOURS[severity], severity, { stream })}: ${message}${hint ? `; ${hint}` : ''} [${code}]`
}

const RANK = { error: 0, warning: 1, info: 2 } as const

/** Problems in the order in which one would work them off: errors first, then by file and place. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  )

/** Prints problems, in order, one a line. */
export function complain(problems: readonly Problem[], stream: NodeJS.WriteStream = process.stderr): void {
  for (const problem of inOrder(problems)) stream.write(`${problemLine(problem, stream)}\n`)
}
