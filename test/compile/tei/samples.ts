import fc from 'fast-check'
import type { Block } from '../../../src/blocks/block.js'
import type { Edition } from '../../../src/edition.js'
import type { Emendation, Established } from '../../../src/established.js'
import { fragments, fragmentsOf } from '../../../src/lines/fragments.js'
import type { Fragment, Furniture, Line, NoteLines, Page } from '../../../src/lines/layout.js'
import type { Marker } from '../../../src/notes/marker.js'
import { EMPTY_TABLE, type Reading } from '../../../src/table/row.js'
import { isGraphemeBoundary } from '../../../src/text/graphemes.js'
import { Passage } from '../../../src/text/passage.js'
import { Refusal } from '../../../src/text/refusal.js'
import type { Certainty, Edit, Range } from '../../../src/text/span.js'
import { annotate } from '../../../src/tree/annotate.js'
import { toTree } from '../../../src/tree/tree.js'
import type { Description } from '../../../src/witness/description.js'
import { witnessOf } from '../../../src/witness/witness.js'

/** What OCR text may hold, and what XML, Markdown and counters of characters stumble over. */
const ALPHABET = [
  ...[
    'a',
    'b',
    'word',
    'Line',
    'one. ',
    ' ',
    ' ',
    '  ',
    '\n',
    '\n',
    '\n',
    '\n\n',
    '-\n',
    '- \n',
    '\t',
    '\r\n',
    '\r',
    '\f',
  ],
  ...[
    '\u0000',
    '\u0007',
    '\u007F',
    '\uFEFF',
    '\uFFFE',
    '\uFFFF',
    '\u00A0',
    '\u2028',
    '\u0085',
    ']]>',
    '&',
    '<',
    '>',
    '"',
    "'",
  ],
  ...['e\u0301', '\u{1F600}', '\u{10FFFF}', '-', '3', '^', '*', '&#10;', '<lb/>', '%', '#'],
]
export const rawText = fc.array(fc.constantFrom(...ALPHABET), { maxLength: 60 }).map(parts => parts.join(''))

const certainty = fc.constantFrom<Certainty>('high', 'medium', 'low')
const reason = 'a sample'

/** A row of the table and its place. */
const reading = (id: string, sic: string, corr: string, i: number): Reading => ({
  id,
  place: { file: 'corrections.yaml', line: i + 1, column: 1 },
  sic,
  corr,
  kind: (['ocr', 'print', 'conjecture', 'normalization'] as const)[i % 4]!,
  cert: (['high', 'medium', 'low'] as const)[i % 3]!,
  evidence: (['external', 'internal', 'conjecture'] as const)[i % 3]!,
  match: 'literal',
  ...(i % 2 === 0 && { resp: 'ed', note: 'A note & more ]]> of it.' }),
})

/** Edits that the passage takes, each tried alone. */
function edited(passage: Passage, edits: readonly Edit[]): Passage {
  let now = passage
  for (const edit of edits) {
    try {
      now = now.edit([edit])
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  return now
}

export interface Choices {
  readonly text: string
  /** For each fragment its part in the layout. */
  readonly parts: readonly number[]
  readonly moves: readonly [number, number][]
  readonly edits: readonly { at: number; length: number; text: string; by: string }[]
  readonly markers: readonly { at: number; length: number; after: number; state: Marker['state'] }[]
  readonly breaks: readonly { line: number; kind: Block['kind']; level: number; continues: boolean }[]
  readonly join: boolean
  readonly cert: Certainty
}

/** What a sample is made from. */
export const choices: fc.Arbitrary<Choices> = fc.record({
  text: rawText,
  parts: fc.array(fc.nat(11), { maxLength: 30 }),
  moves: fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 3 }),
  edits: fc.array(
    fc.record({
      at: fc.nat(120),
      length: fc.nat(6),
      text: fc.constantFrom('', ' ', '-', 'corr', 'a b', '\u0000', '  ', 'é'),
      by: fc.constantFrom('row', 'row', 'other', 'fn1', 'blanks', 'line-join', 'line-end', 'join-row'),
    }),
    { maxLength: 8 },
  ),
  markers: fc.array(
    fc.record({
      at: fc.nat(120),
      length: fc.nat(2),
      after: fc.nat(120),
      state: fc.constantFrom<Marker['state']>('read', 'garbled', 'inferred'),
    }),
    { maxLength: 4 },
  ),
  breaks: fc.array(
    fc.record({
      line: fc.nat(20),
      kind: fc.constantFrom<Block['kind']>('heading', 'paragraph', 'quotation', 'verse', 'list'),
      level: fc.integer({ min: 1, max: 4 }),
      continues: fc.boolean(),
    }),
    { maxLength: 5 },
  ),
  join: fc.boolean(),
  cert: certainty,
})

const description: Description = {
  title: 'A sample & its title',
  subtitle: 'with ]]> all',
  author: 'A. Author',
  date: '1902',
  publisher: 'Somebody',
  place: 'London',
  language: 'en',
  ocr: 'unknown',
  source: 'A book.',
  licence: { source: 'Free.', edition: 'CC-BY-4.0', target: 'https://creativecommons.org/licenses/by/4.0/' },
  editors: { ed: 'The Editor', other: { name: 'Another', orcid: '0000-0002-1825-0097' } },
  edition: { version: '1.0.0', date: '2026-11-23', publisher: 'Nobody' },
}

/** A lawful edition of any shape. */
export function made(choice: Choices): Edition {
  const witness = witnessOf('a sample.txt', choice.text)
  const all = fragments(choice.text)
  const furniture: Furniture[] = []
  const notes: NoteLines[] = []
  const body: Fragment[] = []
  const kinds = ['folio', 'head', 'catchword', 'signature', 'noise'] as const
  const pages: Page[] = [{ label: '', start: 0, inferred: true, cert: 'low', reason }]
  all.forEach((fragment, i) => {
    const part = choice.parts[i] ?? 9
    if (part === 6 && i > 0)
      pages.push({
        label: `${50 + pages.length}`,
        start: fragment.start,
        inferred: i % 2 === 0,
        cert: choice.cert,
        reason,
      })
    const page = pages.length - 1
    if (part < 5) furniture.push({ ...fragment, kind: kinds[part]!, page })
    else if (part === 5) {
      const line = { page, n: 1, fragments: [fragment] }
      const mark = { start: fragment.start, end: Math.min(fragment.textStart + 1, fragment.textEnd) }
      const cuts = !isGraphemeBoundary(choice.text, mark.end)
      notes.push({ label: `${i}`, page, mark: cuts ? { start: mark.start, end: mark.start } : mark, lines: [line] })
    } else body.push(fragment)
  })
  const order = [...body]
  for (const [from, to] of choice.moves)
    if (order.length > 1) order.splice(to % order.length, 0, ...order.splice(from % order.length, 1))
  const pageOf = (fragment: Fragment) => pages.findLastIndex(page => page.start <= fragment.start)
  const lines: Line[] = order.map((fragment, i) => ({ page: pageOf(fragment), n: i + 1, fragments: [fragment] }))
  const relocations = order.flatMap((fragment, i) =>
    i > 0 && fragment.start < order[i - 1]!.start
      ? [{ id: `move-${i}`, start: fragment.start, end: fragment.end, cert: choice.cert, reason }]
      : [],
  )
  const layout = { pages, lines, notes, furniture, relocations, decisions: [] }

  const joined = (passage: Passage, list: readonly Fragment[]) =>
    edited(
      passage,
      list
        .flatMap((fragment, i) => {
          if (!choice.join || fragment.end === fragment.textEnd || !passage.has(fragment.end - 1)) return []
          const last = i === list.length - 1
          const start = passage.after(fragment.textEnd)
          const hyphen = !last && choice.text[fragment.textEnd - 1] === '-' && fragment.textEnd > fragment.textStart + 1
          const end = passage.after(fragment.end)
          if (hyphen && i % 2 === 0) return [{ start: start - 1, end, text: '', by: 'line-join' }]
          return [
            { start, end, text: last || hyphen ? '' : ' ', by: last ? 'blanks' : hyphen ? 'line-hyphen' : 'line-end' },
          ]
        })
        .reverse(),
    )
  let text = joined(Passage.of(choice.text, fragmentsOf(lines)), fragmentsOf(lines))
  const emendations: Emendation[] = []
  const rows = new Map<string, Reading>()
  choice.edits.forEach((edit, i) => {
    const start = text.text.length === 0 ? 0 : edit.at % (text.text.length + 1)
    const end = Math.min(text.text.length, start + edit.length)
    const sic = text.text.slice(start, end)
    const before = text
    text = edited(text, [{ start, end, text: edit.text, by: edit.by }])
    if (text === before || !['row', 'other', 'fn1'].includes(edit.by)) return
    const row = rows.get(edit.by) ?? reading(edit.by, sic || 'x', edit.text, i)
    rows.set(edit.by, row)
    const spans = text.spans.filter(span => span.by === edit.by && !known(emendations, span))
    const range = { start: Math.min(...spans.map(s => s.start)), end: Math.max(...spans.map(s => s.end)) }
    if (spans.length > 0) emendations.push({ ...range, row, id: `${edit.by}-${i}`, sic, corr: edit.text, where: '1.1' })
  })
  const markers: Marker[] = []
  choice.markers.forEach((marker, i) => {
    const length = text.text.length
    if (length === 0) return
    const at = marker.at % length
    const end = marker.state === 'inferred' ? at : Math.min(length, at + marker.length)
    const from = text.origin(at)
    const before = text
    if (end > at) text = edited(text, [{ start: at, end, text: '', by: 'marker' }])
    const signed =
      text === before ? [] : text.spans.filter(({ by }) => by === 'marker').filter(span => !known(markers, span))
    if (end > at && signed.length !== 1) {
      text = before
      return
    }
    const range = signed[0] ?? { start: from, end: from }
    let spot = text.text.length === 0 ? 0 : text.origin(marker.after % text.text.length) + 1
    while (!isGraphemeBoundary(choice.text, spot)) spot++
    const state = end > at ? marker.state : 'inferred'
    markers.push({
      start: range.start,
      end: range.end,
      label: `${i + 1}`,
      id: `${i + 1}`,
      after: spot,
      state,
      cert: choice.cert,
      reason,
    })
  })
  const starts = new Map<number, Block>()
  const begin = (line: Line | undefined, block: Omit<Block, 'start' | 'cert' | 'reason'>) => {
    const start = line?.fragments[0]?.start
    if (start === undefined || !text.has(start)) return
    try {
      text.split([start])
    } catch {
      return
    }
    starts.set(start, { ...block, start, cert: 'high', reason })
  }
  for (const { line, ...block } of choice.breaks) begin(lines[line % Math.max(1, lines.length)], block)
  if (lines[0]) begin(lines[0], { kind: 'paragraph' })
  const blocks = [...starts.values()].sort((a, b) => position(text, a.start) - position(text, b.start))
  const established: Established = {
    witness,
    table: { ...EMPTY_TABLE, readings: [...rows.values()] },
    layout,
    body: text,
    blocks: divisible(text, blocks),
    notes: notes.map((note, i) => ({
      id: i === 0 && markers[0] ? markers[0].id : `n${i}`,
      label: note.label,
      lines: note,
      passage: edited(joined(Passage.of(choice.text, fragmentsOf(note.lines)), fragmentsOf(note.lines)), [
        { start: 0, end: note.mark.end - note.mark.start, text: '', by: 'blanks' },
      ]),
    })),
    markers,
    lost: [{ label: '9', id: '9', start: 0, end: choice.text.length, reason }],
    emendations,
    decisions: [],
    problems: [],
  }
  const annotation = { id: 'word', term: 'word', words: 'word', end: 4, line: 1, note: NOTE }
  const { tree } = annotate(toTree(established), [annotation], emendations, 'a.md')
  return { ...established, description, annotations: [annotation], tree }
}

const NOTE: Edition['annotations'][number]['note'] = [
  {
    type: 'paragraph',
    children: [
      { type: 'text', value: 'Said ]]> of \u0000 it, ' },
      { type: 'emphasis', children: [{ type: 'text', value: 'so' }] },
      { type: 'link', url: 'https://example.org/a b?c=%', children: [{ type: 'text', value: 'there' }] },
    ],
  },
  { type: 'blockquote', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'words' }] }] },
  { type: 'list', children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [] }] }] },
  { type: 'code', value: 'a < b' },
]

const known = (list: readonly Range[], span: { start: number; end: number }) =>
  list.some(({ start, end }) => start <= span.start && span.end <= end && (start < end || span.start === span.end))

const position = (text: Passage, witness: number) => text.before(witness)

/** The blocks at which the text can be divided in this order. */
function divisible(text: Passage, blocks: readonly Block[]): Block[] {
  const kept: Block[] = []
  for (const block of blocks) {
    try {
      text.split([...kept.slice(1), block].map(({ start }) => start))
      kept.push(block)
    } catch {
      // somebody answers for both sides of it
    }
  }
  return kept
}
