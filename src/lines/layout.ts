import type { Decision } from '../text/decision.js'
import type { Certainty, Range } from '../text/span.js'

/**
 * One line of OCR with what follows it up to the next line that has text: `[start, end)` is its stretch of the witness,
 * blank lines and line end included, `[textStart, textEnd)` its words without indentation and trailing blanks.
 * Fragments tile the witness. (A witness without any text is one fragment with an empty text.)
 */
export interface Fragment extends Range {
  readonly textStart: number
  readonly textEnd: number
}

/** A page of the original. */
export interface Page {
  /** The folio as printed (`57`, `xii`), or the inferred one; empty when unknown. */
  readonly label: string
  /** Witness offset at which the page begins: a fragment's start, or a form feed's place inside none. */
  readonly start: number
  /** Whether the page break or its folio is inferred rather than read. */
  readonly inferred: boolean
  readonly cert: Certainty
  readonly reason: string
}

/** One line of the original, made of one or more fragments in reading order. */
export interface Line {
  /** Index in `Layout.pages`. */
  readonly page: number
  /** 1-based number among the page's lines of running text. */
  readonly n: number
  readonly fragments: readonly Fragment[]
}

/** Folios, running heads, catchwords: kept, but not part of the text. */
export interface Furniture extends Fragment {
  readonly kind: 'folio' | 'head' | 'catchword' | 'signature' | 'noise'
  readonly page: number
}

/** A note's lines at a page foot. `label` as read (`4`, `*`), empty for what continues a note of an earlier page. */
export interface NoteLines {
  readonly label: string
  readonly page: number
  /** The stretch of the witness that holds the label and the blanks after it; empty when there is none. */
  readonly mark: Range
  readonly lines: readonly Line[]
}

/** A stretch of the witness that stands elsewhere in reading order than in the witness. */
export interface Relocation extends Range {
  readonly id: string
  readonly cert: Certainty
  readonly reason: string
}

/** What the witness looks like as pages and lines, in reading order. Body, notes and furniture tile the witness. */
export interface Layout {
  readonly pages: readonly Page[]
  /** The running text, in reading order. */
  readonly lines: readonly Line[]
  readonly notes: readonly NoteLines[]
  readonly furniture: readonly Furniture[]
  readonly relocations: readonly Relocation[]
  readonly decisions: readonly Decision[]
}

/** A witness offset as a scholar cites it: page and line of the original, `59.4`; the page alone outside all lines. */
export function placeOf(layout: Layout, offset: number): string {
  const line = lineAt(layout, offset)
  if (line) {
    const label = layout.pages[line.page]?.label
    return label ? `${label}.${line.n}` : `${line.n}`
  }
  return layout.pages.findLast(page => page.start <= offset)?.label ?? ''
}

/** Whether a place (`59.4`) is the one a row names (`59.4`, or the page alone, `59`). */
export const isAt = (place: string, at: string): boolean => place === at || place.startsWith(`${at}.`)

const indexes = new WeakMap<Layout, { fragment: Fragment; line: Line }[]>()

/** The line of running text or of a note that holds the witness's character at `offset`. */
export function lineAt(layout: Layout, offset: number): Line | undefined {
  let index = indexes.get(layout)
  if (!index) {
    index = [...layout.lines, ...layout.notes.flatMap(note => note.lines)]
      .flatMap(line => line.fragments.map(fragment => ({ fragment, line })))
      .sort((a, b) => a.fragment.start - b.fragment.start)
    indexes.set(layout, index)
  }
  let low = 0
  let high = index.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (index[middle]!.fragment.end <= offset) low = middle + 1
    else high = middle
  }
  const found = index[low]
  return found && found.fragment.start <= offset ? found.line : undefined
}
