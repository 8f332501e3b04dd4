/** Something an editor should know of. `error` stops the build; nothing is written then. */
export interface Problem {
  readonly severity: 'error' | 'warning' | 'info'
  /** A permanent name for the kind of problem, e.g. `row-stale`. */
  readonly code: string
  /** The file concerned, as the user named it. */
  readonly file: string
  /** 1-based; the column counts UTF-16 code units. */
  readonly line?: number
  readonly column?: number
  /** What is wrong, in one line. */
  readonly message: string
  /** What to do about it, in one line. */
  readonly hint?: string
}
