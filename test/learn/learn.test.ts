import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/compile/markdown.js'
import { learn } from '../../src/learn/learn.js'
import { makeEdition } from '../../src/make.js'
import { readTable } from '../../src/table/read.js'
import { witnessOf } from '../../src/witness/witness.js'

const RAW = `The sovereign of the great empire, who had long
ruled tlie lands between the two rivers, was on the
whole a just man, and net given to anger or to
tlie vices of his age; he was said to have kept a gar
den in which he walked at night with his servants.

But tlie people of the towns did not love him for
it, since they paid for tlie garden, and for the wars
that he made on his neighbours in the north.\n`

const built = (text: string) => markdown.compile(makeEdition(witnessOf('t.txt', text))) as string

/** What is learnt when the editor makes these replacements in the built Markdown. */
function taught(...replacements: readonly (readonly [RegExp | string, string])[]) {
  const corrected = replacements.reduce((text, [old, now]) => text.replace(old, now), built(RAW))
  return learn(witnessOf('t.txt', RAW), corrected)
}

describe('learning from a corrected text', () => {
  it('learns nothing where nothing was changed', () => {
    const { rows, table, rest } = taught()
    expect({ table, rest }).toEqual({ table: '', rest: [] })
    expect(Object.values(rows).flat()).toEqual([])
  })

  it('makes one general row of an error that recurs and hits no right word', () => {
    const { table, rest } = taught([/tlie/g, 'the'])
    expect(table).toBe('readings:\n  - { sic: tlie, corr: the }\n')
    expect(rest).toEqual([])
  })

  it('makes a located row, with the least context, where the same words are right elsewhere', () => {
    expect(taught(['net given', 'not given']).table).toBe('readings:\n  - { sic: net, corr: not, after: given }\n')
    expect(taught(['between the two', 'between those two']).table).toBe(
      'readings:\n  - { sic: the, corr: those, after: two }\n',
    )
  })

  it('learns words put in and left out', () => {
    const { rows, rest } = taught(['a just man', 'a just and good man'], ['at night ', ''])
    expect(rest).toEqual([])
    expect(rows.readings).toHaveLength(2)
  })

  it('learns a paragraph, a heading, a quotation', () => {
    const { rows, rest } = taught(['garden, and for', 'garden,\n\n> and for'])
    expect(rest).toEqual([])
    expect(rows.blocks).toEqual([{ begin: 'and for', kind: 'quotation' }])
  })

  it('learns where a note is called', () => {
    const { rows, rest } = taught(['two rivers,', 'two rivers,[^1]'])
    expect(rest).toEqual([])
    expect(rows.markers).toEqual([{ n: '1', after: 'rivers,' }])
  })

  it('learns what comes after rows that are already there', () => {
    const tables = [{ name: 'mine.yaml', text: 'readings:\n  - { sic: tlie, corr: the }\n' }]
    const corrected = built(RAW).replace(/tlie/g, 'the').replace('net given', 'not given')
    expect(learn(witnessOf('t.txt', RAW), corrected, { tables }).table).toBe(
      'readings:\n  - { sic: net, corr: not, after: given }\n',
    )
  })

  describe('into a table whose rows the editor contradicts', () => {
    const own = `readings:
  - { sic: tlie, corr: tho }   # everywhere
  - { id: not, sic: net, corr: not, note: The sense wants it. }
  - { sic: anger, corr: hunger }
  - { sic: wars, corr: Wars, at: "8" }
joins:
  - { break: gar|den, as: apart }
`
    const into = (...replacements: readonly (readonly [RegExp | string, string])[]) => {
      const tables = [{ name: 'own.yaml', text: own }]
      const { table } = readTable(tables)
      const made = markdown.compile(makeEdition(witnessOf('t.txt', RAW), { table })) as string
      const corrected = replacements.reduce((text, [old, now]) => text.replace(old, now), made)
      return learn(witnessOf('t.txt', RAW), corrected, { tables, into: 'own.yaml' })
    }

    it('touches nothing where nothing is contradicted', () => {
      expect(into().revised).toBeUndefined()
      expect(into([/in the north/, 'in the North']).revised).toBeUndefined()
    })

    it('changes a row in its place, its comment and keys kept', () => {
      const { revised, table, rest } = into([/tho/g, 'the'], ['not given', 'nor given'])
      expect(rest).toEqual([])
      expect(table).toBe('')
      expect(revised?.text).toBe(own.replace('corr: tho', 'corr: the').replace('corr: not', 'corr: nor'))
    })

    it('takes out a row that is to change nothing', () => {
      const { revised, table, rest } = into(['hunger', 'anger'])
      expect([rest, table]).toEqual([[], ''])
      expect(revised?.text).toBe(own.replace('  - { sic: anger, corr: hunger }\n', ''))
    })

    it('makes located rows of one that is not right everywhere', () => {
      const { revised, rows, rest } = into([/tho vices/, 'tlie vices'])
      expect(rest).toEqual([])
      expect(revised).toMatchObject({ changed: 0, removed: 1 })
      expect(rows.readings.map(({ corr }) => corr)).toEqual(['tho', 'tho', 'tho'])
    })

    it('takes out a row on a join that is to be otherwise', () => {
      const { revised, rest } = into(['gar den', 'garden'])
      expect(rest).toEqual([])
      expect(revised?.text).not.toContain('gar|den, as: apart')
    })
  })

  it('tells a place from one that another row makes alike', () => {
    const tables = [{ name: 'mine.yaml', text: 'readings:\n  - { sic: net given, corr: "just man," }\n' }]
    const corrected = built(RAW).replace('net given', 'just man,').replace('a just man, and', 'a fair man, and')
    const { table, rest } = learn(witnessOf('t.txt', RAW), corrected, { tables })
    expect(rest).toEqual([])
    expect(table).toBe('readings:\n  - { sic: just, corr: fair, before: a }\n')
  })

  it('takes no sign for a context', () => {
    expect(taught(['just man,', 'man,']).table).toBe('readings:\n  - { sic: just man, corr: man, after: ", and" }\n')
  })

  it.each([
    ['before', 'war came,', '  - { n: "3", after: "came,", sic: ^, from: again. }\n'],
    ['behind', 'went out', '  - { n: "3", after: out, sic: ^, from: again. }\n'],
  ])('makes one row of a marker that goes %s its place, its letters with it', (_, words, row) => {
    const witness = witnessOf(
      't.txt',
      `The towns had paid for it in silence.1 Nobody in the court had asked them what they
thought of it.2 When the war came, which was long and dear, they were asked to pay again.^ So
they went out into the streets.4 The king heard of it only late in the evening.\n`,
    )
    const made = markdown.compile(makeEdition(witness)) as string
    const corrected = made.replace('again.[^3]', 'again.').replace(words, `${words}[^3]`)
    expect(corrected).not.toBe(made)
    const { table, rest } = learn(witness, corrected)
    expect({ table, rest }).toEqual({ table: `markers:\n${row}`, rest: [] })
  })

  it.each([
    ['re-wrapped', (text: string) => text.replace(/(?<=\w) (?=\w+ \w+\.)/g, '\n')],
    ['with CRLF', (text: string) => text.replace(/\n/g, '\r\n')],
    ['with another front matter', (text: string) => text.replace('---\n', '---\ntitle: "Mine"\n')],
    ['without one', (text: string) => text.slice(text.indexOf('\n---\n', 4) + 5)],
  ])('learns nothing of a text %s', (_, change) => {
    const made = built(RAW)
    expect(change(made)).not.toBe(made)
    const { table, rest } = learn(witnessOf('t.txt', RAW), change(made))
    expect({ table, rest }).toEqual({ table: '', rest: [] })
  })

  it('says what it could not learn', () => {
    const { rows, rest } = taught(
      ['two rivers,', 'two rivers,[^1]'],
      [/$/, '\n[^1]: Words that are nowhere in the OCR.\n'],
    )
    expect(rows.markers).toHaveLength(1)
    expect(rest).toEqual([{ where: 'note 1', wanted: 'Words that are nowhere in the OCR.', got: '' }])
  })

  it('reads plain text', () => {
    const corrected = RAW.replace('gar\nden', 'garden').replace(/tlie/g, 'the')
    const { rest, rows } = learn(witnessOf('t.txt', RAW), corrected, { format: 'plain' })
    expect(rest).toEqual([])
    expect(rows.readings).toEqual([{ sic: 'tlie', corr: 'the' }])
  })
})
