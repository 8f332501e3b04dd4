import { fragmentsOf } from '../lines/fragments.js'
import type { Layout } from '../lines/layout.js'
import type { Problem } from '../problem.js'
import type { BlockRow } from '../table/row.js'
import type { Decision } from '../text/decision.js'
import type { Passage } from '../text/passage.js'
import type { Block } from './block.js'

export interface Divided {
  /** The running text; what stood between two blocks is an empty span signed `block-end`. */
  readonly passage: Passage
  readonly blocks: readonly Block[]
  readonly decisions: readonly Decision[]
  readonly problems: readonly Problem[]
}

/** Finds headings, paragraphs, block quotations, lists and verse. */
export function findBlocks(passage: Passage, layout: Layout, _rows: readonly BlockRow[]): Divided {
  const first = fragmentsOf(layout.lines)[0]
  const blocks: Block[] = first
    ? [{ kind: 'paragraph', start: first.start, cert: 'low', reason: 'the text begins here' }]
    : []
  return { passage, blocks, decisions: [], problems: [] }
}
