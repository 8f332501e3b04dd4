import type { Layout } from '../lines/layout.js'
import type { Problem } from '../problem.js'
import type { MarkerRow } from '../table/row.js'
import type { Decision } from '../text/decision.js'
import type { Passage } from '../text/passage.js'
import type { LostMarker, Marker } from './marker.js'

export interface Marked {
  /** The running text without the markers' letters: each is an empty span signed `marker`. */
  readonly passage: Passage
  readonly markers: readonly Marker[]
  readonly lost: readonly LostMarker[]
  /** For each of `layout.notes` its id (its marker's, where it has one) and its label. */
  readonly notes: readonly { readonly id: string; readonly label: string }[]
  readonly decisions: readonly Decision[]
  readonly problems: readonly Problem[]
}

/** Finds the note markers of the running text by aligning what may be one with the sequence of numbers. */
export function placeMarkers(passage: Passage, _layout: Layout, _rows: readonly MarkerRow[]): Marked {
  return { passage, markers: [], lost: [], notes: [], decisions: [], problems: [] }
}
