import type { Lexicon } from './lexicon.js'

/**
 * What a word is worth that the text has not in another place. Frequencies are shares of running words; they matter by
 * their order of magnitude only.
 */
export const FREQUENCY = {
  /** A word of the dictionary that the text has not: the dictionary's 10^5 words share a third of the running words. */
  known: 3e-6,
  /** Strangers (names, misreadings) that are assumed at least, however clean the text is. */
  strange: 0.005,
  /** How much less likely a stranger becomes with each letter: letters carry some three bits. */
  letter: 0.12,
  /** Compounds with a hyphen that are assumed at least. */
  compound: 0.002,
} as const

/** How likely a word, or a compound with a hyphen, is as the next word of the text. */
export interface Likelihood {
  /** Whether the text or the dictionary has the word. */
  has(word: string): boolean
  word(word: string): number
  /** The same for a word at the edge of a line, without counting this very place. */
  edge(word: string): number
  compound(left: string, right: string): number
}

/** Words weighed by their frequency in the text, else by the dictionary, else by their length. */
export function likelihood(words: Lexicon): Likelihood {
  const total = words.total + 100
  const strange = Math.max(FREQUENCY.strange, words.strangers / total)
  const compounds = Math.max(FREQUENCY.compound, words.compounds / total)
  const fresh = (text: string): number =>
    words.knows(text) ? FREQUENCY.known : strange * FREQUENCY.letter ** text.length
  const has = (text: string): boolean => words.knows(text) || words.count(text) > 0
  // the lexicon counts words at the edge of a line where they stand elsewhere too
  const edge = (text: string): number => Math.max(0, words.count(text) - 1) / total + fresh(text)
  const word = (text: string): number => words.count(text) / total + fresh(text)
  return {
    has: text => has(text) || text.split('-').every(has),
    word,
    edge,
    compound: (left, right) => {
      const first = Math.max(edge(left), words.count(`${left}-`) / total / compounds)
      return words.count(`${left}-${right}`) / total + compounds * first * edge(right)
    },
  }
}
