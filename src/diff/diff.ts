import { changes } from '../changes/changes.js'
import type { Established } from '../established.js'
import { type Filter, filtered } from './filter.js'
import type { Difference } from './format.js'

export interface DifferenceOptions extends Filter {
  /** The witness's file as it is to be named; by its own name when not given. */
  readonly path?: string
  /** Changes of layout too. */
  readonly layout?: boolean
}

/** Raw against corrected, from the record of what was done: to be looked through, or printed in one of `DIFF_FORMATS`. */
export function diff(established: Established, options: DifferenceOptions = {}): Difference {
  const { path = established.witness.name, layout = false, ...filter } = options
  return { witness: established.witness, path, changes: filtered(changes(established, { layout }), filter) }
}
