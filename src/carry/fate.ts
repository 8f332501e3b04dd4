import type { Named } from '../table/ids.js'

/**
 * What becomes of a row in another OCR of its text. `fits`: it does there what it did; `moved`: it fits with another place
 * or other words; `settled`: the new OCR reads right without it; `look`: it does not fit, and an editor has to see why;
 * `other`: it is for another text.
 */
export type FateKind = 'fits' | 'moved' | 'settled' | 'look' | 'other'

/** A reading of the new text that a row may be about. */
export interface Nearest {
  readonly words: string
  /** Page and line of the original, `59.4`; the page alone, or empty, where that is not known. */
  readonly where: string
  /** 1-based line and column of the new text. */
  readonly line: number
  readonly column: number
}

/** Keys of a row that are to say something else. */
export type Changed = Readonly<Record<string, string | number>>

export interface Fate {
  readonly kind: FateKind
  readonly row: Named
  /** Why, in words. */
  readonly reason: string
  /** `moved`: what the row must say; `look`: what it may have to say. */
  readonly set?: Changed
  /** What the row may be about, the likeliest first. */
  readonly nearest: readonly Nearest[]
}

export type Judged = Omit<Fate, 'row'>
