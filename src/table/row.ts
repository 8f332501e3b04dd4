import type { Certainty } from '../text/span.js'

/** Where a row stands in its file, 1-based. */
export interface RowPlace {
  readonly file: string
  readonly line: number
  readonly column: number
}

export interface RowBase {
  /** Permanent name; what the row changed is signed with it. */
  readonly id: string
  readonly place: RowPlace
  readonly note?: string
  readonly resp?: string
  /** The one witness (`chapter-05.txt` or `chapter-05`) that the row is for. */
  readonly in?: string
  /** Page and line of the original, `58.5`, or the page alone. */
  readonly at?: string
}

export type Kind = 'ocr' | 'print' | 'conjecture' | 'normalization'
export type Evidence = 'external' | 'internal' | 'conjecture'

/** A correction of a reading. */
export interface Reading extends RowBase {
  readonly sic: string
  readonly corr: string
  readonly kind: Kind
  readonly cert: Certainty
  readonly evidence: Evidence
  readonly match: 'word' | 'literal' | 'pattern'
  readonly before?: string
  readonly after?: string
  readonly count?: number | 'any'
}

/** Moves the line that has the words `move` after the line that has the words `after`. */
export interface OrderRow extends RowBase {
  readonly move: string
  readonly after: string
}

/** Says how the two parts of `break` (`mid-|1958`, the bar for the line end) belong together. */
export interface JoinRow extends RowBase {
  readonly break: string
  readonly as: 'whole' | 'hyphenated' | 'apart'
}

/**
 * Puts the marker of note `n` after the words `after`. `sic` is what the OCR has for it right there or, with
 * `from`, after other words; without `sic` the marker is supplied. `n: none` says that `sic` there is no marker.
 */
export interface MarkerRow extends RowBase {
  readonly n: string
  readonly after: string
  readonly sic?: string
  readonly from?: string
}

export type BlockKind = 'paragraph' | 'continuation' | 'heading' | 'quotation' | 'verse' | 'list' | 'none'

/** Says what begins with the words `begin` (`none`: nothing, the block before goes on). */
export interface BlockRow extends RowBase {
  readonly begin: string
  readonly kind: BlockKind
  readonly level?: number
}

/** Says what the line that has the words `line` is; with `page`, that the page of that label begins with it. */
export interface FurnitureRow extends RowBase {
  readonly line: string
  readonly kind: 'folio' | 'head' | 'catchword' | 'signature' | 'noise' | 'text' | 'page'
  readonly page?: string
}

/** The correction table, all files of it, in the order given. */
export interface Table {
  readonly readings: readonly Reading[]
  readonly order: readonly OrderRow[]
  readonly joins: readonly JoinRow[]
  readonly markers: readonly MarkerRow[]
  readonly blocks: readonly BlockRow[]
  readonly furniture: readonly FurnitureRow[]
}

export const EMPTY_TABLE: Table = { readings: [], order: [], joins: [], markers: [], blocks: [], furniture: [] }

/** Rows by the section that each says it is of. */
export const tableOfRows = (rows: readonly (RowBase & { readonly section: keyof Table })[]): Table =>
  Object.fromEntries(
    Object.keys(EMPTY_TABLE).map(section => [
      section,
      rows.filter(row => row.section === section).map(({ section: _, ...row }) => row),
    ]),
  ) as unknown as Table
