import type { Change } from '../changes/change.js'
import type { Witness } from '../witness/witness.js'

/** Raw against corrected, as far as asked for. */
export interface Difference {
  readonly witness: Witness
  /** The witness's file as the user named it. */
  readonly path: string
  readonly changes: readonly Change[]
}

/** Marks a stretch of terminal text; without colours it gives the text back. */
export type Paint = (style: 'bold' | 'dim' | 'red' | 'green' | 'cyan', text: string) => string

/** A way to show a difference. */
export interface DiffFormat {
  readonly name: string
  readonly title: string
  /** Whether it is to have changes of layout too. */
  readonly layout?: true
  print(difference: Difference, paint: Paint): string
}
