import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { increasing } from '../../src/diff/anchors.js'
import { compareTexts } from '../../src/diff/compare.js'
import { type WordDifference, wordDifferences } from '../../src/diff/words.js'

/** What `b` is when the differences are put into `a`. */
function applied(a: readonly string[], b: readonly string[], differences: readonly WordDifference[]): string[] {
  let at = 0
  const result: string[] = []
  for (const difference of differences) {
    result.push(...a.slice(at, difference.a[0]), ...b.slice(...difference.b))
    at = difference.a[1]
  }
  return [...result, ...a.slice(at)]
}

const someWords = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 120 })

describe('word differences', () => {
  it('turn the one text into the other', () => {
    fc.assert(
      fc.property(someWords, someWords, (a, b) => {
        expect(applied(a, b, wordDifferences(a, b))).toEqual(b)
      }),
    )
  })

  it('find each of a few changes in a long text, and nothing else', () => {
    const a = Array.from({ length: 20_000 }, (_, i) => `w${(i * i) % 9973}`)
    const b = a.flatMap((word, i) => (i % 1000 === 500 ? ['new', 'words'] : i % 1000 === 700 ? [] : [word]))
    const differences = wordDifferences(a, b)
    expect(applied(a, b, differences)).toEqual(b)
    expect(differences).toHaveLength(40)
  })

  it('take no longer than their length, whatever differs', () => {
    const a = Array.from({ length: 100_000 }, (_, i) => `a${i % 5000}`)
    const b = Array.from({ length: 100_000 }, (_, i) => `b${i % 5000}`)
    expect(wordDifferences(a, b)).toHaveLength(1)
  })
})

it('the longest increasing choice of anchors', () => {
  const anchors = [3, 1, 2, 9, 4, 5].map((y, x) => [x, y] as const)
  expect(increasing(anchors).map(([, y]) => y)).toEqual([1, 2, 4, 5])
})

describe('two texts', () => {
  const differ = (a: string, b: string, names = ['a.txt', 'b.txt']) =>
    compareTexts({ name: names[0]!, content: a }, { name: names[1]!, content: b }).map(
      ({ a, b }) => `${a.place.line}:${a.place.column} ${a.text} > ${b.text}`,
    )

  it.each([
    ['new lines', 'one two\nthree', 'one\ntwo three', []],
    ['a word broken at a line end', 'the strat-\negy and\n\nmore', 'the strategy and more', []],
    ['a word broken without a hyphen', 'the strat\negy', 'the strategy', []],
    ['a compound broken at its hyphen', 'after mid-\n1958 and', 'after mid-1958 and', []],
    ['words run together', 'the strategy', 'the strat egy', ['1:5 strategy > strat egy']],
    ['another word', 'one nrativated\nthree', 'one motivated three', ['1:5 nrativated > motivated']],
    ['a word more', 'one three', 'one two three', ['1:5  > two']],
  ])('%s', (_, a, b, expected) => expect(differ(a, b)).toEqual(expected))

  it('are read as editions when their names say so', () => {
    const md =
      '---\ntitle: "T"\n---\n\n# One\n\nTwo *three*[^1] <a id="p5"></a>four[^ed-x].\n\n[^1]: See.\n\n[^ed-x]: **Ed.** Note.\n'
    const tei = `<TEI><teiHeader><title>T</title></teiHeader><text><body><head>One</head><p>T<lb break="no"/>wo
      <choice><sic>thrce</sic><corr>three</corr></choice><ref type="noteAnchor" n="1">1</ref>
      <fw>5</fw>four.</p><note type="authorial" n="1"><label>1</label><p>See.</p></note>
      <note type="editorial" n="a"><p>Ed. Note.</p></note></body></text></TEI>`
    expect(differ(md, tei, ['a.md', 'b.xml'])).toEqual([])
    expect(differ(md, tei.replace('three', 'tree').replace('n="1">1', 'n="2">2'), ['a.md', 'b.xml'])).toEqual([
      '7:6 three [^1] > tree [^2]',
    ])
  })
})
