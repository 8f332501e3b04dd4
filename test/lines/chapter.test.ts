import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { establish } from '../../src/establish.js'
import { readWitness } from '../../src/witness/witness.js'

const file = new URL('../../source-text/chapter-05.txt', import.meta.url)
const witness = readWitness('chapter-05.txt', readFileSync(file))
const { layout, blocks } = establish(witness)

test('the pages of the chapter', () => {
  const words = (at: number) => witness.text.slice(at).trim().split(/\s+/, 3).join(' ')
  expect(layout.pages.map(page => [page.label, page.inferred, words(page.start)])).toEqual([
    ['57', false, 'Chapter V THE'],
    ['58', false, '58 With the'],
    ['59', true, 'from the rectification'],
    ['60', true, 'over almost entirely'],
    ['61', true, 'areas as part'],
  ])
  expect(layout.furniture.map(({ textStart, textEnd }) => witness.text.slice(textStart, textEnd))).toEqual(['57', '58'])
})

test('the two places of the chapter that were read column by column are in order again', () => {
  expect(layout.relocations.map(({ start, end }) => witness.text.slice(start, end).trim())).toEqual([
    'vancing well,',
    'economy.',
    'routine tasks were neglected.',
  ])
})

test('the blocks of the chapter', () => {
  const begins = blocks.map(block => [
    block.kind + (block.continues ? ' goes on' : ''),
    witness.text.slice(block.start).trim().split(/\s+/, 2).join(' '),
  ])
  expect(begins).toEqual([
    ['heading', 'Chapter V'],
    ['heading', 'THE GREAT'],
    ['paragraph', 'At the'],
    ['paragraph', 'By late'],
    ['paragraph', 'The general'],
    ['paragraph', 'With the'],
    ['quotation', 'Trade unions'],
    ['paragraph goes on', 'To facilitate'],
    ['paragraph', 'The unions'],
    ['paragraph', 'Following the'],
    ['paragraph', 'Thus, within'],
    ['paragraph', 'The key'],
    ['paragraph', 'First, they'],
    ['paragraph', 'Second, the'],
    ['paragraph', 'It was'],
  ])
})
