import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { restore } from '../../../src/compile/restore.js'
import { tei } from '../../../src/compile/tei/tei.js'
import type { Edition } from '../../../src/edition.js'
import { makeEdition } from '../../../src/make.js'
import { breaches } from '../../../src/text/laws.js'
import { spansOf } from '../../../src/text/spans.js'
import { readWitness, witnessOf } from '../../../src/witness/witness.js'
import { type Choices, choices, made, rawText } from './samples.js'

/** What has been wrong before. */
const PLAIN = { parts: [], moves: [], edits: [], markers: [], breaks: [], join: false, cert: 'high' } as const
const SEEN: [Choices][] = [
  [{ ...PLAIN, text: '\u00A0word' }],
  [{ ...PLAIN, text: 'aaa\u2028word' }],
  [
    {
      ...PLAIN,
      text: 'a\na',
      moves: [[0, 13]],
      markers: [
        { at: 3, length: 1, after: 0, state: 'read' },
        { at: 0, length: 1, after: 0, state: 'read' },
      ],
      join: true,
    },
  ],
]

const compiled = (edition: Edition) => tei.compile(edition) as string

describe('the witness from the TEI', () => {
  it('is what it was, whatever was made of it', () => {
    fc.assert(
      fc.property(choices, choice => {
        const edition = made(choice)
        const ids = new Set(['row', 'other', 'fn1', 'join-row'])
        expect(breaches(edition.witness.text, spansOf(edition), ids)).toEqual([])
        const restored = restore(compiled(edition))
        expect(restored.text).toBe(edition.witness.text)
        expect(restored).toMatchObject({ name: edition.witness.name, ok: true, message: '' })
      }),
      { numRuns: 200, examples: SEEN },
    )
  })

  it('is what it was after the whole way of the text', () => {
    fc.assert(
      fc.property(rawText, text => {
        const edition = makeEdition(witnessOf('x.txt', text))
        expect(restore(compiled(edition)).text).toBe(text)
      }),
      { numRuns: 200 },
    )
  })

  it('of the chapter is the file', () => {
    const bytes = readFileSync('source-text/chapter-05.txt')
    const restored = restore(compiled(makeEdition(readWitness('chapter-05.txt', bytes))))
    expect(Buffer.compare(Buffer.from(restored.bytes), bytes)).toBe(0)
    expect(restored.ok).toBe(true)
  })

  it('is not claimed when a letter of the TEI was changed', () => {
    const xml = compiled(makeEdition(witnessOf('x.txt', 'A line of text.\n')))
    expect(restore(xml.replace('line of text', 'line of test'))).toMatchObject({ ok: false, name: 'x.txt' })
  })

  it('survives white space folded otherwise', () => {
    fc.assert(
      fc.property(choices, choice => {
        const edition = made(choice)
        const [head, body] = compiled(edition).split('<text>')
        const folded = `${head}<text>${body!.replace(/(?<=>[^<]*)[ \t\n\r]+(?=[^>]*<)/g, '\n   ').replaceAll('<c>\n   </c>', '<c> </c>')}`
        expect(restore(folded).text).toBe(edition.witness.text)
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    ['a document type', '<!DOCTYPE TEI [<!ENTITY a "b">]><TEI/>', 'a document type declaration is not accepted'],
    ['an entity', '<TEI><text>&a;</text></TEI>', 'undefined entity.'],
    ['a tag left open', '<TEI>', 'unclosed tag: TEI'],
  ])('refuses %s', (_, xml, message) => {
    expect(() => restore(xml)).toThrow(message)
  })
})
