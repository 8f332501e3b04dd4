import type { Edition } from '../edition.js'
import { placeOf } from '../lines/layout.js'
import type { LostMarker } from '../notes/marker.js'
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

/** Prints everything that a build would complain of, the decisions, and the markers that are missing. Returns 1 when there is something to put right. */
export async function check(inputs: readonly string[], options: CheckOptions): Promise<number> {
  const { made, problems } = await makeAll(inputs, options)
  const decisions = made.flatMap(({ source, edition }) =>
    edition.decisions
      .filter(decision => options.explain || decision.cert === 'low')
      .map(decision => explained(source.path, edition, decision)),
  )
  const missing = made.flatMap(({ source, edition }) =>
    edition.lost.map(marker => missed(source.path, edition, marker)),
  )
  complain([...problems, ...decisions, ...missing], process.stdout)
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

/** A marker that is missing as a message on the stretch in which it must lie. */
function missed(file: string, { layout, witness }: Edition, { label, start, end, reason }: LostMarker): Problem {
  const [from, to] = [placeOf(layout, start), placeOf(layout, Math.max(start, end - 1))]
  const where = from === to ? from : `${from} to ${to}`
  return {
    severity: 'info',
    code: 'marker-lost',
    file,
    ...position(witness.text, start),
    message: `${where ? `${where}: ` : ''}note ${label} has no marker; ${reason}; it must lie in ${quoted(witness.text.slice(start, end))}`,
    hint: 'a row in `markers` places it',
  }
}

/** The words with which a stretch of text begins and ends. */
function quoted(text: string): string {
  const words = text.split(/\s+/u).filter(word => word !== '')
  if (words.length <= 2 * QUOTED) return `“${words.join(' ')}”`
  return `“${words.slice(0, QUOTED).join(' ')} … ${words.slice(-QUOTED).join(' ')}”`
}

/** Words quoted from each end of a stretch. */
const QUOTED = 4
