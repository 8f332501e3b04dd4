import type { Certainty, Range } from './span.js'

/** The stages of the way that decide something of their own. */
export type Stage = 'pages' | 'furniture' | 'order' | 'joins' | 'markers' | 'notes' | 'blocks'

/** Something a rule (or a structure row of the table, named by `row`) decided about the text, with its reason in words. */
export interface Decision extends Range {
  readonly stage: Stage
  /** What was decided, short: `join "strat|egy"`, `note 9 after "struggle."`. */
  readonly what: string
  readonly reason: string
  readonly cert: Certainty
  /** The id of the row of the table that overruled the rule. */
  readonly row?: string
}
