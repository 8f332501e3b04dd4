import type { LinePlace } from '../boxes/lines.js'
import { linePlaces } from '../boxes/places.js'
import { MOST_INDENT } from '../thresholds/lines.js'
import type { Witness } from '../witness/witness.js'
import type { Fragment } from './layout.js'

/** A fragment with what its look on the page tells. */
export interface Shape extends Fragment {
  /** Its number among the fragments, in the order of the page where that is known. */
  readonly index: number
  /** Its words, from `textStart` to `textEnd`. */
  readonly text: string
  /** Blanks before its first word, on its own line. */
  readonly indent: number
  /** Empty lines between the fragment before it and this one. */
  readonly blanks: number
  /** Form feeds between the fragment before it and this one. */
  readonly turns: number
  /** Where it stands on its page, where that is known. */
  readonly place?: LinePlace
}

/** The fragments of a witness with their looks. */
export function shapes({ text: witness, boxes }: Witness, fragments: readonly Fragment[]): Shape[] {
  const places = boxes && linePlaces(boxes)
  let previous = 0
  return fragments.map((fragment, index) => {
    const { ends, turns, indent } = between(witness, previous, fragment.textStart)
    previous = fragment.textEnd
    const place = places?.get(fragment.textStart)
    return {
      index,
      text: witness.slice(fragment.textStart, fragment.textEnd),
      indent,
      blanks: Math.max(0, ends - 1),
      turns,
      ...(place && { place }),
      ...fragment, // last: first it would take ten times as long (V8 of Node 20)
    }
  })
}

/** Line ends and form feeds in a stretch without words, and how far its last line goes. */
function between(witness: string, from: number, to: number): { ends: number; turns: number; indent: number } {
  let ends = 0
  let turns = 0
  let start = from // of the line at hand
  for (let i = from; i < to; i++) {
    const character = witness[i]!
    if (character === '\f') turns++
    if (character === '\n' || character === '\f' || (character === '\r' && witness[i + 1] !== '\n')) {
      ends++
      start = i + 1
    }
  }
  return { ends, turns, indent: Math.min(MOST_INDENT, to - start) }
}
