import { describe, expect, it } from 'vitest'
import { establish } from '../../src/establish.js'
import { readTable } from '../../src/table/read.js'
import { witnessOf } from '../../src/witness/witness.js'
import { short } from './text.js'

const TEXT = `${[
  'The first of the lines of this small text stands here alone, and',
  'the second one follows it, as second lines have always done here.',
  '12',
  'A third line then, which was put down in the wrong place by the',
  'machine that read it, comes before the last; it ends the text.',
  '12',
].join('\n')}\n`
const problems = (rows: string) => {
  const { table } = readTable([{ name: 't.yaml', text: rows }])
  return establish(witnessOf('small.txt', TEXT), { table }).problems
}

/** [what, rows, problem] */
const CASES: [string, string, string][] = [
  [
    'order, with a slip',
    'order:\n  - { move: machine that red it, after: second one }',
    'row-stale 2:5 “machine that red it” stands nowhere in the text; the nearest reading is “machine that read it” at 4 (small.txt:5:1)',
  ],
  [
    'order, with words of several lines',
    'order:\n  - { move: machine that, after: lines }',
    'row-ambiguous 2:5 “lines” stands at 2 places: 1 (small.txt:1:1), 2 (small.txt:2:1); give more words, or say with at which is meant',
  ],
  [
    'a join',
    'joins:\n  - { break: it|ends, as: whole }',
    'row-stale 2:5 no line ends between the words of “it|ends”; the nearest reading is “it ends” at 4 (small.txt:5:46)',
  ],
  [
    'a marker',
    'markers:\n  - { n: 1, after: small txt }',
    'row-stale 2:5 “small txt” stands nowhere in the text; the nearest reading is “small text” at 1 (small.txt:1:32)',
  ],
  [
    'a marker, with words that are often',
    'markers:\n  - { n: 1, after: the }',
    'row-ambiguous 2:5 “the” stands at 7 places: 1 (small.txt:1:14), 2 (small.txt:2:1), 3 (small.txt:4:14) and 4 more; give more words, or say with at which is meant',
  ],
  [
    'a block',
    'blocks:\n  - { begin: A thrid line, kind: heading }',
    'row-stale 2:5 “A thrid line” stands nowhere in the text; the nearest reading is “A third line” at 3 (small.txt:4:1)',
  ],
  [
    'a block, with words that are often and begin no line',
    'blocks:\n  - { begin: it, kind: quotation }',
    'row-ambiguous 2:5 “it” stands at 3 places: 2 (small.txt:2:24), 4 (small.txt:5:19), 4 (small.txt:5:46); give more words, or say with at which is meant',
  ],
  [
    'furniture on several pages',
    'furniture:\n  - { line: 12, kind: folio }'.replace('12', '"12"'),
    'row-ambiguous 2:5 “12” stands at 2 places: 3 (small.txt:3:1), 4 (small.txt:6:1); give more words, or say with at which is meant',
  ],
]

describe('a row for structure that fits nowhere, or at several places, is told where to look', () => {
  it.each(CASES)('%s', (_, rows, problem) => {
    const told = problems(rows)
    expect(told.map(short)).toEqual([problem])
    expect(told[0]!.places!.length).toBeGreaterThan(0)
  })

  it('words at the beginning of a line are meant before others, whole words before parts', () => {
    expect(
      problems('blocks:\n  - { begin: the second, kind: quotation }\n  - { begin: machine, kind: verse }'),
    ).toEqual([])
  })
})
