import type { Edition } from '../edition.js'
import { answeredFor } from './answered-for.js'
import type { Check, Finding } from './check.js'
import { freshness } from './fresh.js'
import { hash } from './hash.js'
import { laws } from './laws.js'
import type { Published } from './published.js'
import { readBack } from './read-back.js'
import { restored } from './restored.js'

/** All checks, in the order in which they are made. */
export const CHECKS: readonly Check[] = [hash, laws, restored, readBack, answeredFor, freshness]

/**
 * Proves an edition: its witness is the one it names, the laws of provenance hold, the witness can be rebuilt from the
 * TEI, the Markdown reads as the edition does, and raw text and edition differ only where somebody signed.
 * @param path the witness's file, for messages
 */
export const verify = (edition: Edition, published: Published, path: string): { name: string; finding: Finding }[] =>
  CHECKS.map(check => ({ name: check.name, finding: check.run(edition, published, path) }))
