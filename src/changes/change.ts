import type { Evidence, Kind } from '../table/row.js'
import type { Certainty, Range } from '../text/span.js'

/** All kinds of change, each in words; first the readings, which somebody answers for, then what rules restored. */
export const CHANGE_KINDS = {
  ocr: 'misreading of the OCR',
  print: 'error of the printed page',
  conjecture: 'conjecture',
  normalization: 'normalization',
  join: 'word or compound broken at a line end',
  marker: 'note marker',
  move: 'line put back in its order',
  note: 'note set apart from the running text',
  furniture: 'folio, running head or the like, not part of the text',
  layout: 'line end, blanks, block end or control character',
} as const satisfies Record<Kind, string> & Record<string, string>

/** What a reading rests on, in words. */
export const GROUNDS: Record<Evidence, string> = {
  external: 'an image of the page',
  internal: 'the context',
  conjecture: 'conjecture',
}

export type ChangeKind = keyof typeof CHANGE_KINDS

/** The kinds that correct a reading: each is a row of the table. */
export const READING_KINDS = ['ocr', 'print', 'conjecture', 'normalization'] as const satisfies readonly Kind[]

/**
 * One difference between the witness and the edition, from the record of the edits. `[start, end)` is the stretch of the
 * witness that it answers for, in UTF-16 code units.
 */
export interface Change extends Range {
  /** Unique in the edition, the same from build to build. */
  readonly id: string
  readonly kind: ChangeKind
  /** A row of the table or a rule; for what is neither, the stage that decided it (`order`, `furniture`, `notes`). */
  readonly by: string
  readonly cert: Certainty
  readonly evidence?: Evidence
  readonly resp?: string
  /** Why: the row's note, or the rule's reason in words. */
  readonly reason?: string
  /** What the witness has there, to the letter. */
  readonly sic: string
  /** What the edition has: for a marker its printed figure, for a moved line the line itself. */
  readonly corr: string
  /** Markers and moves: the witness offset after which it stands in the edition. */
  readonly to?: number
  /** The page's folio; empty when unknown. */
  readonly page: string
  /** Line of the original on its page; absent outside the running text and the notes. */
  readonly line?: number
  /** Page and line as cited, `59.4`. */
  readonly where: string
  /** The edition's text right before and right after it, up to some words of the same block. */
  readonly before: string
  readonly after: string
}
