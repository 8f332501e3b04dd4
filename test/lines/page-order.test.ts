import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BoxedWord } from '../../src/boxes/box.js'
import { readBoxes } from '../../src/boxes/read.js'
import { restore } from '../../src/compile/restore.js'
import { tei } from '../../src/compile/tei/tei.js'
import { makeEdition } from '../../src/make.js'
import { breaches } from '../../src/text/laws.js'
import { spansOf } from '../../src/text/spans.js'
import { witnessOf } from '../../src/witness/witness.js'
import { hocrOf, type TypedWord, typedPage, typedProse } from '../support/typed-page.js'

const { words } = typedProse([])
const LINES = [...new Set(words.map(({ line }) => line))].map(line => words.filter(word => word.line === line))

/** An edition of lines read in this order, each perhaps in two parts. */
function read(lines: readonly (readonly BoxedWord[])[]) {
  const numbered = lines.map((line, i) => line.map(word => ({ ...word, line: i + 1 })))
  const text = numbered.map(line => `${line.map(({ text }) => text).join(' ')}\n`).join('')
  const boxes = readBoxes('page.hocr', hocrOf(numbered.flat()), text)
  return { text, edition: makeEdition({ ...witnessOf('page.txt', text), boxes }) }
}
const bodyOf = (lines: Parameters<typeof read>[0]) => read(lines).edition.body.text

describe('lines in the order of the page', () => {
  it('are put back wherever the OCR has them, and every move is recorded', () => {
    const order = fc.shuffledSubarray(
      LINES.map((_, i) => i),
      { minLength: LINES.length },
    )
    fc.assert(
      fc.property(order, order => {
        const { text, edition } = read(order.map(i => LINES[i]!))
        expect(edition.body.text).toBe(bodyOf(LINES))
        expect(edition.layout.relocations.length > 0).toBe(order.some((at, i) => at !== i))
        expect(breaches(text, spansOf(edition), new Set())).toEqual([])
        expect(Buffer.from(restore(tei.compile(edition) as string).bytes).toString()).toBe(text)
      }),
      { numRuns: 40 },
    )
  })

  it('are one line again when read in two parts', () => {
    const parts = LINES.flatMap((line, i) => (i % 3 === 1 ? [line.slice(0, 4), line.slice(4)] : [line]))
    expect(bodyOf(parts)).toBe(bodyOf(LINES))
  })

  it('say why they were moved', () => {
    const { edition } = read([...LINES.slice(0, 2), LINES[3]!, LINES[2]!, ...LINES.slice(4)])
    expect(edition.layout.relocations).toMatchObject([
      { cert: 'high', reason: 'on the page the lines stand in this order' },
    ])
  })

  it('tell where a page begins that no form feed tells', () => {
    const second = LINES.map(line => line.map(word => ({ ...word, page: 2 })))
    expect(read([...LINES, ...second]).edition.layout.pages.length).toBe(2)
    expect(read(LINES).edition.layout.pages.length).toBe(1)
  })

  it('stay as they are where the page is in columns', () => {
    const column = (from: number) =>
      LINES.map((line, i) =>
        line.slice(0, 3).map(word => ({ ...word, left: word.left + from, right: word.right + from, line: i })),
      )
    const lines = [...column(0), ...column(900)]
    expect(read(lines).edition.layout.relocations).toEqual([])
  })
})

describe('first lines that the page shows to be indented', () => {
  const page = (text: string) => {
    const lines = text.split('\n').map((line): TypedWord[] => line.split(' ').map(text => ({ text })))
    const indented = lines.map(line => line[0]!.text === '')
    const { words } = typedPage(lines.map(line => line.filter(({ text }) => text !== '')))
    return words.map(word => {
      const by = indented[word.line - 1] ? 80 : 0
      return { ...word, left: word.left + by, right: word.right + by }
    })
  }

  it('begin paragraphs, though the line before is full', () => {
    const paragraph = (first: string) =>
      ` ${first} was the first of all the things that the\nwhole of the village had ever spoken of at the harbour when\nsomebody who had been there came back to tell what had been\nseen by all those who had gone out with them in that year.`
    const words = page(['Nothing', 'Something', 'Anything', 'Everything', 'Whatever'].map(paragraph).join('\n'))
    const lines = [...new Set(words.map(({ line }) => line))].map(line => words.filter(word => word.line === line))
    expect(read(lines).edition.blocks.length).toBe(5)
  })
})
