import type { Problem } from '../problem.js'
import { breaches } from '../text/laws.js'
import { spansOf } from '../text/spans.js'
import { LineIndex } from '../witness/witness.js'
import type { Check } from './check.js'

/** The laws of provenance, over all spans of the edition. (That no edit touched another's, the passage itself saw to.) */
export const laws: Check = {
  name: 'laws',
  run(edition, _published, path) {
    const { witness, table } = edition
    const ids = new Set(Object.values(table).flatMap(rows => rows.map(({ id }: { id: string }) => id)))
    const spans = spansOf(edition)
    const found = breaches(witness.text, spans, ids)
    if (found.length === 0) return { passed: `${spans.length} spans answer for all of the witness` }
    const lines = new LineIndex(witness.text)
    return {
      problems: found.map(
        ({ law, at, message }): Problem => ({
          severity: 'error',
          code: `verify-${law}`,
          file: path,
          ...lines.position(at),
          message,
          hint: 'this is a fault of emend; please report it with the text',
        }),
      ),
    }
  },
}
