import type { RootContent } from 'mdast'

/** An editor's annotation as written in `X.annotations.md`. */
export interface Annotation {
  /** Made from the term, e.g. `acftu`; unique in the file. */
  readonly id: string
  readonly term: string
  /** Words of the text, white space folded. */
  readonly words: string
  /** The note's reference stands after so many code units of `words`. */
  readonly end: number
  readonly note: readonly RootContent[]
  /** 1-based line of its heading in its file. */
  readonly line: number
}
