import { expect, test } from 'vitest'
import { establish } from '../../src/establish.js'
import { witnessOf } from '../../src/witness/witness.js'
import { ENGLISH } from '../harm/clean-texts.js'

/** A paragraph as a typist sets it: two blanks after each sentence, greedily filled lines. */
function typed(paragraph: string, measure: number): string[] {
  const lines: string[] = []
  for (const word of paragraph.replace(/([.?!]"?) (?=["A-Z])/g, '$1  ').split(/ (?! )/)) {
    const longer = `${lines.at(-1)} ${word}`
    if (lines.length > 0 && longer.trimEnd().length <= measure) lines[lines.length - 1] = longer
    else lines.push(word.trimStart())
  }
  return lines.map(line => line.trimEnd())
}

/** What a machine makes of a line, if it is a full one, that takes each gap for a space between columns. */
const torn = (line: string): string =>
  line.includes('  ') && line.length > 40 ? `${line.split('  ').join('\n\n')}\n` : line.replace('  ', ' ')

test.each<[string, (line: string) => string]>([
  ['as they are', line => line],
  ['with a raised figure read at the end of a full line', line => (line.length > 61 ? `${line}17` : line)],
])('lines torn at their gaps come together, narrower ones of a quotation too; %s', (_, read) => {
  const lines = [...ENGLISH.slice(0, 3), ...ENGLISH.slice(4)].flatMap((paragraph, i) =>
    typed(paragraph, i === 2 ? 47 : 63).map(read),
  )
  const text = `${lines.map(torn).join('\n')}\n`
  const { layout } = establish(witnessOf('typed.txt', text))
  const found = layout.lines.map(({ fragments }) =>
    fragments.map(({ textStart, textEnd }) => text.slice(textStart, textEnd)).join('  '),
  )
  expect(found.map(line => line.replace('  ', ' '))).toEqual(lines.map(line => line.replace('  ', ' ')))
})

test('a stray figure between the halves of a word stands behind its line', () => {
  const lines = typed(ENGLISH[0]!.replace('three small', 'commer cial and'), 64)
  const broken = lines.findIndex(line => line.includes('commer cial'))
  const halves = lines[broken]!.split('mer ')
  const text = `${[...lines.slice(0, broken), `${halves[0]}mer-`, '8 :', halves[1], ...lines.slice(broken + 1)].join('\n')}\n`
  const { body } = establish(witnessOf('typed.txt', text))
  expect(body.text).toContain('commercial and')
})
