import type { Layout } from '../lines/layout.js'
import type { Problem } from '../problem.js'
import { Passage } from '../text/passage.js'
import type { Witness } from '../witness/witness.js'
import { tableProblem } from './codes.js'
import { nearest } from './nearest.js'
import { listed, locator, placeName, placesOfHits } from './places.js'
import type { RowBase } from './row.js'
import { stretchesOf } from './stretches.js'

/** A row for structure whose words stand nowhere, or at several places where one is meant. */
export interface Misfit {
  readonly row: RowBase
  readonly words: string
  /** Where the words stand, as offsets of the witness. */
  readonly offsets: readonly number[]
  /** What is wrong when they stand nowhere, where it is not just that. */
  readonly message?: string
}

/** Misfits as problems: with the places, or with the nearest reading of the witness. */
export function misfitProblems(misfits: readonly Misfit[], witness: Witness, layout: Layout): Problem[] {
  if (misfits.length === 0) return []
  const passages = [Passage.of(witness.text)]
  const locate = locator(passages, layout, witness)
  const stretches = stretchesOf(passages, layout)
  return misfits.map(({ row, words, offsets, message: nowhere = `“${words}” stands nowhere in the text` }) => {
    if (offsets.length > 0) {
      const hits = offsets.map(start => ({ passage: 0, start }))
      const message = `“${words}” stands at ${offsets.length} places: ${listed(hits, locate)}`
      const hint = 'give more words, or say with at which is meant'
      return tableProblem('row-ambiguous', row.place, message, hint, placesOfHits(hits, locate))
    }
    const near = nearest({ sic: words }, stretches(words, undefined))
    const place = near && locate(near)
    const hint = place
      ? `the nearest reading is “${oneLine(near.words)}” at ${placeName(place)}`
      : 'write the words as the witness has them'
    return tableProblem('row-stale', row.place, nowhere, hint, place ? [place] : [])
  })
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ')
