import type { EstablishOptions } from '../establish.js'
import type { Lexicon } from '../joins/lexicon.js'
import type { Problem } from '../problem.js'
import type { Table } from '../table/row.js'
import type { Witness } from '../witness/witness.js'
import { fragments } from './fragments.js'
import type { Layout } from './layout.js'

/** Finds pages, furniture and note lines, and puts the lines of the original together in reading order. */
export function layOut(
  witness: Witness,
  _words: Lexicon,
  _table: Table,
  options: EstablishOptions,
): Layout & { readonly problems: readonly Problem[] } {
  return {
    pages: [{ label: options.firstPage ?? '', start: 0, inferred: true, cert: 'low', reason: 'the first page' }],
    lines: fragments(witness.text).map((fragment, i) => ({ page: 0, n: i + 1, fragments: [fragment] })),
    notes: [],
    furniture: [],
    relocations: [],
    decisions: [],
    problems: [],
  }
}
