import { expect, test } from 'vitest'
import { establish } from '../../src/establish.js'
import { witnessOf } from '../../src/witness/witness.js'

const BEFORE = [
  'The commission was asked to look into the rates that were taken',
  'for small lots, and it did so; but what it found was not printed',
  'until two years later.',
]
const AFTER = [
  'No one who had read the report could say afterwards that he had',
  'not been told. The rates were what they had always been, and the',
  'roads that lived by them had no wish to see them changed.',
]

test.each<[string[], string[]]>([
  [['The Regulation of Railroads'], ['The Regulation of Railroads']],
  [['Wages and Prices'], ['Wages and Prices']],
  [['That was all.'], []],
  [['It was signed by'], []],
  [['The President of the United States'], ['The President of the United States']],
  [['The President of the United States had it lying before him in the'], []],
])('%o between two paragraphs heads the second: %o', (lines, headings) => {
  const text = `${[...BEFORE, ...AFTER, ...BEFORE, ...lines, ...AFTER].join('\n')}\n`
  const { body, blocks } = establish(witnessOf('report.txt', text))
  const pieces = body.split(blocks.slice(1).map(({ start }) => start))
  expect(pieces.filter((_, i) => blocks[i]!.kind === 'heading').map(piece => piece.text)).toEqual(headings)
})
