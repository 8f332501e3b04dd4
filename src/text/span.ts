/**
 * A stretch of established text that knows where it comes from.
 * `[start, end)` is its range of the witness in UTF-16 code units. Without `by` it equals the witness there, to the
 * letter; with `by` it was changed by the emendation or the rule of that name. A deletion has an empty `text`.
 */
export interface Span {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly by?: string
}

/** One change to a passage. `[start, end)` are UTF-16 code units of the passage's text as it stands before the batch. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly by: string
}

/** A stretch `[start, end)` of the witness, in UTF-16 code units. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** How sure a reading or a decision is. */
export type Certainty = 'high' | 'medium' | 'low'
