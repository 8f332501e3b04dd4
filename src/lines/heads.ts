import { distance } from 'fastest-levenshtein'
import { HEADS } from '../thresholds/pages.js'
import type { Leaf } from './leaves.js'

/** The letters of what may be a running head, without what may be a folio at its edges. */
export function headLetters(text: string): string {
  const words = text.split(/\s+/)
  while (words.length > 0 && isEdge(words[0]!)) words.shift()
  while (words.length > 0 && isEdge(words.at(-1)!)) words.pop()
  return words
    .join('')
    .replace(/[^\p{L}]/gu, '')
    .toUpperCase()
}

/** Whether a word at the edge of a head may be its folio, well or badly read: `48`, `ae`, `%i`, `“a`. */
const isEdge = (word: string): boolean =>
  /\d/.test(word) || (word.length <= HEADS.edge && !/^\p{Lu}+[.,]?$/u.test(word))

/** Whether a line in capitals has what may be a folio beside it. */
export function hasFolioEdge(text: string): boolean {
  const words = text.split(/\s+/)
  return words.length > 1 && (isEdge(words[0]!) || isEdge(words.at(-1)!))
}

/** For each leaf whether its first line is like that of a leaf nearby. */
export function likeNeighbours(leaves: readonly Leaf[], first: (leaf: Leaf) => string): boolean[] {
  const letters = leaves.map(leaf => headLetters(first(leaf)))
  return letters.map((mine, i) => {
    if (mine.length < HEADS.letters) return false
    for (let k = Math.max(0, i - HEADS.reach); k <= Math.min(leaves.length - 1, i + HEADS.reach); k++)
      if (k !== i && alike(mine, letters[k]!)) return true
    return false
  })
}

/** Whether two heads are one but for misread letters. */
export function alike(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length)
  if (b.length < HEADS.letters || Math.abs(a.length - b.length) > HEADS.different * longest) return false
  return distance(a, b) <= HEADS.different * longest
}
