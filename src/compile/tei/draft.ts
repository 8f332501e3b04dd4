import type { Attributes, Element } from 'xast'

/**
 * What stands in a line of TEI before it is known what comes next to it. Text and blanks of the witness are kept apart
 * from white space that is the edition's alone, and from layout that is the witness's alone.
 */
export type Draft =
  /** Read in the witness and in the edition: no white space but single blanks inside. */
  | { readonly type: 'text'; readonly text: string }
  /** A character that XML cannot hold. */
  | { readonly type: 'character'; readonly text: string }
  /** One blank, of the witness and of the edition. */
  | { readonly type: 'blank' }
  /** White space of the edition, where the witness has a line end or other layout. */
  | { readonly type: 'gap' }
  /** White space of the witness at `[start, end)`, which the edition does not read (or reads as the gap before it). */
  | { readonly type: 'layout'; readonly start: number; readonly end: number }
  /** A hyphen at a line end that the edition drops. */
  | { readonly type: 'hyphen'; readonly by: string }
  /** A line, page or other place begins. */
  | { readonly type: 'milestone'; readonly element: Element }
  /** An element; its content is rendered apart. */
  | { readonly type: 'element'; readonly name: string; readonly attributes: Attributes; readonly children: Draft[] }
  /** Encloses all up to its `close`; white space looks through it. */
  | { readonly type: 'open'; readonly name: string; readonly attributes: Attributes }
  | { readonly type: 'close' }
  /** An element that says nothing about the witness's text. */
  | { readonly type: 'remark'; readonly element: Element }
  /** A line of verse begins. */
  | { readonly type: 'verse' }
