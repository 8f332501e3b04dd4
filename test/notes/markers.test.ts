import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lexicon } from '../../src/joins/lexicon.js'
import { fragments, fragmentsOf } from '../../src/lines/fragments.js'
import type { Layout } from '../../src/lines/layout.js'
import { layOut } from '../../src/lines/lines.js'
import { placeMarkers } from '../../src/notes/markers.js'
import { EMPTY_TABLE, type MarkerRow } from '../../src/table/row.js'
import { breaches } from '../../src/text/laws.js'
import { Passage } from '../../src/text/passage.js'
import { witnessOf } from '../../src/witness/witness.js'

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
  const words = lexicon(text, 'en')
  const layout = layOut(witnessOf('chapter-05.txt', text), words, EMPTY_TABLE)
  const { markers, lost, passages } = placeMarkers([Passage.of(text, fragmentsOf(layout.lines))], layout, words, [])

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

/** Sentences with the letters that stand for the markers of one after another between them. */
const text = (...letters: string[]) =>
  letters.map((letter, i) => `The ${WORDS[i % WORDS.length]} had been there before any of them came${letter}`).join(' ')
const WORDS = ['harbour', 'village', 'chapel', 'garden', 'library', 'workshop', 'orchard', 'market']

describe('what a marker is read as', () => {
  const garbled = (letters: string) => text('.1', '.2', letters, '.4', '.5', '.6')
  it.each([
    ['a raised sign', '.^'],
    ['a star', ',*'],
    ['letters that look like figures', '.O'],
    ['a letter after a clause', ',s'],
    ['a quotation mark that closes nothing', ".'"],
    ['a question mark in the midst of a sentence', '? and long'],
    ['the figure after a blank', '. 3'],
    ['a question mark before a colon', '?: and long'],
    ['a sign within a sentence', '^ after long years.'],
  ])('%s', (_, letters) => {
    const { markers, lost } = place(garbled(letters))
    expect(markers.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(lost).toEqual([])
  })

  it('leaves no letters of it in the text', () => {
    expect(place(garbled('.^')).passages[0]!.text).not.toMatch(/[\d^]/)
  })

  it('says of a marker without a trace where it must lie', () => {
    const { markers, lost } = place(garbled('.'))
    expect(markers.map(({ label }) => label)).toEqual(['1', '2', '4', '5', '6'])
    expect(lost.map(({ label }) => label)).toEqual(['3'])
  })

  it('takes the figures of a text that begins with a later number', () => {
    const { markers, lost } = place(text('.88', '.89', '.^', '.91', '.92', '.93'))
    expect(markers.map(({ label }) => label)).toEqual(['88', '89', '90', '91', '92', '93'])
    expect(lost).toEqual([])
  })

  it('gives no number to signs that may have any', () => {
    const { markers, lost } = place(text('.1', '.2', '.', '.^', '.', '.', '.^', '.', '.', '.^', '.', '.8', '.9'))
    expect(markers.map(({ label }) => label)).toEqual(['1', '2', '8', '9'])
    expect(lost.map(({ label }) => label)).toEqual(['3', '4', '5', '6', '7'])
  })
})

describe('what is no marker', () => {
  it.each([
    text('.', ',', ' in 1912.', '.', ', in 1913,', '.', ' of 1914.', '.'),
    'Let x^2 be y^2, and 2^3 be 8, and x^4 be nothing. Then x^5 is x^2 by x^3.',
    '1 In the beginning he came. 2 And then she went. 3 And they said so. 4 And that was all. 5 And so it ended.',
    "What?? Never! Really!! No... Well?! Then \"go\"! And 'stay'? The boys' and girls' coats.",
    'Chapter 1\n\nHe came.\n\n2\n\nShe went.\n\n3\n\nThey stayed.\n\n4\n\nIt ended.\n',
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

describe('rows', () => {
  const text = 'One word.^ Two words.2 Three words.3 Four words.4 And more words^ are here.\n'
  const row = (fields: Partial<MarkerRow> & { n: string; after: string }): MarkerRow => ({
    id: 'r',
    place: { file: 't.yaml', line: 3, column: 5 },
    ...fields,
  })
  const ruled = (...rows: MarkerRow[]) => placeMarkers([Passage.of(text)], layoutOf(text), lexicon(text, 'en'), rows)
  const placesOf = ({ markers }: ReturnType<typeof ruled>) =>
    markers.map(({ label, after }) => `${text.slice(after - 6, after)}${label}`)

  it('place a marker, with or without letters in the text', () => {
    expect(placesOf(ruled(row({ n: '5', after: 'more words', sic: '^' })))).toContain(' words5')
    const supplied = ruled(row({ n: '5', after: 'are here.' }))
    expect(placesOf(supplied)).toContain(' here.5')
    expect(supplied.markers.at(-1)).toMatchObject({ state: 'inferred' })
  })
  it('bar what is none', () => {
    expect(placesOf(ruled(row({ n: 'none', after: 'Four words.', sic: '4' })))).not.toContain('words.4')
  })
  it('that find nothing, too much or say what the rules do are told', () => {
    const codes = (one: MarkerRow) => ruled(one).problems.map(({ severity, code, line }) => [severity, code, line])
    const places = (one: MarkerRow) => ruled(one).misfits.map(({ words, offsets }) => [words, offsets.length])
    expect(places(row({ n: '5', after: 'nowhere' }))).toEqual([['nowhere', 0]])
    expect(places(row({ n: '5', after: 'words' }))).toEqual([['words', 4]])
    expect(codes(row({ n: '2', after: 'Two words.', sic: '2' }))).toEqual([['info', 'row-redundant', 3]])
    expect(codes(row({ n: '1', after: 'Four words.', sic: '4' }))).toEqual([])
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
