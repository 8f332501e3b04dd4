import { findBlocks } from './blocks/blocks.js'
import type { Established } from './established.js'
import { type Joined, joinLines } from './joins/joins.js'
import { type Lexicon, lexicon } from './joins/lexicon.js'
import { fragmentsOf } from './lines/fragments.js'
import type { Line } from './lines/layout.js'
import { layOut } from './lines/lines.js'
import { type Marked, placeMarkers } from './notes/markers.js'
import { type Emended, emend } from './table/emend.js'
import { misfitProblems } from './table/misfits.js'
import { EMPTY_TABLE, type Table } from './table/row.js'
import { controlProblems, dropControls } from './text/controls.js'
import { Passage } from './text/passage.js'
import type { Witness } from './witness/witness.js'

export interface EstablishOptions {
  readonly table?: Table
  /** BCP 47 tag of the text's language; `en` when not given. */
  readonly language?: string
  /** Folio of the first page, where the text itself does not tell. */
  readonly firstPage?: string
}

/** The way as far as the lines are in order, the words whole, the markers found and the table's readings made. */
export interface Assembled {
  readonly words: Lexicon
  readonly layout: ReturnType<typeof layOut>
  /** The running text, then the notes, each line with its line end. */
  readonly raw: readonly Passage[]
  readonly marked: Marked
  /** What the table's readings find. */
  readonly joined: Joined
  readonly emended: Emended
}

export function assemble(witness: Witness, options: EstablishOptions = {}): Assembled {
  const { table = EMPTY_TABLE, language = 'en' } = options
  const words = lexicon(witness.text, language)

  const layout = layOut(witness, words, table, options.firstPage)
  const read = (lines: readonly Line[]) => dropControls(Passage.of(witness.text, fragmentsOf(lines)))
  const raw = [read(layout.lines), ...layout.notes.map(note => read(note.lines))]

  const marked = placeMarkers(raw, layout, words, table.markers, witness.boxes)
  const joined = joinLines(marked.passages, layout, words, table.joins)
  const emended = emend(joined.passages, layout, witness, table, words)
  return { words, layout, raw, marked, joined, emended }
}

/** The way of the text: from the witness to a text that is in order, whole, emended, with its notes and blocks. */
export function establish(witness: Witness, options: EstablishOptions = {}): Established {
  const { table = EMPTY_TABLE } = options
  const { layout, marked, joined, emended } = assemble(witness, options)
  const [text, ...notes] = emended.passages as [Passage, ...Passage[]]
  const divided = findBlocks(text, layout, witness, table.blocks)

  return {
    witness,
    table,
    layout,
    body: divided.passage,
    blocks: divided.blocks,
    notes: notes.map((passage, i) => ({ ...marked.notes[i]!, lines: layout.notes[i]!, passage })),
    markers: marked.markers,
    lost: marked.lost,
    emendations: emended.emendations,
    decisions: [layout, marked, joined, divided].flatMap(stage => stage.decisions),
    problems: [
      ...controlProblems(witness),
      ...[layout, marked, joined, emended, divided].flatMap(stage => stage.problems),
      ...misfitProblems(
        [layout, marked, joined, divided].flatMap(stage => stage.misfits),
        witness,
        layout,
      ),
    ],
  }
}
