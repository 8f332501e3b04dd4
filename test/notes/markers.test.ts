import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lexicon } from '../../src/joins/lexicon.js'
import { fragments } from '../../src/lines/fragments.js'
import type { Layout } from '../../src/lines/layout.js'
import { placeMarkers } from '../../src/notes/markers.js'
import { breaches } from '../../src/text/laws.js'
import { Passage } from '../../src/text/passage.js'

const layoutOf = (text: string): Layout => ({
  pages: [],
  lines: fragments(text).map((fragment, i) => ({ page: 0, n: i + 1, fragments: [fragment] })),
  notes: [],
  furniture: [],
  relocations: [],
  decisions: [],
})

const place = (text: string) => placeMarkers([Passage.of(text)], layoutOf(text), lexicon(text, 'en'), [])

describe('the chapter', () => {
  const text = readFileSync('source-text/chapter-05.txt', 'utf8')
  const { markers, lost, passages } = place(text)

  it('has the markers 2 to 14, each after its words', () => {
    expect(markers.map(({ id, after, state }) => [id, text.slice(after - 8, after), state])).toEqual(
      [
        ['2', 'slightly.', 'read'],
        ['3', 'committees.', 'read'],
        ['4', 'levels...', 'garbled'],
        ['5', 'expenditures.', 'garbled'],
        ['6', 'agriculture.', 'garbled'],
        ['7', 'country.', 'garbled'],
        ['8', 'Chapter VI I.', 'garbled'],
        ['9', 'struggle.', 'garbled'],
        ['10', 'education.', 'inferred'],
        ['11', 'reversed.', 'garbled'],
        ['12', 'production.', 'read'],
        ['13', '"hard work."', 'read'],
        ['14', 'campaign.', 'read'],
      ].map(([id, words, state]) => [id, words!.slice(-8), state]),
    )
  })

  it('lost marker 1 somewhere before marker 2', () => {
    expect(lost.map(({ label }) => label)).toEqual(['1'])
    expect(text.slice(lost[0]!.start, lost[0]!.end)).toMatch(/^Chapter V\n.*slightly\.$/s)
  })

  it('has no letters of markers left in the words', () => {
    expect(passages[0]!.text).toMatch(/although agricul\ntural/)
    expect(passages[0]!.text).toMatch(/Party committees\. At the same/)
    expect(passages[0]!.text).toMatch(/political education\. At the end/)
  })
})

describe('what is no marker', () => {
  it.each([
    'In 1958. 3 men came. In 1959, 4 men came, and in 1960, 5 men.',
    'He said: "It is so." And then: "It is." She said, "No." They said, "Yes."',
    '(1) the first; (2) the second; (3) the third; (4) the last of all.',
    '1. The first.\n2. The second.\n3. The third.\n',
    'The workers’ and the peasants’ and the soldiers’ houses.',
    'a wide. gap. with stray. points, here , and there .',
  ])('%s', text => {
    const { markers, lost, passages } = place(text)
    expect(markers).toEqual([])
    expect(lost).toEqual([])
    expect(passages[0]!.text).toBe(text)
  })
})

describe('laws', () => {
  it('hold for any text', () => {
    const piece = fc.constantFrom(
      'word',
      'tural',
      'end.',
      '^',
      '*',
      '1',
      '2',
      '3',
      '.',
      ',',
      "'",
      '”',
      'O',
      '\n',
      '\n\n',
      ' ',
      'é',
      'e\u0301',
      '😀',
      '\u0301',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const text = pieces.join('')
        const { passages, markers } = place(text)
        expect(breaches(text, passages[0]!.spans, new Set())).toEqual([])
        expect(new Set(markers.map(({ id }) => id)).size).toBe(markers.length)
      }),
    )
  })
})
