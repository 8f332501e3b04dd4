import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carry } from '../../src/carry/carry.js'
import { establish } from '../../src/establish.js'
import { learn } from '../../src/learn/learn.js'
import { readTable } from '../../src/table/read.js'
import { witnessOf } from '../../src/witness/witness.js'

const OLD = `The sovereign of the great empire, who had long
ruled tlie lands between the two rivers, was on the
whole a just man, and net given to anger or to
tlie vices of his age; he was said to have kept a gar-
den in which he walked at night with his servants.

But tlie people of the towns did not love him for
it, since they nrid for tlie garden, and for the wars
that he made on his neighbours in the north.\n`

/** The same lines broken elsewhere, with other misreadings. */
const NEW = `The sovereign of the great empire,
who had long ruled tlie lands between
the two rivers, was on the whole a just
man, and not given to anger or to the
vices of his age; he was said to have
kept a garden in which he walked at night
with his servants.

But tlie people of the towns did net
love him for it, since they pzid for tlie
garden, and for the wars that he made on
his neighbours in the north.\n`

const TABLE = `# what the machine misread
readings:
  - { sic: tlie, corr: the }  # everywhere
  # at one place
  - { sic: net, corr: not, at: "3" }
  - id: paid
    sic: nrid
    corr: paid
    note: >-
      They did not love him for it.
  - { sic: in the north, corr: in the North, at: "8" }
joins:
  - { break: gar-|den, as: whole }
blocks:
  - { begin: But tlie pcople, kind: heading }
`

const old = witnessOf('t.txt', OLD)
const now = witnessOf('t.txt', NEW)
const table = { name: 't.yaml', text: TABLE }
const fatesOf = (options = {}) => Object.fromEntries(carry(table, now, options).fates.map(f => [f.row.id, f.kind]))

const errors = (text: string, witness = now) => {
  const read = readTable([{ name: 't.yaml', text }], witness.name)
  const all = [...read.problems, ...establish(witness, { table: read.table }).problems]
  return all.filter(({ severity, file }) => severity === 'error' && file === 't.yaml')
}

describe('carrying a table to another OCR', () => {
  it('follows each row from its places in the old text', () => {
    expect(fatesOf({ from: old })).toEqual({
      tlie: 'fits',
      net: 'settled',
      paid: 'look',
      'in-the-north': 'moved',
      'join-gar-den': 'settled',
      'heading-but-tlie-pcople': 'moved',
    })
  })

  it('does what it can from the rows alone', () => {
    expect(fatesOf()).toEqual({
      tlie: 'fits',
      paid: 'look',
      // right words, and not where they stood: nobody can tell from the row
      net: 'look',
      'in-the-north': 'look',
      'join-gar-den': 'settled',
      'heading-but-tlie-pcople': 'moved',
    })
  })

  it('writes a table that applies, with every row in it and the comments kept', () => {
    const carried = carry(table, now, { from: old })
    expect(carried.table).toBe(`# what the machine misread
readings:
  - { sic: tlie, corr: the }  # everywhere
  # at one place
  # no longer needed: the new text has “not” there
  # - { sic: net, corr: not, at: "3" }
  # to look at: the new text reads otherwise there
  #   “pzid” at 9 (line 10:29)
  #   perhaps { sic: pzid }
  # - id: paid
  #   sic: nrid
  #   corr: paid
  #   note: >-
  #     They did not love him for it.
  - { sic: in the north, corr: in the North, at: "11" }
joins:
  # no longer needed: no line ends in it, and the new text has “garden”
  # - { break: gar-|den, as: whole }
blocks:
  - { begin: But the people, kind: heading }
`)
    expect(errors(carried.table)).toEqual([])
  })

  it('names the new text in rows that are for the old one, and leaves those for others', () => {
    const text = 'readings:\n  - { sic: tlie, corr: the, in: t }\n  - { sic: x, corr: y, in: another }\n'
    const there = witnessOf('new.txt', NEW)
    const carried = carry({ name: 't.yaml', text }, there, { from: old })
    expect(carried.table).toBe(text.replace('in: t }', 'in: new.txt }'))
    expect(carried.fates.map(({ kind }) => kind)).toEqual(['fits', 'other'])
  })

  it('carries nothing of a table that is wrong in itself', () => {
    const text = 'readings:\n  - { sic: tlie, corr: the }\n  - { sic: tlie, corr: tile }\n'
    const carried = carry({ name: 't.yaml', text }, now)
    expect(carried).toMatchObject({ table: text, fates: [] })
    expect(carried.problems).toHaveLength(1)
  })

  it('is the identity on the text that the table was made for', () => {
    const chapter = witnessOf('chapter-05.txt', readFileSync('source-text/chapter-05.txt', 'utf8'))
    const text = readFileSync('corrections.yaml', 'utf8')
    for (const options of [{ firstPage: '57' }, { firstPage: '57', from: chapter }]) {
      const carried = carry({ name: 'corrections.yaml', text }, chapter, options)
      expect(carried.table).toBe(text)
      expect(new Set(carried.fates.map(({ kind }) => kind))).toEqual(new Set(['fits']))
    }
  })
})

const WORDS = ['the', 'tlie', 'of', 'men', 'and', 'garden', 'gar-', 'nrid', '(b)', 'end.', 'so,', '“q”', '1958', 'net']
const line = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map(words => words.join(' '))
const lines = fc.array(line, { minLength: 1, maxLength: 8 })

it('words that overlap themselves stay where they are', () => {
  const witness = witnessOf('t.txt', 'nrid nrid nrid the\nthe\n')
  const text = 'readings:\n  - { sic: nrid nrid, corr: and, after: the }\n'
  expect(carry({ name: 't.yaml', text }, witness, { from: witness }).table).toBe(text)
})

describe('whatever the two texts are', () => {
  it('a learnt table comes to its own text unchanged, and to another whole and without an error', () => {
    fc.assert(
      fc.property(lines, lines, fc.array(line, { minLength: 1, maxLength: 3 }), (first, second, wanted) => {
        const [a, b] = [first, second].map(text => witnessOf('t.txt', `${text.join('\n')}\n`)) as [
          typeof old,
          typeof old,
        ]
        const { table: text } = learn(a, wanted.join('\n\n'), { format: 'plain' })
        const file = { name: 't.yaml', text }
        const { table: read } = readTable([file])
        const rows = Object.values(read).flat().length
        const clean = establish(a, { table: read }).problems.every(({ file }) => file !== 't.yaml')
        for (const from of [undefined, a]) {
          const same = carry(file, a, from && { from })
          if (clean) expect(same.table).toBe(text)
          const other = carry(file, b, from && { from })
          expect([same.fates.length, other.fates.length]).toEqual([rows, rows])
          expect(errors(other.table, b)).toEqual([])
        }
      }),
      { numRuns: 10 },
    )
  })
})
