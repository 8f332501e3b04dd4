import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import { buildTrieFast, decodeTrie, serializeTrie } from 'cspell-trie-lib'
import { expect, test } from 'vitest'
import { readWordList } from '../../src/joins/word-list.js'

test('a word list has its words and no others', () => {
  const words = [
    'a',
    'as',
    'ass',
    'bass',
    "it's",
    'naïve',
    'back\\slash',
    '5$',
    '1st',
    '21st',
    'gas',
    'was',
    '#1;',
    '😀',
  ]
  const has = readWordList([...serializeTrie(buildTrieFast(words).root, { version: 3, base: 32 })].join(''))
  for (const word of words) expect([word, has(word)]).toEqual([word, true])
  for (const word of ['', 'b', 'asses', 'As', '5', '1', '😁']) expect([word, has(word)]).toEqual([word, false])
})

test('the dictionary is read as the library of its makers reads it', () => {
  const path = createRequire(import.meta.url).resolve('@cspell/dict-en_us/cspell-ext.json')
  const list = gunzipSync(readFileSync(path.replace('cspell-ext.json', 'en_US.trie.gz')))
  const [has, trie] = [readWordList(list.toString()), decodeTrie(list)]
  let n = 0
  for (const word of trie.words())
    if (n++ % 20 === 0)
      for (const other of [word, word.slice(1), word.slice(0, -1), `${word}s`, word.replace('e', 'c')])
        if (has(other) !== trie.has(other)) expect.fail(`“${other}”: ${has(other)}`)
  expect(n).toBeGreaterThan(200_000)
})

test('another format is an error', () => {
  expect(() => readWordList('words\n')).toThrow('TrieXv3')
})
