import type { Lexicon } from '../joins/lexicon.js'
import type { Problem } from '../problem.js'
import type { Passage } from '../text/passage.js'
import { tableProblem } from './codes.js'
import type { Hit } from './match.js'
import { type Locate, listed, placesOfHits } from './places.js'
import type { Reading } from './row.js'

/**
 * Rows that may change words that are right: a row without a place, whose number of places nobody has vouched for
 * (`count`), that changes a word of the dictionary; or a row that, inside words, makes of one that the text has often what is none.
 */
export function collateral(
  hits: readonly Hit[],
  passages: readonly Passage[],
  words: Lexicon,
  locate: Locate,
): Problem[] {
  const suspects = new Map<Reading, Hit[]>()
  for (const hit of hits) {
    if (!isUnbound(hit.row)) continue
    if (!isRight(hit, passages[hit.passage]!.text, words)) continue
    const those = suspects.get(hit.row)
    if (those) those.push(hit)
    else suspects.set(hit.row, [hit])
  }
  return [...suspects]
    .filter(([row, places]) => row.match !== 'word' || row.count === 'any' || places.length > 1)
    .map(([row, places]) => suspicion(row, places, passages, locate))
}

/** Whether a row changes its words wherever they stand, and nobody has counted the places. */
const isUnbound = ({ at, before, after, count }: Reading) =>
  at === undefined && before === undefined && after === undefined && typeof count !== 'number'

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const LETTER = /[\p{L}\p{M}]/u

/** Whether all words that a hit touches are right, and not all that it makes of them. */
function isRight(hit: Hit, text: string, words: Lexicon): boolean {
  const { start, end } = touched(hit, text)
  const sic = text.slice(start, end)
  const all = (part: string, are: (word: string) => boolean) =>
    (part.match(WORD) ?? []).filter(word => LETTER.test(word)).every(are)
  const known = (word: string) => words.knows(word)
  if (!WORD_OF_TWO.test(sic)) return false
  if (hit.row.match === 'word') return all(sic, known)
  if (!all(sic, word => known(word) || words.count(word) >= OFTEN)) return false
  return !all(
    text.slice(start, hit.start) + hit.corr + text.slice(hit.end, end),
    word => known(word) || words.count(word) > 0,
  )
}

/** A word that stands so often is not taken for a misreading when no row has it whole: names are in no dictionary. */
const OFTEN = 3

const WORD_OF_TWO = /\p{L}{2}/u

/** A hit with the rest of the words that it begins and ends in. */
function touched({ start, end }: Hit, text: string): { start: number; end: number } {
  let from = start
  let to = end
  while (from > 0 && LETTER.test(text[from - 1]!)) from--
  while (to < text.length && LETTER.test(text[to]!)) to++
  return { start: from, end: to }
}

function suspicion(row: Reading, places: readonly Hit[], passages: readonly Passage[], locate: Locate): Problem {
  const first = places[0]!
  const { text } = passages[first.passage]!
  const { start, end } = touched(first, text)
  const made = text.slice(start, first.start) + first.corr + text.slice(first.end, end)
  return tableProblem(
    'row-collateral',
    row.place,
    `“${text.slice(start, end)}”, which is a word, becomes “${made}” at ${listed(places, locate)}`,
    'tie the row down with at, before or after; or say in count how many places are meant',
    placesOfHits(places, locate),
  )
}
