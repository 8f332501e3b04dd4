import { z } from 'zod'
import { NAME } from '../text/slug.js'

const words = z.string().min(1)

const PLACE = /^\S+$/

const PAGE = 'page and line in quotation marks, "58.5", or the page alone'

const place = z
  .union([z.string().regex(PLACE), z.int().positive(PAGE).transform(String)], { error: PAGE })
  .describe('Where in the original: page and line in quotation marks, "58.5", or the page alone')

/** What any row may say. */
const common = {
  id: z
    .string()
    .regex(NAME, 'a name that begins with a letter and has no blanks')
    .optional()
    .describe('Permanent name; made from the row’s words when not given. Begins with a letter'),
  note: words.optional().describe('What a reader should know of this row'),
  resp: words.optional().describe('Who is responsible: a key of `editors` in the description'),
  in: words.optional().describe('The one witness the row is for: chapter-05.txt, or chapter-05'),
  at: place.optional(),
}

const kind = z
  .enum(['ocr', 'print', 'conjecture', 'normalization'])
  .describe(
    'ocr: the page is right and the OCR wrong; print: the page itself is wrong; conjecture: the page was not seen; normalization',
  )
const cert = z.enum(['high', 'medium', 'low']).describe('How certain the correction is')
const evidence = z
  .enum(['external', 'internal', 'conjecture'])
  .describe('external: a page image was seen; internal: the context; conjecture')
const match = z
  .enum(['word', 'literal', 'pattern'])
  .describe(
    'word: whole words; literal: inside words too; pattern: sic is a regular expression, $1 in corr its first group',
  )
const PLACES = 'a number of places (1 or more), or any'
const count = z
  .union([z.int().positive(PLACES), z.literal('any')], { error: PLACES })
  .describe('How many places the row must change; any: it need not change one. One or more when not given')

/** The rows of each section. */
export const ROWS = {
  readings: z
    .strictObject({
      ...common,
      sic: words.describe('What the witness has, broken words made whole'),
      corr: z.string().describe('What the edition reads'),
      kind: kind.default('ocr'),
      cert: cert.default('high'),
      evidence: evidence.default('internal'),
      match: match.default('word'),
      before: words.optional().describe('Only where these words stand right before'),
      after: words.optional().describe('Only where these words stand right after'),
      count: count.optional(),
    })
    .describe('A correction of a reading'),
  order: z
    .strictObject({
      ...common,
      move: words.describe('Words of the line that is to be moved'),
      after: words.describe('Words of the line that it belongs after'),
    })
    .describe('Moves a line to where it belongs'),
  joins: z
    .strictObject({
      ...common,
      break: z
        .string()
        .regex(/^[^|]*[^|\s]\|[^|\s][^|]*$/, 'the two parts with a bar for the line end: mid-|1958')
        .describe('The two parts of the word, a bar for the line end: mid-|1958'),
      as: z
        .enum(['whole', 'hyphenated', 'apart'])
        .describe('whole: one word; hyphenated: with a hyphen; apart: two words'),
    })
    .describe('Says how two parts at a line end belong together'),
  markers: z
    .strictObject({
      ...common,
      n: z
        .union([words, z.int().nonnegative().transform(String)], { error: 'the figure' })
        .describe('The figure of the note; none: `sic` is no marker'),
      after: words.describe('The words the marker stands after'),
      sic: words.optional().describe('What the OCR has for the marker; the marker is supplied when not given'),
      from: words.optional().describe('The words after which the OCR has `sic`, when it is not `after`'),
    })
    .describe('Puts the marker of a note where it belongs'),
  blocks: z
    .strictObject({
      ...common,
      begin: words.describe('The first words of the block'),
      kind: z
        .enum(['paragraph', 'continuation', 'heading', 'quotation', 'verse', 'list', 'none'])
        .describe(
          'What begins here; continuation: the paragraph goes on after a quotation; none: nothing, the block goes on',
        ),
      level: z.int().min(1).max(6).optional().describe('Of a heading'),
    })
    .describe('Says what begins at these words'),
  furniture: z
    .strictObject({
      ...common,
      line: words.describe('Words of the line'),
      kind: z
        .enum(['folio', 'head', 'catchword', 'signature', 'noise', 'text', 'page'])
        .describe('What the line is; text: running text; page: a page begins with it'),
      page: z
        .union([words, z.int().nonnegative().transform(String)], { error: 'the figure' })
        .optional()
        .describe('The page’s folio'),
    })
    .describe('Says what a line is'),
} as const

export type Section = keyof typeof ROWS

/** The keys of a row in the order of the reference: what the row is, then what it says, then what is said of it. */
export const KEYS = Object.fromEntries(
  Object.entries(ROWS).map(([section, { shape }]) => {
    const { id, note, resp, in: only, at, ...own } = shape
    return [section, Object.keys({ id, ...own, at, in: only, resp, note })]
  }),
) as unknown as Readonly<Record<Section, readonly string[]>>

/** Keys that `defaults` may give to all rows of a file. */
export const defaultsSchema = z
  .strictObject({ kind, cert, evidence, match, count, resp: common.resp, in: common.in })
  .partial()
  .describe('Keys for all rows of this file that do not say otherwise')

const section = <Row extends z.ZodType>(row: Row, says: string) =>
  z
    .union([z.array(row), z.null()], { error: 'a list of rows' })
    .optional()
    .describe(says)

/** One file of the correction table, as an editor writes it. */
export const tableSchema = z
  .strictObject({
    defaults: z
      .union([defaultsSchema, z.null()], { error: 'keys and values' })
      .optional()
      .describe('Keys for all rows of this file'),
    readings: section(ROWS.readings, 'Corrections of readings'),
    order: section(ROWS.order, 'Lines to be moved'),
    joins: section(ROWS.joins, 'Words at line ends'),
    markers: section(ROWS.markers, 'Markers of notes'),
    blocks: section(ROWS.blocks, 'Headings, paragraphs, quotations, verse'),
    furniture: section(ROWS.furniture, 'Folios, running heads, page breaks'),
  })
  .describe('A correction table of emend')
