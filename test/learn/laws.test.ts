import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { learn } from '../../src/learn/learn.js'
import { witnessOf } from '../../src/witness/witness.js'

const LETTERS = ['the', 'tlie', 'of', 'man', 'Men', 'and', 'a', 'I', 'garden', 'gar', 'x1', '(b)', 'end.', 'so,', '"q"']
const word = fc.constantFrom(...LETTERS)
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map(words => words.join(' '))
const paragraphs = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 })
const plain = { format: 'plain' } as const

const TEXT = `The sovereign of the great empire, who had long ruled tlie lands between the two rivers,
was on the whole a just man, and net given to anger or to the vices of his age; he was said to have
kept a garden in which he walked at night with his servants, and to have read in it the books that
tlie envoys of the southern towns had brought him.\n`

const changes = fc.array(fc.record({ at: fc.nat(200), what: fc.constantFrom('change', 'add', 'drop'), word }), {
  minLength: 1,
  maxLength: 10,
})

/** What has been wrong before: a word that a row has emended already is wanted otherwise. */
const SEEN: [string[], string[][]][] = [
  [
    ['the', 'the'],
    [['the', 'I'], ['I'], ['the', 'end.']],
  ],
]

describe('whatever an editor writes', () => {
  it('comes out, or is named; and what was learnt need not be learnt again', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), paragraphs, (lines, wanted) => {
        const corrected = wanted.map(words => words.join(' ')).join('\n\n')
        const witness = witnessOf('t.txt', `${lines.join('\n')}\n`)
        const { table, rest } = learn(witness, corrected, plain)
        const again = learn(witness, corrected, { ...plain, tables: [{ name: 'learnt', text: table }] })
        if (rest.length === 0) expect(again.table).toBe('')
      }),
      { numRuns: 60, examples: SEEN },
    )
  })

  it('is learnt whole when words are changed, put in or left out', () => {
    fc.assert(
      fc.property(changes, edits => {
        const words = TEXT.trim().split(/\s+/)
        for (const { at, what, word } of edits) {
          const i = 1 + (at % (words.length - 2))
          words.splice(i, what === 'add' ? 0 : 1, ...(what === 'drop' ? [] : [word]))
        }
        expect(learn(witnessOf('t.txt', TEXT), words.join(' '), plain).rest).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
