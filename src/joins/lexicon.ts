import { WORDS } from '../thresholds/joins.js'
import { dictionary } from './dictionary.js'

/** What is known of words: from the text itself and, where its language has one, from a dictionary. */
export interface Lexicon {
  /** How often the text has the word (a compound with its hyphens), whole and in one line; letter case ignored. */
  count(word: string): number
  /** Whether the dictionary has the word (as written, or with a small first letter). */
  knows(word: string): boolean
  /** How common the word is in its language: see `Dictionary`. */
  size(word: string): number | undefined
  /** Whether it is written as one word though its halves are words: see `Dictionary`. */
  isOneWord(word: string): boolean
  /** How often two words that meet at a line end stand side by side inside a line. */
  pairs(left: string, right: string): number
  /** How often the text has a compound of `left`, a hyphen, and a word that begins like `right`. */
  relatives(left: string, right: string): number
  /** How many words were counted. */
  readonly total: number
  /** How many of them were compounds with a hyphen. */
  readonly compounds: number
  /** How many of them the dictionary does not know and the text has but once. */
  readonly strangers: number
}

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu

/**
 * The lexicon of a text in a language. A word at the edge of a line may be half a word: it is counted where it
 * stands inside a line too.
 */
export function lexicon(text: string, language: string): Lexicon {
  const { has, size, isOneWord } = dictionary(language)
  const knows = remembered(has)
  const counts = new Map<string, number>()
  const relatives = new Map<string, number>()
  const add = (counted: Map<string, number>, word: string) => counted.set(word, (counted.get(word) ?? 0) + 1)
  const lines = text
    .split(/[\n\r\f]+/)
    .map((line): readonly string[] => line.toLowerCase().match(WORD) ?? [])
    .filter(words => words.length > 0)
  let total = 0
  let compounds = 0
  for (const words of lines)
    for (const word of words.slice(1, -1)) {
      add(counts, word)
      total++
      const hyphen = word.indexOf('-')
      if (hyphen < 0) continue
      compounds++
      add(counts, word.slice(0, hyphen + 1))
      add(relatives, word.slice(0, hyphen + 1 + WORDS.stem))
    }
  for (const words of lines)
    for (const word of words.length > 1 ? [words[0]!, words.at(-1)!] : words)
      if (counts.has(word)) {
        add(counts, word)
        total++
      }
  const pairs = pairsIn(lines)
  let strangers = 0
  for (const [word, count] of counts) if (count === 1 && !word.includes('-') && !knows(word)) strangers++
  return {
    count: word => counts.get(word.toLowerCase()) ?? 0,
    knows,
    size,
    isOneWord,
    pairs: (left, right) => pairs.get(`${left} ${right}`.toLowerCase()) ?? 0,
    relatives: (left, right) => relatives.get(`${left}-${right.slice(0, WORDS.stem)}`.toLowerCase()) ?? 0,
    total,
    compounds,
    strangers,
  }
}

/** How often the words on both sides of a line end stand side by side inside lines too. */
function pairsIn(lines: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const pairs = new Map(lines.slice(1).map((words, i) => [`${lines[i]!.at(-1)} ${words[0]}`, 0]))
  for (const words of lines)
    for (let i = 1; i < words.length; i++) {
      const pair = `${words[i - 1]} ${words[i]}`
      const count = pairs.get(pair)
      if (count !== undefined) pairs.set(pair, count + 1)
    }
  return pairs
}

/** A test for words, as written or with a small first letter, that asks the dictionary but once. */
function remembered(has: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>()
  return word => {
    let answer = answers.get(word)
    if (answer === undefined) {
      const small = word.toLowerCase()
      answer = has(word) || (small !== word && has(small))
      answers.set(word, answer)
    }
    return answer
  }
}
