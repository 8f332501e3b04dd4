import type { Lexicon } from '../joins/lexicon.js'
import { EDGES, SEAMS } from '../thresholds/lines.js'

/**
 * A stop at the end, closing quotation marks and what a note marker may have become after it: `Rome.`, `earth.^`,
 * `gods."`, `Jupiter.O`, `Ravenna.7`, `committees. 3`.
 */
const SENTENCE_END = /[.!?…][^\p{L}\p{N}]{0,4}(?:\d{1,3}|[OQlI])?[^\p{L}\p{N}\s]{0,2}$/u
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Messrs|Prof|Capt|Col|Gen|Sir|Rev|Hon|vol|pp?|cap|lib|chap|ch|ed|no|cf|cp|fig|vs|viz|circa)\.$/iu
const CLAUSE_END = /[,;:][^\p{L}\p{N}\s]{0,3}\d{0,2}$/u

/** Whether a line's words end where a sentence may end. */
export const endsSentence = (text: string): boolean => {
  const tail = text.slice(-EDGES.tail)
  return SENTENCE_END.test(tail) && !ABBREVIATION.test(tail)
}

/** Whether a line's words end with a comma, a semicolon or a colon. */
export const endsClause = (text: string): boolean => CLAUSE_END.test(text.slice(-EDGES.tail))

export type Opening = 'upper' | 'lower' | 'figure' | 'none'

/** What a line's words begin with, quotation marks and brackets aside. */
export function opening(text: string): Opening {
  const first = /[\p{L}\p{N}]/u.exec(text.slice(0, EDGES.tail))?.[0]
  if (first === undefined) return 'none'
  if (/\p{N}/u.test(first)) return 'figure'
  return first === first.toLowerCase() && first !== first.toUpperCase() ? 'lower' : 'upper'
}

/** Whether a line is set in capitals; a few letters misread aside. */
export function inCapitals(text: string): boolean {
  const capitals = text.match(/[\p{Lu}\p{Lt}]/gu)?.length ?? 0
  if (capitals < EDGES.capitals * EDGES.fewest) return false
  const letters = text.match(/\p{L}/gu)!.length
  return letters >= EDGES.fewest && capitals >= EDGES.capitals * letters
}

const LAST_PART = /(\p{L}+)[-~¬]?$/u
const FIRST_PART = /^(\p{L}+)/u

/** What the end of one line and the beginning of the next say on whether they belong to one another. */
export interface Seam {
  readonly cost: number
  readonly reason: string
}

/** The seam between a line's end and the next line's beginning. Costs are in the manner of logarithms of odds. */
export function lineSeam(left: string, right: string, words: Lexicon): Seam {
  const begins = opening(right)
  if (endsSentence(left)) return begins === 'lower' ? SEAMS.lowerAfterStop : SEAMS.plain
  const broken = brokenWord(left, right, words)
  if (broken) return broken
  if (begins !== 'upper' || inCapitals(left) || inCapitals(right)) return SEAMS.plain
  if (endsClause(left)) return SEAMS.capitalAfterComma
  const first = FIRST_PART.exec(right.replace(/^[^\p{L}\p{N}]+/u, ''))?.[1] ?? ''
  return first.length > 1 && words.knows(first.toLowerCase()) ? SEAMS.commonCapital : SEAMS.capital
}

/** The seam at a wide gap inside a line: a sentence ended there, and the next one began. */
export function gapSeam(left: string, right: string): Seam {
  if (SENTENCE_END.test(left.slice(-EDGES.tail))) return opening(right) === 'lower' ? SEAMS.lowerAfterStop : SEAMS.gap
  if (endsClause(left)) return SEAMS.gapAfterComma
  return opening(right) === 'lower' ? SEAMS.gapInSentence : SEAMS.gapBeforeCapital
}

/** A word that only both lines together make, or a half that they do not make whole. */
function brokenWord(left: string, right: string, words: Lexicon): Seam | undefined {
  const tail = LAST_PART.exec(left.slice(-EDGES.tail))?.[1]
  const head = FIRST_PART.exec(right)?.[1]
  if (tail === undefined) return undefined
  const half = !isWord(tail, words)
  if (head !== undefined && opening(right) === 'lower') {
    const whole = words.knows(tail + head) || words.count(tail + head) > 0
    if (whole && (half || !isWord(head, words))) return SEAMS.wholeWord
    return half || !isWord(head, words) ? SEAMS.halfWord : SEAMS.plain
  }
  return half ? SEAMS.halfWord : undefined
}

const isWord = (part: string, words: Lexicon): boolean =>
  words.count(part) > 0 || (part.length > 1 && words.knows(part)) || part === 'a' || part === 'I' || part === 'A'
