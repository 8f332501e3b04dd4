import type { Edition } from '../edition.js'
import type { Problem } from '../problem.js'
import type { Published } from './published.js'

/** What a check found: in words when all is well, as problems when not. */
export type Finding = { readonly passed: string } | { readonly problems: readonly Problem[] }

/** One proof of an edition. */
export interface Check {
  readonly name: string
  run(edition: Edition, published: Published, path: string): Finding
}

export const failed = (
  file: string,
  code: string,
  message: string,
  hint: string,
  place: { readonly line?: number; readonly column?: number } = {},
): Finding => ({ problems: [{ severity: 'error', code: `verify-${code}`, file, message, hint, ...place }] })
