import type { Certainty } from '../text/span.js'
import type { Furniture } from './layout.js'
import { findLeaves } from './leaves.js'
import type { Shape } from './shapes.js'
import { findSigns } from './signs.js'

/** A page begins with this fragment. */
export interface PageStart {
  /** Index of the fragment. */
  readonly at: number
  readonly label: string
  readonly inferred: boolean
  readonly cert: Certainty
  readonly reason: string
  /** The row of the table that says so. */
  readonly row?: string
}

/** A fragment that is no part of the text. */
export interface Fitting {
  readonly at: number
  readonly kind: Furniture['kind']
  readonly cert: Certainty
  readonly reason: string
  /** The row of the table that says so. */
  readonly row?: string
}

/** The pages of a witness, the first one included, and what stands at their heads and feet. */
export interface Paging {
  readonly starts: readonly PageStart[]
  readonly fittings: readonly Fitting[]
}

/** Finds pages and their furniture: by form feeds where the text has them, else by folios and other signs in the text. */
export const findPages = (shapes: readonly Shape[], firstPage: string | undefined): Paging =>
  shapes.some(shape => shape.index > 0 && shape.turns > 0)
    ? findLeaves(shapes, firstPage)
    : findSigns(shapes, firstPage)
