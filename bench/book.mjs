import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decodeTrie } from 'cspell-trie-lib'

/** What an OCR makes of letters, for the bench's misreadings. */
const CONFUSIONS = [
  ['m', 'rn'],
  ['h', 'li'],
  ['d', 'cl'],
  ['w', 'vv'],
  ['e', 'c'],
  ['n', 'u'],
  ['i', 'l'],
  ['o', '0'],
  ['s', '5'],
  ['t', 'f'],
  ['b', 'h'],
  ['g', 'q'],
]

/** Numbers from 0 to 1, the same for the same seed (xorshift, 32 bits: Marsaglia 2003). */
export function dice(seed) {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** Words of the English dictionary in small letters, shuffled. */
function vocabulary(random) {
  const folder = dirname(createRequire(import.meta.url).resolve('@cspell/dict-en_us/cspell-ext.json'))
  const trie = decodeTrie(gunzipSync(readFileSync(join(folder, 'en_US.trie.gz'))))
  const all = [...trie.words()].filter(word => /^[a-z]{2,12}$/.test(word))
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[all[i], all[j]] = [all[j], all[i]]
  }
  return { words: all, has: word => trie.has(word) }
}

/**
 * A book of about `size` characters made of words drawn at random (a few often, most seldom), and a table of `rows`
 * readings of which `hitting` stand in the book, each at least once. Always the same for the same numbers.
 */
export function makeBook({ size, rows, hitting = rows }) {
  const random = dice(20_011)
  const { words, has } = vocabulary(random)
  const table = misreadings(words, has, random).slice(0, rows)
  const often = words.slice(0, 20_000)
  const every = Math.max(1, Math.floor(size / hitting / 10)) // words from one misreading to the next
  const lines = []
  let line = ''
  let length = 0
  for (let n = 0; length < size; n++) {
    const word = n % every === 0 ? table[(n / every) % hitting].sic : often[Math.floor(often.length * random() ** 6)]
    const next = n % 13 === 12 ? `${word}.` : word
    if (line.length + next.length > 64 || n % 131 === 130) {
      lines.push(line)
      length += line.length + 1
      if (n % 131 === 130) lines.push('')
      line = next
    } else line += line ? ` ${next}` : next
  }
  return { text: `${lines.join('\n')}\n`, table }
}

/** Words with one confusion, none of them a word itself, each once. */
function misreadings(words, has, random) {
  const found = new Map()
  for (const word of words) {
    if (word.length < 5) continue
    const [right, wrong] = CONFUSIONS[Math.floor(random() * CONFUSIONS.length)]
    const sic = word.replace(right, wrong)
    if (sic !== word && !has(sic)) found.set(sic, word)
  }
  return [...found].map(([sic, corr]) => ({ sic, corr }))
}
