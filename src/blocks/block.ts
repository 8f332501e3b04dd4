import type { Certainty } from '../text/span.js'

/** A block of the running text; it goes on to the next block's start, in reading order. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'quotation' | 'verse' | 'list'
  /** Headings: 1 to 6. */
  readonly level?: number
  /** A paragraph that goes on after a quotation, without indent. */
  readonly continues?: boolean
  /** Witness offset of its first character. */
  readonly start: number
  readonly cert: Certainty
  readonly reason: string
}
