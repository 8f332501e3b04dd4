import { expect, test } from 'vitest'
import { establish } from '../../src/establish.js'
import { witnessOf } from '../../src/witness/witness.js'

const TEXT = [
  'The salt of the marshes was carried by boat to the town, and the',
  'merchants had their houses along the quay, where it was sold by',
  'the measure of the king. Nobody else might keep a measure there,',
  'on pain of death, and nobody did. When the king died the measure',
  'was broken before the gate, as the law of the merchants had long',
  'commanded, and since that day every house has had a measure that',
  'was its own; no two of them agree, and no merchant has found the',
  'matter worth a word. The boats went on as they had always gone,',
]
const SMALL = [
  'The customs of the port are told at length in the second book of the annals of the',
  'town, where the measure is drawn and its worth in silver is given.',
]

/** Pages of the same text, each with what stands at its foot. */
const book = (feet: readonly (readonly string[])[], raised: readonly string[] = [], between = '\f') =>
  feet
    .map((foot, i) => [TEXT[0], `${TEXT[1]}${raised[i] ?? ''}`, ...TEXT.slice(2), ...foot].join('\n'))
    .join(`\n${between}`)

/** The notes of a text as `label: first words / last words`. */
const notesOf = (text: string) => {
  const { layout } = establish(witnessOf('book.txt', text))
  return layout.notes.map(({ label, mark, lines }) => {
    const words = text.slice(mark.end, lines.at(-1)!.fragments.at(-1)!.textEnd).split(/\s+/)
    return `${label}: ${words.slice(0, 2).join(' ')} / ${words.slice(-2).join(' ')}`
  })
}
const TOLD = 'The customs / is given.'

test.each<[string, string, string[]]>([
  [
    'numbers that run on, in smaller type',
    book([['', `1 ${SMALL[0]}`, SMALL[1]!], ['', `2 ${SMALL[0]}`, SMALL[1]!, '3 See above, p. 4.'], []]),
    [`1: ${TOLD}`, `2: ${TOLD}`, '3: See above, / p. 4.'],
  ],
  [
    'an excerpt that begins with another number',
    book([['', `17. ${SMALL[0]}`, SMALL[1]!], ['', `18. ${SMALL[0]}`, SMALL[1]!], []]),
    [`17: ${TOLD}`, `18: ${TOLD}`],
  ],
  [
    'numbers that begin again on each page',
    book([['', `1 ${SMALL[0]}`, SMALL[1]!, '2 See above.'], ['', `1 ${SMALL[0]}`, SMALL[1]!, '2 See below.'], []]),
    [`1: ${TOLD}`, '2: See above. / See above.', `1: ${TOLD}`, '2: See below. / See below.'],
  ],
  [
    'signs, one of them misread',
    book([['', '* See above.'], ['', `© ${SMALL[0]}`, SMALL[1]!, '† See below.'], []], ['*', '*']),
    ['*: See above. / See above.', `*: ${TOLD}`, '†: See below. / See below.'],
  ],
  [
    'a misread figure between two that are read, and a speck before another',
    book([['', `1 ${SMALL[0]}`, SMALL[1]!, '', 'Z See above.', '', "' 3 See below."], []]),
    [`1: ${TOLD}`, '2: See above. / See above.', '3: See below. / See below.'],
  ],
  [
    'a figure fused to the first word, and one that is lost where the line before was ended on purpose',
    book([['', `1 ${SMALL[0]}`, SMALL[1]!, "2'Hallam, Annals, vol. ii, p. 4.", 'Ibid., p. 5.'], [`4 ${SMALL[0]}`], []]),
    [`1: ${TOLD}`, '2: Hallam, Annals, / p. 4.', '3: Ibid., p. / p. 5.', '4: The customs / of the'],
  ],
  [
    'the first figure of an excerpt misread, told by the next',
    book([['', `f+. ${SMALL[0]}`, SMALL[1]!, '15. See above.'], ['', `16. ${SMALL[0]}`, SMALL[1]!], []]),
    [`14: ${TOLD}`, '15: See above. / See above.', `16: ${TOLD}`],
  ],
  ['a misread figure alone, called by the text', book([['', `I ${SMALL[0]}`, SMALL[1]!], []], ['1']), [`1: ${TOLD}`]],
  [
    'a note that runs over the page',
    book([['', `1 ${SMALL[0]}`], ['', SMALL[1]!, '2 See above.'], []]),
    [`1: ${TOLD}`, '2: See above. / See above.'],
  ],
])('%s', (_, text, notes) => {
  expect(notesOf(text)).toEqual(notes)
})

test.each<[string, string]>([
  ['a numbered list at the end of a page', book([['', '1. salt,', '2. silver,', '3. boats.'], []])],
  ['a list in capitals', book([['Three things were sold.', '', '1. Salt.', '', '2. Silver.', '', '3. Boats.'], []])],
  ['a list after a colon', book([['What was sold:', '', '1 salt', '2 silver', '3 boats'], []])],
  ['verse', book([['', 'The boats are gone, the quay is bare,', 'The measure lies in pieces there,'], []])],
  ['dialogue', book([['', '“ I have no measure,” said the merchant.', '', '“ Nor have I,” said his brother.'], []])],
  ['a table', book([['', '1881 12 34 56', '1882 13 35 57', '1883 14 36 58'], []])],
  ['a quotation in smaller type', book([['the annals say :—', '', `“ ${SMALL[0]}`, SMALL[1]!], []])],
  ['an appendix in smaller type', `${book([[], []])}\n\f${Array.from({ length: 12 }, () => SMALL[0]).join('\n')}`],
  ['a text without pages', book([['', `1 ${SMALL[0]}`, SMALL[1]!], ...Array.from({ length: 12 }, () => [])], [], '')],
  ['a line that begins with a letter', book([[TEXT[0]!, '', 'a measure.', '', SMALL[0]!, SMALL[0]!, SMALL[0]!]])],
  ['specks over a line', book([['and where the merchants also will', '', '. 1 : 1 2 a &', TEXT[1]!], []])],
  ['one word', 'salt'],
  ['pages without text', '\f\f\f'],
])('no notes in %s', (_, text) => {
  expect(notesOf(text)).toEqual([])
})

test('time is linear in the number of pages', () => {
  const page = (i: number) => ['', `${i} ${SMALL[0]}`, SMALL[1]!]
  const text = book(Array.from({ length: 300 }, (_, i) => page((i % 900) + 1)))
  expect(notesOf(text)).toHaveLength(300)
})
