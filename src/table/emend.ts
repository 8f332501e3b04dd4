import type { Emendation } from '../established.js'
import type { Layout } from '../lines/layout.js'
import type { Problem } from '../problem.js'
import type { Passage } from '../text/passage.js'
import type { Witness } from '../witness/witness.js'
import type { Reading } from './row.js'

export interface Emended {
  readonly passages: readonly Passage[]
  readonly emendations: readonly Emendation[]
  readonly problems: readonly Problem[]
}

/** Applies the table's readings, all at once, to the joined passages (the running text first, then the notes). */
export function emend(
  passages: readonly Passage[],
  _layout: Layout,
  _witness: Witness,
  _readings: readonly Reading[],
): Emended {
  return { passages, emendations: [], problems: [] }
}
