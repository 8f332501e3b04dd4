import type { Passage } from '../text/passage.js'
import { JOINS } from '../thresholds/joins.js'
import { type Break, firstWord } from './breaks.js'

/** Specks before the first word of a line. */
const SPECK = /^[^\p{L}\p{N}\s]{1,2}[ \t]?(?=\p{Ll})/u

/** A line end after a hyphen as it is if specks before the second half of the word are none of its text, if there are such. */
export function pastSpecks(end: Break, passage: Passage): Break | undefined {
  if (end.left === '' || end.hyphen === '' || end.right !== '') return undefined
  const words = passage.text.slice(end.after.start, Math.min(end.after.end, end.after.start + JOINS.reach))
  const speck = SPECK.exec(words)?.[0].length
  return speck === undefined ? undefined : { ...end, right: firstWord(words.slice(speck)), speck }
}
