import type { Root } from 'mdast'
import type { Block } from './blocks/block.js'
import type { Emendation, Established, NoteText } from './established.js'
import type { Page } from './lines/layout.js'
import type { Marker } from './notes/marker.js'
import type { Span } from './text/span.js'
import type { Annotation } from './tree/annotation.js'
import type { Description } from './witness/description.js'

/** An established text with its description, its annotations, and the tree that every output is made from. */
export interface Edition extends Established {
  readonly description: Description
  readonly annotations: readonly Annotation[]
  /**
   * Blocks in reading order; then a `footnoteDefinition` for each author's note (identifier: the marker's id), for each
   * annotation and for each doubtful emendation (identifier: `ed-` and its id). The data of a reference and of a
   * definition say what they stand for. Text leaves carry their spans, and `value` is the spans' text.
   */
  readonly tree: Root
}

/** A page of the original begins here; in running text, even inside a word. */
export interface PageBreak {
  type: 'pageBreak'
  data: { page: Page; index: number }
}

/** What an author's note has: its marker in the text, its text, or both. */
export interface AuthorNote {
  readonly id: string
  readonly label: string
  readonly marker?: Marker
  /** Absent: the text of the note is not in the source. */
  readonly text?: NoteText
}

declare module 'mdast' {
  interface TextData {
    spans?: readonly Span[]
  }
  interface ParagraphData {
    block?: Block
  }
  interface HeadingData {
    block?: Block
  }
  interface FootnoteReferenceData {
    marker?: Marker
    annotation?: Annotation
    emendation?: Emendation
  }
  interface FootnoteDefinitionData {
    note?: AuthorNote
    annotation?: Annotation
    emendation?: Emendation
  }
  interface PhrasingContentMap {
    pageBreak: PageBreak
  }
  interface RootContentMap {
    pageBreak: PageBreak
  }
}
