import { expect, test } from 'vitest'
import { establish } from '../../src/establish.js'
import { witnessOf } from '../../src/witness/witness.js'

/** A page's lines; each page ends, and the next begins, inside a sentence. */
const PAGE = Array.from({ length: 22 }, (_, i) =>
  i === 0
    ? 'of the marshes was carried to the town by boat, as it had been'
    : 'carried since the days when the first of the merchants had come',
)

const furnitureOf = (text: string) => {
  const { layout } = establish(witnessOf('book.txt', text))
  return {
    furniture: layout.furniture.map(({ kind, textStart, textEnd }) => `${kind} ${text.slice(textStart, textEnd)}`),
    pages: layout.pages.map(({ label }) => label),
  }
}

test('running heads with folios tell the pages of a text without form feeds', () => {
  const heads = [
    '12 THE SALT TRADE',
    'OF THE MEASURE 13',
    '14 THE SALT TRADE',
    'OF THE MEASURE 15',
    '%i THE SALT TRADE',
    'OF THE MEASURE 17',
  ]
  const text = heads.map(head => [head, '', ...PAGE].join('\n')).join('\n\n')
  expect(furnitureOf(text)).toEqual({
    furniture: heads.map(head => `head ${head}`),
    pages: ['12', '13', '14', '15', '16', '17'],
  })
})

test('headings of chapters with numbers are no running heads', () => {
  const text = [1, 2, 3, 4, 5]
    .map(n => [`CHAPTER ${n}`, '', 'The salt', ...PAGE, 'and there it ended.'].join('\n'))
    .join('\n\n')
  expect(furnitureOf(text)).toEqual({ furniture: [], pages: [''] })
})
