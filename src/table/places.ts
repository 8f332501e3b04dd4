import { type Layout, placeOf } from '../lines/layout.js'
import type { WitnessPlace } from '../problem.js'
import type { Passage } from '../text/passage.js'
import { LineIndex, type Witness } from '../witness/witness.js'
import type { Hit } from './match.js'

type Start = Pick<Hit, 'passage' | 'start'>

/** Finds where a place of a passage stands in the witness. */
export type Locate = (hit: Start) => WitnessPlace

export function locator(passages: readonly Passage[], layout: Layout, witness: Witness): Locate {
  let lines: LineIndex | undefined
  return ({ passage, start }) => {
    lines ??= new LineIndex(witness.text)
    const offset = passages[passage]!.origin(start)
    const page = placeOf(layout, offset)
    return { file: witness.name, ...lines.position(offset), ...(page && { page }) }
  }
}

/** A place in words: `57.3 (chapter-05.txt:12:4)`. */
export const placeName = ({ file, line, column, page }: WitnessPlace): string =>
  `${page ? `${page} ` : ''}(${file}:${line}:${column})`

/** Places that a problem keeps. */
const KEPT = 100
/** Places that its message names. */
const SHOWN = 3

/** The places of hits, as a problem keeps them. */
export const placesOfHits = (hits: readonly Start[], locate: Locate): WitnessPlace[] => hits.slice(0, KEPT).map(locate)

/** The first few places in words, and how many more there are. */
export function listed(hits: readonly Start[], locate: Locate): string {
  const shown = hits
    .slice(0, SHOWN)
    .map(hit => placeName(locate(hit)))
    .join(', ')
  return hits.length > SHOWN ? `${shown} and ${hits.length - SHOWN} more` : shown
}
