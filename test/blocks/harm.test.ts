import { expect, it } from 'vitest'
import { establish } from '../../src/establish.js'
import { witnessOf } from '../../src/witness/witness.js'

const PARAGRAPHS = [
  'It was not by accident that the old road went over the hill and not around it, for the men who made it had no carts to draw, and thought a short way the best.',
  'When the carts came the road was left to the sheep. Is it not a saying that a road dies of being straight? I never heard who came into possession of it.',
  'Nobody asked. The stones were taken for walls, and the walls stand to this day; of the III. the DUODECIMO WHALE. they know nothing there, and of books little.',
  'A year later he wrote that the place was as he had left it, and that whoever had a mind to see it must walk there by himself on a dry day.',
]

const wrap = (text: string, width: number): string =>
  text
    .split(' ')
    .reduce<string[]>((lines, word) => {
      const last = lines.at(-1)
      if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
      else lines.push(word)
      return lines
    }, [])
    .join('\n')

it.each([28, 34, 48, 55, 66, 90, 1_000_000])('clean prose wrapped at %i has the blocks it had', width => {
  const text = `${PARAGRAPHS.map(paragraph => wrap(paragraph, width)).join('\n\n')}\n`
  const { blocks, body, decisions } = establish(witnessOf('clean.txt', text))
  const pieces = body.split(blocks.slice(1).map(({ start }) => start))
  expect(pieces.map(piece => piece.text)).toEqual(PARAGRAPHS)
  expect(blocks.map(({ kind }) => kind)).toEqual(PARAGRAPHS.map(() => 'paragraph'))
  expect(decisions.filter(({ stage }) => stage === 'order')).toEqual([])
})

it('a quotation in a narrower measure is one where the text had room', () => {
  const quoted =
    'Trade unions are mass organizations of the class and carry out their work under the leadership of the committees of the same level, in all matters of organization and of business.'
  const text = [
    wrap(PARAGRAPHS.join(' '), 66),
    wrap(quoted, 48),
    wrap(
      'To this the unions said nothing, and went on as before for some years, until it was said again by others.',
      66,
    ),
  ].join('\n')
  const { blocks } = establish(witnessOf('quoted.txt', `${text}\n`))
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'quotation', 'paragraph'])
})
