import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { learn } from '../../src/learn/learn.js'
import { witnessOf } from '../../src/witness/witness.js'

const bench = '../shared/bench/dev'
const names = existsSync(bench)
  ? readdirSync(bench)
      .filter(name => /^(archive|typescript)-\d+\.gold\.md$/.test(name))
      .map(name => name.replace('.gold.md', ''))
  : []
if (names.length === 0) console.log('the texts with gold are not here: learning from them is not tested')

describe.runIf(names.length > 0)('texts with gold', () => {
  it.each(names)('%s is learnt exactly', name => {
    const text = readFileSync(join(bench, `${name}.txt`), 'utf8')
    // notes on the pages of the original are the gold's own
    const gold = readFileSync(join(bench, `${name}.gold.md`), 'utf8')
      .replace(/\n\n\{pb [^}]*\}(?=\n\n)/g, '')
      .replace(/\{pb [^}]*\} ?/g, '')
    expect(learn(witnessOf(`${name}.txt`, text), gold).rest).toEqual([])
  })
})
