import { type Assembled, assemble, type EstablishOptions } from '../establish.js'
import type { Passage } from '../text/passage.js'
import type { Witness } from '../witness/witness.js'
import { align, type Pair } from './alignment.js'
import type { FairCopy } from './fair-copy.js'
import { chunksOf, type Stream, streamOf } from './stream.js'

/** What the way makes of a witness before its blocks are found, held against the corrected text. */
export interface Draft extends Assembled {
  readonly witness: Witness
  /** The running text with the readings that the table has so far. */
  readonly text: Passage
  readonly built: Stream
  readonly copy: Stream
  readonly pairs: readonly Pair[]
}

export function draftOf(witness: Witness, copy: FairCopy, options: EstablishOptions): Draft {
  const assembled = assemble(witness, options)
  const text = assembled.emended.passages[0]!
  const calls = copy.marked
    ? assembled.marked.markers.map(({ label, after }) => ({ label, at: text.after(after) })).sort((a, b) => a.at - b.at)
    : []
  const built = { text: text.text, chunks: chunksOf(text.text, calls), openings: [] }
  const stream = streamOf(copy)
  return { ...assembled, witness, text, built, copy: stream, pairs: held(built, stream) }
}

/** Two streams held against each other. */
export const held = (built: Stream, copy: Stream): Pair[] =>
  align(built.chunks, copy.chunks, new Set(copy.openings.map(({ chunk }) => chunk)))
