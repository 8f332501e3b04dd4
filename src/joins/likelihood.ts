import { WORDS } from '../thresholds/joins.js'
import type { Lexicon } from './lexicon.js'
import { meant } from './misreadings.js'

/** The size of the smallest word list. */
const FREQUENT = 10
const CAPITAL = /^\p{Lu}/u

/** How likely a word, two words, or a compound with a hyphen are as what comes next in the text. */
export interface Likelihood {
  /** Whether the text or the dictionary has the word. */
  has(word: string): boolean
  word(word: string): number
  /** The same for a word that is read as it was printed: to look for what else it may be takes long. */
  printed(word: string): number
  /** The same for a word at the edge of a line, without counting this very place. */
  edge(word: string): number
  /** Two words on both sides of a line end. */
  pair(left: string, right: string): number
  /** A compound with a hyphen as the text has it in other places; 0 where it has not. */
  attested(left: string, right: string): number
  /** A compound by its parts, by compounds like it in the text, and by the dictionary. */
  compound(left: string, right: string): number
  /** The same where no hyphen is seen: two words that make a compound are as often two words. */
  unhyphened(left: string, right: string): number
  /** A word as its inflections have it in this text. */
  family(word: string): number
}

/** Words weighed by their frequency in the text, else by the dictionary, else by their length. */
export function likelihood(words: Lexicon): Likelihood {
  const total = words.total + WORDS.beforehand
  const strange = Math.max(WORDS.strange, words.strangers / total)
  const compounds = Math.max(WORDS.compound, words.compounds / total)

  const fresh = (text: string): number => {
    if (!words.knows(text)) return strange * WORDS.letter ** text.length
    const mean = usual(text)
    return mean / (1 + (total * mean) / WORDS.spread)
  }
  const usual = (text: string): number => {
    if (words.isOneWord(text)) return WORDS.oneWord
    const size = words.size(text)
    if (size === FREQUENT) return WORDS.frequent[Math.min(text.length, WORDS.frequent.length - 1)]!
    const common = size === undefined ? (CAPITAL.test(text) ? WORDS.name : WORDS.rare) : WORDS.common[size]!
    return Math.max(common, WORDS.short[text.length] ?? 0)
  }
  const seen = (count: number): number => Math.max(0, count - WORDS.discount) / total
  const counted = (text: string, count: number): number => seen(count) + fresh(text)
  const misread = remembered(text => {
    if (words.knows(text)) return 0
    let best = 0
    for (const word of meant(text)) {
      const count = words.count(word)
      if (count > 0 || words.knows(word)) best = Math.max(best, counted(word, count))
    }
    return best * WORDS.misread
  })
  const has = (text: string): boolean => words.knows(text) || words.count(text) > 0
  // the lexicon counts words at the edge of a line where they stand elsewhere too
  const edge = (text: string): number => counted(text, words.count(text) - 1) + misread(text)
  const usage = (count: number): number => (WORDS.family * count) / total
  const prefix = (left: string): number | undefined => WORDS.prefixes[left.toLowerCase()]
  const kin = (left: string, right: string): number => WORDS.family * seen(words.relatives(left, right))
  const listed = (left: string, right: string): number => (words.knows(`${left}-${right}`) ? WORDS.knownCompound : 0)

  return {
    has: text => has(text) || text.split('-').every(has),
    word: text => counted(text, words.count(text)) + misread(text),
    printed: text => counted(text, words.count(text)),
    edge,
    pair: (left, right) =>
      edge(left) * edge(right) * (words.isOneWord(left + right) ? WORDS.inTwo : 1) + words.pairs(left, right) / total,
    attested: (left, right) => seen(words.count(`${left}-${right}`)),
    compound: (left, right) => {
      const first = Math.max(edge(left), ((prefix(left) ?? 0) + seen(words.count(`${left}-`))) / compounds)
      return compounds * first * edge(right) + kin(left, right) + listed(left, right)
    },
    unhyphened: (left, right) => {
      const hyphened = prefix(left)
      const prefixed = hyphened === undefined ? 0 : hyphened * edge(right) + listed(left, right)
      return kin(left, right) + prefixed
    },
    family: word => usage(words.count(word.endsWith('s') ? word.slice(0, -1) : `${word}s`)),
  }
}

function remembered(weigh: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>()
  return text => {
    let weight = known.get(text)
    if (weight === undefined) {
      weight = weigh(text)
      known.set(text, weight)
    }
    return weight
  }
}
