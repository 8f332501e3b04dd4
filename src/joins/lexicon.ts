import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decodeTrie } from 'cspell-trie-lib'

/** What is known of words: from the text itself and, where its language has one, from a dictionary. */
export interface Lexicon {
  /** How often the text has the word, whole and in one line; letter case ignored. */
  count(word: string): number
  /** Whether the dictionary has the word (as written, or with a small first letter). */
  knows(word: string): boolean
}

/** Word lists by language tag; the first whose tag begins the text's language is taken. */
const DICTIONARIES = [
  { language: 'en-GB', package: '@cspell/dict-en-gb', file: 'en_GB.trie.gz' },
  { language: 'en', package: '@cspell/dict-en_us', file: 'en_US.trie.gz' },
] as const

const loaded = new Map<string, (word: string) => boolean>()

/** The dictionary of a language as a test for words; of a language without one, a test that none passes. */
export function dictionary(language: string): (word: string) => boolean {
  const entry = DICTIONARIES.find(({ language: tag }) => language.toLowerCase().startsWith(tag.toLowerCase()))
  if (!entry) return () => false
  let has = loaded.get(entry.package)
  if (!has) {
    const folder = dirname(createRequire(import.meta.url).resolve(`${entry.package}/cspell-ext.json`))
    const trie = decodeTrie(gunzipSync(readFileSync(join(folder, entry.file))))
    has = word => trie.has(word)
    loaded.set(entry.package, has)
  }
  return has
}

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu

/** The lexicon of a text in a language. Words at the edges of a line may be halves and are not counted. */
export function lexicon(text: string, language: string): Lexicon {
  const counts = new Map<string, number>()
  for (const line of text.split(/[\n\r\f]+/)) {
    const words = [...line.matchAll(WORD)]
    for (const { 0: word } of words.slice(1, -1)) {
      const key = word.toLowerCase()
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const has = dictionary(language)
  return {
    count: word => counts.get(word.toLowerCase()) ?? 0,
    knows: word => has(word) || has(word.toLowerCase()),
  }
}
