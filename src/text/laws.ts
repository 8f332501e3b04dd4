import { isRule } from './rules.js'
import type { Span } from './span.js'

export type Law = 'signed' | 'tiled' | 'answerable'

/** A place where a law of provenance does not hold. `at` is a witness offset in UTF-16 code units. */
export interface Breach {
  readonly law: Law
  readonly at: number
  readonly message: string
}

/**
 * Holds the spans of a whole edition (body, notes, furniture, in any order) against the witness. Returns the first
 * breach of each law, in the order of the witness. The third law (one author) is kept by `Passage.edit` itself.
 * @param ids the ids of the correction table's rows
 */
export function breaches(witness: string, spans: readonly Span[], ids: ReadonlySet<string>): Breach[] {
  const found = new Map<Law, Breach>()
  const breach = (law: Law, at: number, message: string) => {
    if (!found.has(law)) found.set(law, { law, at, message })
  }
  let covered = 0
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (span.start > covered) breach('tiled', covered, `nothing answers for ${covered}–${span.start} of the witness`)
    if (span.start < covered) breach('tiled', span.start, `the witness at ${span.start} is claimed twice`)
    covered = Math.max(covered, span.end)
    if (span.by === undefined) {
      if (witness.slice(span.start, span.end) !== span.text)
        breach('signed', span.start, `the text at ${span.start} differs from the witness, and nobody signed it`)
    } else if (!isRule(span.by) && !ids.has(span.by)) {
      breach('answerable', span.start, `“${span.by}” is neither a rule nor a row of the table`)
    }
  }
  if (covered < witness.length) breach('tiled', covered, `nothing answers for ${covered}–${witness.length}`)
  return [...found.values()]
}
