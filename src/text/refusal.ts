import type { Edit, Span } from './span.js'

/** Why an edit was refused. */
export type RefusalCode = 'range' | 'overlap' | 'author' | 'cut' | 'grapheme'

/** An edit that would break a law of provenance. Names the edit's author and, where there is one, the other's. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(
    readonly code: RefusalCode,
    readonly edit: Edit,
    readonly other: string | undefined,
    message: string,
  ) {
    super(message)
  }
}

/** The edit would change what somebody emended. */
export const authorRefusal = (edit: Edit, span: Span) =>
  new Refusal('author', edit, span.by, `${edit.by} would change what ${span.by} has already emended`)

/** The edit would cut what a rule set. */
export const cutRefusal = (edit: Edit, span: Span) =>
  new Refusal('cut', edit, span.by, `${edit.by} would cut what ${span.by} has set`)
