import type { Edition } from '../edition.js'
import { placeOf } from '../lines/layout.js'
import type { Problem } from '../problem.js'
import type { Decision } from '../text/decision.js'
import { position } from '../witness/witness.js'
import { count } from '../words.js'
import { EXIT } from './failure.js'
import { complain } from './report.js'
import { makeAll, type TextOptions } from './texts.js'

export interface CheckOptions extends TextOptions {
  /** All decisions of the rules, not only the unsure ones. */
  readonly explain?: boolean
}

/** Prints everything that a build would complain of, and the decisions. Returns 1 when there is something to put right. */
export async function check(inputs: readonly string[], options: CheckOptions): Promise<number> {
  const { made, problems } = await makeAll(inputs, options)
  const decisions = made.flatMap(({ source, edition }) =>
    edition.decisions
      .filter(decision => options.explain || decision.cert === 'low')
      .map(decision => explained(source.path, edition, decision)),
  )
  complain([...problems, ...decisions], process.stdout)
  const bad = problems.filter(problem => problem.severity !== 'info').length
  if (bad > 0) console.error(`emend: ${count(bad, 'problem')} found`)
  return bad > 0 ? EXIT.problems : EXIT.done
}

/** A decision as a message on its place in the witness. */
function explained(file: string, edition: Edition, { stage, what, reason, cert, start, row }: Decision): Problem {
  const place = placeOf(edition.layout, start)
  return {
    severity: 'info',
    code: stage,
    file,
    ...position(edition.witness.text, start),
    message: `${place ? `${place}: ` : ''}${what} (${cert}${row ? `, by the row ${row}` : ''}): ${reason}`,
  }
}
