import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { emend } from '../../src/table/emend.js'
import { readTable } from '../../src/table/read.js'
import { EMPTY_TABLE } from '../../src/table/row.js'
import { breaches } from '../../src/text/laws.js'
import { joined, lexicon } from './text.js'

const words = fc
  .array(fc.constantFrom('a', 'b', 'ab', 'ba', 'é', 'c.'), { minLength: 1, maxLength: 4 })
  .map(parts => parts.join(' '))
const lines = fc.array(
  fc.tuple(fc.boolean(), words).map(([goesOn, text]) => (goesOn ? `+${text}` : text)),
  { minLength: 1, maxLength: 5 },
)
const rows = fc.array(
  fc.record({ sic: words, corr: words, match: fc.constantFrom('word', 'literal') }, { requiredKeys: ['sic', 'corr'] }),
  { maxLength: 4 },
)
const made = fc.tuple(rows, lines).map(([readings, text]) => {
  const { table } = readTable([{ name: 't.yaml', text: stringify({ readings }, { aliasDuplicateObjects: false }) }])
  const { witness, layout, passage } = joined(...text)
  return { witness, table, before: passage, ...emend([passage], layout, witness, table, lexicon) }
})

describe('whatever the table and the text', () => {
  it('the laws of provenance hold', () => {
    fc.assert(
      fc.property(made, ({ witness, table, passages: [passage] }) => {
        const ids = new Set(table.readings.map(({ id }) => id))
        expect(breaches(witness.text, passage!.spans, ids)).toEqual([])
      }),
    )
  })

  it('the text before comes back when every emendation is undone', () => {
    fc.assert(
      fc.property(made, ({ before, passages: [passage], emendations }) => {
        let text = ''
        let at = 0
        for (const { sic, corr } of emendations) {
          const place = before.text.indexOf(sic, at)
          expect(place).toBeGreaterThanOrEqual(at)
          text += before.text.slice(at, place) + corr
          at = place + sic.length
        }
        // the places are the next ones of their words or later; the length decides
        const grown = emendations.reduce((sum, { sic, corr }) => sum + corr.length - sic.length, 0)
        expect(passage!.text.length).toBe(before.text.length + grown)
        expect(text.length + before.text.length - at).toBe(passage!.text.length)
      }),
    )
  })

  it('what no row matches is as it was', () => {
    fc.assert(
      fc.property(made, ({ before, passages: [passage], emendations }) => {
        if (emendations.length === 0) expect(passage!.spans).toEqual(before.spans)
        const plain = (spans: readonly { text: string; by?: string }[]) =>
          spans.filter(({ by }) => by === 'line-end').length
        expect(plain(passage!.spans)).toBeLessThanOrEqual(plain(before.spans))
      }),
    )
  })

  it('rows see the witness’s readings only: the order of the rows makes no difference', () => {
    fc.assert(
      fc.property(rows, lines, (readings, text) => {
        const result = (list: typeof readings) => {
          const { table } = readTable([
            { name: 't.yaml', text: stringify({ readings: list }, { aliasDuplicateObjects: false }) },
          ])
          const { witness, layout, passage } = joined(...text)
          return emend([passage], layout, witness, table, lexicon).passages[0]!.text
        }
        // rows that contradict each other are an error; the first of them would be taken
        const claims = new Set(readings.map(({ sic, match = 'word' }) => `${match} ${sic}`))
        fc.pre(claims.size === readings.length)
        expect(result([...readings].reverse())).toBe(result(readings))
      }),
    )
  })

  it('an empty table changes nothing', () => {
    const { witness, layout, passage } = joined('a b', 'c')
    expect(emend([passage], layout, witness, EMPTY_TABLE, lexicon).passages[0]).toBe(passage)
  })
})
