import type { Block } from './blocks/block.js'
import type { Layout, NoteLines } from './lines/layout.js'
import type { LostMarker, Marker } from './notes/marker.js'
import type { Problem } from './problem.js'
import type { Reading, Table } from './table/row.js'
import type { Decision } from './text/decision.js'
import type { Passage } from './text/passage.js'
import type { Range } from './text/span.js'
import type { Witness } from './witness/witness.js'

/** One act of correction: a row of the table at one place. `[start, end)` is its stretch of the witness. */
export interface Emendation extends Range {
  readonly row: Reading
  /** Unique in the edition: the row's id, with `-2`, `-3` … from its second place on. */
  readonly id: string
  /** What the text read there before (line ends as the rules left them). */
  readonly sic: string
  readonly corr: string
  /** Page and line of the original, `59.4`. */
  readonly where: string
}

/** The text of an author's note: its lines joined and emended, without its label. */
export interface NoteText {
  /** That of its marker, where it has one. */
  readonly id: string
  /** As printed; for what continues a note of an earlier page, empty. */
  readonly label: string
  readonly lines: NoteLines
  readonly passage: Passage
}

/** A text established: in order, joined, emended, with its notes and blocks, and with the record of how. */
export interface Established {
  readonly witness: Witness
  readonly table: Table
  readonly layout: Layout
  /** The running text. Blocks begin at their `start`; between them stands no white space. */
  readonly body: Passage
  readonly blocks: readonly Block[]
  readonly notes: readonly NoteText[]
  readonly markers: readonly Marker[]
  readonly lost: readonly LostMarker[]
  readonly emendations: readonly Emendation[]
  readonly decisions: readonly Decision[]
  readonly problems: readonly Problem[]
}
