import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdown } from '../src/compile/markdown.js'
import { restore } from '../src/compile/restore.js'
import { tei } from '../src/compile/tei/tei.js'
import { establish } from '../src/establish.js'
import { makeEdition } from '../src/make.js'
import { breaches } from '../src/text/laws.js'
import { spansOf } from '../src/text/spans.js'
import { witnessOf } from '../src/witness/witness.js'
import { runningText } from './support/running-text.js'
import { anyText } from './support/texts.js'

const NO_ROWS: ReadonlySet<string> = new Set()

describe('whatever the text is', () => {
  it('the laws of provenance hold', () => {
    fc.assert(
      fc.property(anyText, text => {
        const established = establish(witnessOf('x.txt', text))
        expect(breaches(text, spansOf(established), NO_ROWS)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('its Markdown, read back, gives the same text', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { read, written } = runningText(makeEdition(witnessOf('x.txt', text)))
        expect(read).toEqual(written)
      }),
      { numRuns: 300 },
    )
  })

  it('its TEI gives back the witness, byte for byte', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { bytes, ok } = restore(tei.compile(makeEdition(witnessOf('x.txt', text))) as string)
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(text)
        expect(ok).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('two editions of it are the same to the byte', () => {
    fc.assert(
      fc.property(anyText, text => {
        const made = () => markdown.compile(makeEdition(witnessOf('x.txt', text)))
        expect(made()).toBe(made())
      }),
      { numRuns: 20 },
    )
  })

  it.each([
    ['one word', 'word'],
    ['a page number', '57'],
    ['a table', 'a | b\n--|--\n1 | 2\n'],
    ['verse', 'O rose, thou art sick!\n  The invisible worm\nThat flies in the night,\n  In the howling storm,\n'],
    ['code', 'for (;;) {\n    if (x < 3 && y > 2) break;\n}\n'],
    [
      'a page that calls notes which are not there',
      'the13\n^\n\n^\nO\nthe\n the13 the\n13 . the\nthe\n\n.\nthe Chapter',
    ],
    ['a blank before a hyphen', 'the\t-\nstrat the\n'],
    ['another language', 'Die Arbeiter-\nklasse und die Gewerk-\nschaften im Jahre 1958.\n'],
  ])('%s is no difficulty', (_, text) => {
    const edition = makeEdition(witnessOf('x.txt', text))
    expect(breaches(text, spansOf(edition), NO_ROWS)).toEqual([])
    const { read, written } = runningText(edition)
    expect(read).toEqual(written)
    expect(restore(tei.compile(edition) as string).ok).toBe(true)
  })

  it('many lines of garbage take seconds, and nothing is lost', () => {
    let seed = 1
    const next = () => (seed = (seed * 48271) % 2147483647)
    const letters = 'abcdefghij .,-^*0123456789\'"'
    const line = () => Array.from({ length: next() % 70 }, () => letters[next() % letters.length]).join('')
    const text = Array.from({ length: 10_000 }, line).join('\n')
    const established = establish(witnessOf('x.txt', text))
    expect(breaches(text, spansOf(established), NO_ROWS)).toEqual([])
  })
})
