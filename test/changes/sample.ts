import type { Edition } from '../../src/edition.js'
import type { Emendation, Established } from '../../src/established.js'
import { fragments } from '../../src/lines/fragments.js'
import type { Fragment, Layout } from '../../src/lines/layout.js'
import { EMPTY_TABLE, type Reading } from '../../src/table/row.js'
import { Passage } from '../../src/text/passage.js'
import type { Edit } from '../../src/text/span.js'
import { annotate } from '../../src/tree/annotate.js'
import { toTree } from '../../src/tree/tree.js'
import { witnessOf } from '../../src/witness/witness.js'

/** Two pages with everything that can change: folio, broken word, misreading, doubtful reading, moved line, markers, note. */
export const TEXT = `57
Trade un

ions had no grain
vancing well,
While industry was ad
nrativated by KJJP of 1958.^
The end came. Of it no trace is.
4 See Meyer.
`

/** As `TEXT` reads, established by hand. */
export function sample(): Established {
  const witness = witnessOf('sample.txt', TEXT)
  const [folio, ...rest] = fragments(TEXT)
  const [trade, ions, vancing, industry, motivated, end, meyer] = rest
  const line = (n: number, ...parts: Fragment[]) => ({ page: 0, n, fragments: parts })
  const lines = [line(1, trade!, ions!), line(2, industry!, vancing!), line(3, motivated!), line(4, end!)]
  const noteAt = TEXT.indexOf('4 See')
  const moved = rest[2]!
  const note = {
    label: '4',
    page: 0,
    mark: { start: noteAt, end: noteAt + 2 },
    lines: [line(5, meyer!)],
  }
  const layout: Layout = {
    pages: [{ label: '57', start: 0, inferred: false, cert: 'high', reason: 'a folio' }],
    lines,
    notes: [note],
    furniture: [{ ...folio!, kind: 'folio', page: 0 }],
    relocations: [{ id: 'move-1', start: moved.start, end: moved.end, cert: 'medium', reason: 'read by columns' }],
    decisions: [],
  }
  const raw = Passage.of(
    TEXT,
    lines.flatMap(({ fragments }) => fragments),
  )
  const body = apply(raw, [
    ['un\n\nions', '\n\n', '', 'line-join'],
    ['grain\n', '\n', ' ', 'line-end'],
    ['ad\n', '\n', '', 'line-join'],
    ['well,\n', '\n', ' ', 'line-end'],
    ['nrativated', 'nrativated', 'motivated', 'nrativated'],
    ['KJJP', 'KJJP', 'KJMP', 'kjmp'],
    ['^', '^', '', 'marker'],
    ['1958.^\n', '\n', '', 'block-end'],
    ['is.\n', '\n', '', 'blanks'],
  ])
  const place = { file: 'corrections.yaml', line: 2, column: 5 }
  const row = (id: string, sic: string, corr: string, more: Partial<Reading> = {}): Reading => ({
    id,
    place,
    sic,
    corr,
    kind: 'ocr',
    cert: 'high',
    evidence: 'internal',
    match: 'word',
    resp: 'ed',
    ...more,
  })
  const readings = [
    row('nrativated', 'nrativated', 'motivated'),
    row('kjmp', 'KJJP', 'KJMP', { kind: 'conjecture', cert: 'low', note: 'KJJP would be the *People’s Daily*.' }),
  ]
  const emendations = readings.map((reading): Emendation => {
    const start = TEXT.indexOf(reading.sic)
    const { id, sic, corr } = reading
    return { row: reading, id, sic, corr, where: '57.3', start, end: start + sic.length }
  })
  const caret = TEXT.indexOf('^')
  const trace = TEXT.indexOf(' Of it')
  return {
    witness,
    table: { ...EMPTY_TABLE, readings },
    layout,
    body,
    blocks: [
      { kind: 'paragraph', start: 3, cert: 'high', reason: 'the text begins' },
      { kind: 'paragraph', start: TEXT.indexOf('The end'), cert: 'medium', reason: 'a short line before' },
    ],
    notes: [
      {
        id: '4',
        label: '4',
        lines: note,
        passage: apply(Passage.of(TEXT, note.lines[0]!.fragments), [
          ['4 ', '4 ', '', 'marker'],
          ['Meyer.\n', '\n', '', 'blanks'],
        ]),
      },
    ],
    markers: [
      {
        label: '4',
        id: '4',
        after: caret,
        state: 'garbled',
        cert: 'high',
        reason: '“^”',
        start: caret,
        end: caret + 1,
      },
      { label: '5', id: '5', after: trace, state: 'inferred', cert: 'low', reason: 'a gap', start: trace, end: trace },
    ],
    lost: [{ label: '6', id: '6', start: trace, end: TEXT.length, reason: 'no trace of it' }],
    emendations,
    decisions: [
      { stage: 'joins', what: 'join “un|ions”', reason: '“unions” is a word', cert: 'high', start: 11, end: 13 },
      { stage: 'order', what: 'move', reason: 'read by columns', cert: 'medium', start: moved.start, end: moved.end },
    ],
    problems: [],
  }
}

/** The sample as an edition, without annotations. */
export function sampleEdition(): Edition {
  const established = sample()
  const { tree } = annotate(toTree(established), [], established.emendations, '')
  return { ...established, description: { title: 'Sample', editors: { ed: 'The Editor' } }, annotations: [], tree }
}

type Change = readonly [around: string, sic: string, corr: string, by: string]

/** Edits of the witness's own words: `sic` where it stands in `around`. */
function apply(passage: Passage, list: readonly Change[]): Passage {
  const edits = list.map(([around, sic, corr, by]): Edit => {
    const start = TEXT.indexOf(around) + around.lastIndexOf(sic)
    return { start: passage.before(start), end: passage.after(start + sic.length), text: corr, by }
  })
  return passage.edit(edits)
}
