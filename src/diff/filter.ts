import type { Change, ChangeKind } from '../changes/change.js'
import type { Certainty } from '../text/span.js'

/** Which changes to show; what is not given does not filter. A change must pass all, one value of each is enough. */
export interface Filter {
  readonly kind?: readonly ChangeKind[]
  /** Rows or rules. */
  readonly by?: readonly string[]
  /** Folios. */
  readonly page?: readonly string[]
  readonly cert?: readonly Certainty[]
}

export const filtered = (changes: readonly Change[], filter: Filter): Change[] =>
  changes.filter(change =>
    (['kind', 'by', 'page', 'cert'] as const).every(key => {
      const values: readonly string[] | undefined = filter[key]
      return values === undefined || values.includes(change[key])
    }),
  )
