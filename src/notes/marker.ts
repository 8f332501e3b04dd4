import type { Certainty, Range } from '../text/span.js'

/** A note's figure in the text. `[start, end)` is the stretch of the witness it was read from; empty when supplied. */
export interface Marker extends Range {
  /** The printed figure: `7`, `*`. */
  readonly label: string
  /** Unique in the edition: the label, with the page where labels begin again (`p21-3`). */
  readonly id: string
  /** Witness offset that the marker stands after: the end of the character it follows. */
  readonly after: number
  /** `read`: as printed; `garbled`: misread; `inferred`: no trace in the witness, supplied. */
  readonly state: 'read' | 'garbled' | 'inferred'
  readonly cert: Certainty
  readonly reason: string
}

/** A note whose marker left no place: it stands somewhere in `[start, end)` of the witness. */
export interface LostMarker extends Range {
  readonly label: string
  readonly id: string
  readonly reason: string
}
