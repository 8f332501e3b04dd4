import { expect, test } from 'vitest'
import { establish } from '../../src/establish.js'
import { type BlockRow, EMPTY_TABLE, type FurnitureRow, type OrderRow } from '../../src/table/row.js'
import { witnessOf } from '../../src/witness/witness.js'

const TEXT = `${[
  'The first of the lines of this small text stands here alone, and',
  'the second one follows it, as second lines have always done here.',
  '12',
  'A third line then, which was put down in the wrong place by the',
  'machine that read it, comes before the last; it ends the text.',
].join('\n')}\n`
const witness = witnessOf('small.txt', TEXT)
const base = { id: 'row', place: { file: 'corrections.yaml', line: 1, column: 1 } }
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code)

test.each<[Partial<FurnitureRow>, string[], string[], string[]]>([
  [{ line: '12', kind: 'folio' }, ['12'], [''], []],
  [{ line: '12', kind: 'folio', page: '12' }, ['12'], ['', '12'], []],
  [{ line: 'A third line', kind: 'page', page: '13' }, [], ['', '13'], []],
  [{ line: 'no such line', kind: 'noise' }, [], [''], ['row-stale']],
  [{ line: '12', kind: 'text' }, [], [''], ['row-redundant']],
])('a row on furniture: %o', (row, furniture, pages, problems) => {
  const table = { ...EMPTY_TABLE, furniture: [{ ...base, ...row } as FurnitureRow] }
  const { layout, problems: found } = establish(witness, { table })
  expect(layout.furniture.map(({ textStart, textEnd }) => TEXT.slice(textStart, textEnd))).toEqual(furniture)
  expect(layout.pages.map(({ label }) => label)).toEqual(pages)
  expect(codes(found)).toEqual(problems)
})

test.each<[string, string, string[], string[]]>([
  ['machine that', 'second one', ['The first', 'the second', 'machine that', '12 A'], []],
  ['the second one', 'The first', ['The first', 'the second', '12 A', 'machine that'], ['row-redundant']],
  ['nowhere', 'The first', ['The first', 'the second', '12 A', 'machine that'], ['row-stale']],
])('a row on order: %s after %s', (move, after, order, problems) => {
  const table = { ...EMPTY_TABLE, order: [{ ...base, move, after } as OrderRow] }
  const { layout, problems: found } = establish(witness, { table })
  const words = layout.lines.map(({ fragments }) =>
    fragments
      .map(({ textStart, textEnd }) => TEXT.slice(textStart, textEnd))
      .join(' ')
      .split(' ', 2)
      .join(' '),
  )
  expect(words).toEqual(order)
  expect(codes(found)).toEqual(problems)
  expect(layout.relocations.map(({ id }) => id)).toEqual(problems.length > 0 ? [] : ['row'])
})

test.each<[Partial<BlockRow>, string[], string[]]>([
  [{ begin: 'A third line', kind: 'paragraph' }, ['paragraph The first', 'paragraph A third'], []],
  [{ begin: 'it ends', kind: 'quotation' }, ['paragraph The first', 'quotation it ends'], []],
  [{ begin: 'The first', kind: 'heading', level: 2 }, ['heading The first'], []],
  [{ begin: 'The first', kind: 'paragraph' }, ['paragraph The first'], ['row-redundant']],
  [{ begin: 'not there', kind: 'none' }, ['paragraph The first'], ['row-stale']],
])('a row on blocks: %o', (row, blocks, problems) => {
  const table = { ...EMPTY_TABLE, blocks: [{ ...base, ...row } as BlockRow] }
  const { blocks: found, body, problems: told } = establish(witness, { table })
  const pieces = body.split(found.slice(1).map(({ start }) => start))
  expect(found.map(({ kind }, i) => `${kind} ${pieces[i]!.text.split(' ', 2).join(' ')}`)).toEqual(blocks)
  expect(codes(told)).toEqual(problems)
})
