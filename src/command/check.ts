import { count } from '../words.js'
import { explain } from './explain.js'
import { EXIT, Failure } from './failure.js'
import { fix } from './fix.js'
import { inOrder, printLines, type Report } from './report.js'
import { makeAll, type TextOptions } from './texts.js'

export interface CheckOptions extends TextOptions {
  /** All decisions of the rules, not only the unsure ones. */
  readonly explain?: boolean
  /** Puts right in the tables what is mechanical, first. */
  readonly fix?: boolean
  readonly json?: boolean
  readonly sarif?: boolean
}

/**
 * Prints everything that a build would complain of, the decisions, and the markers that are missing. Returns 1 when there
 * is something to put right.
 */
export async function check(inputs: readonly string[], options: CheckOptions): Promise<number> {
  if (options.fix && options.corrections === false)
    throw new Failure('--fix needs a table: leave --no-corrections away')
  if (options.fix) await fix(options.corrections)
  const { made, problems } = await makeAll(inputs, options)
  const decisions = made.flatMap(text => explain(text, options.explain === true))
  const print = await printer(options)
  process.stdout.write(print(inOrder([...problems, ...decisions])))
  const bad = problems.filter(problem => problem.severity !== 'info').length
  if (bad > 0) console.error(`emend: ${count(bad, 'problem')} found`)
  return bad > 0 ? EXIT.problems : EXIT.done
}

async function printer({ json, sarif }: CheckOptions): Promise<Report> {
  if (json) return told => `${JSON.stringify(told, null, 2)}\n`
  if (sarif) return (await import('./sarif.js')).printSarif
  return told => printLines(told, process.stdout)
}
