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
  })

  const told = ({ problems }: ReturnType<typeof readList>) =>
    problems.map(({ file, line, message }) => `${file}:${line}: ${message}`)

  it.each([
    ['not closed', 'a,b\n"c,d\ne,f\n', 'x.csv:2: a quotation mark in this line or after it is not closed'],
    [
      'within a cell',
      'a,b\nc "d",e\n',
      'x.csv:2: a quotation mark stands within a cell; what comes after it was not read',
    ],
  ])('keeps what stands before a quotation mark that is %s', (_, text, message) => {
    const list = readList('x.csv', text, 'csv')
    expect(list.pairs).toEqual([{ sic: 'a', corr: 'b' }])
    expect(told(list)).toEqual([message])
  })

  it.each([
    ['tsv', '# misreadings\r\nIs\tShould be\r\n\r\n  \r\n#done\r\ntlie\tthe\r\n# a\tb\r\n'],
    ['csv', '# misreadings, mine\nis,should-be\n,,\n tlie , the \n'],
  ] as const)('has no comment, head or blank line among its pairs (%s)', (format, text) => {
    expect(readList('x', text, format)).toEqual({ pairs: [{ sic: 'tlie', corr: 'the' }], problems: [] })
  })

  it('makes one line of a cell on several', () => {
    const { pairs } = readList('x.csv', '"to \n day",today\n"a\r\nb","c\rd"\n', 'csv')
    expect(pairs).toEqual([
      { sic: 'to day', corr: 'today' },
      { sic: 'a b', corr: 'c d' },
    ])
  })

  it('lets the first of two lines hold that say different things, and names both', () => {
    const list = readList('x.tsv', 'tlie\tthe\nhe\tbe\ntlie\ttho\n', 'tsv')
    expect(list.pairs).toHaveLength(2)
    expect(told(list)).toEqual(['x.tsv:3: “tlie” should be “tho” here and “the” in line 1, which holds'])
  })

  it('says once that all lines have one column', () => {
    expect(told(readList('x.tsv', '# list\ntlie the\nhe be\n', 'tsv'))).toEqual([
      'x.tsv:2: no line has a second column',
    ])
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
