import type { Edition } from '../edition.js'
import { type Interventions, interventions } from './interventions.js'
import { paragraphs } from './prose.js'

/** The statement of interventions: the figures, and the same in words, for the front matter of every format. */
export interface Statement extends Interventions {
  readonly paragraphs: readonly string[]
}

/** The statement of interventions of an edition. */
export function statement(edition: Edition): Statement {
  const figures = interventions(edition)
  return { ...figures, paragraphs: paragraphs(edition, figures) }
}
