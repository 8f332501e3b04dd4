import type { RootContent } from 'mdast'

/** An editor's annotation as written in `X.annotations.md`. */
export interface Annotation {
  /** Made from the term, e.g. `acftu`; unique in the file. */
  readonly id: string
  readonly term: string
  /** The words of the text that it hangs on; the note's reference stands after them. */
  readonly words: string
  readonly note: readonly RootContent[]
  /** 1-based line of its heading in its file. */
  readonly line: number
}
