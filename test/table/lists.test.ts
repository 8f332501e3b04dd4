import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readList, tableOf, writeList } from '../../src/table/lists.js'
import { readTable } from '../../src/table/read.js'

describe('a list of what is and what should be', () => {
  it.each([
    ['tsv', '\uFEFFsic\tcorr\ntlie\tthe\t3\n\n"Tlie"\tThe\r\ntlie\tthe\n'],
    ['csv', 'tlie,the\r\n"""Tlie""",The\r\n'],
  ] as const)('is read as %s', (format, text) => {
    expect(readList('x', text, format)).toEqual({
      pairs: [
        { sic: 'tlie', corr: 'the' },
        { sic: '"Tlie"', corr: 'The' },
      ],
      problems: [],
    })
  })

  it('says on which line something is wrong', () => {
    const { pairs, problems } = readList('x.tsv', 'a\tb\nc\n\td\ne\te\n', 'tsv')
    expect(pairs).toEqual([{ sic: 'a', corr: 'b' }])
    expect(problems.map(({ code, line, message }) => `${code} ${line} ${message}`)).toEqual([
      'table-value 2 “c” has no second column',
      'table-value 3 the first column is empty',
      'row-idle 4 “e” corrects nothing',
    ])
    expect(readList('x.csv', 'a,b\n"c,d\n', 'csv').problems).toMatchObject([{ code: 'table-value', file: 'x.csv' }])
  })

  it('becomes a table, and a list again, without loss', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'b', '"', "'", ',', ':', '{', '#', '-', '=', '1', 'é', ' ', '\\', '😀'),
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(words, words), { selector: ([sic]) => sic.replace(/\s+/g, ' ') }), tuples => {
        const pairs = tuples.map(([sic, corr]) => ({ sic, corr })).filter(({ sic, corr }) => sic !== corr)
        const { table, problems } = readTable([{ name: 't.yaml', text: tableOf(pairs) }])
        expect(problems).toEqual([])
        const { text, left } = writeList(table.readings, 'csv')
        expect(left).toBe(0)
        expect(readList('x', text, 'csv').pairs).toEqual(pairs)
      }),
    )
  })

  it('leaves out rows with conditions, and counts them', () => {
    const { table } = readTable([
      { name: 't', text: 'readings:\n  - { sic: a, corr: b }\n  - { sic: c, corr: d, at: "1.2" }\n' },
    ])
    expect(writeList(table.readings, 'tsv')).toEqual({ text: 'a\tb\n', left: 1 })
  })
})
