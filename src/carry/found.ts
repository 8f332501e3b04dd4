import type { Layout } from '../lines/layout.js'
import type { Passage } from '../text/passage.js'

/** A text as the table's readings find it: the running text, then the notes. */
export interface Found {
  readonly passages: readonly Passage[]
  readonly layout: Layout
}
