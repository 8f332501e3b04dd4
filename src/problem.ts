import type { Code } from './codes.js'

/** A place in a witness. */
export interface WitnessPlace {
  readonly file: string
  /** 1-based; the column counts UTF-16 code units. */
  readonly line: number
  readonly column: number
  /** Page and line of the original, `58.5`, where they are known. */
  readonly page?: string
}

/** Something an editor should know of. `error` stops the build; nothing is written then. */
export interface Problem {
  readonly severity: Severity
  /** A permanent name for the kind of problem, e.g. `row-stale`. */
  readonly code: Code | `verify-${string}` | `carry-${string}`
  /** The file concerned, as the user named it. */
  readonly file: string
  /** 1-based; the column counts UTF-16 code units. */
  readonly line?: number
  readonly column?: number
  /** What is wrong, in one line. */
  readonly message: string
  /** What to do about it, in one line. */
  readonly hint?: string
  /** Where in the witness it shows, in the order of the text; of very many places the first. */
  readonly places?: readonly WitnessPlace[]
}

export type Severity = 'error' | 'warning' | 'info'
