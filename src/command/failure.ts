/** The process's exit codes: done, problems found, wrong use. */
export const EXIT = { done: 0, problems: 1, use: 2 } as const

/** Ends a command with one line and an exit code. */
export class Failure extends Error {
  override readonly name = 'Failure'
  constructor(
    message: string,
    readonly code: (typeof EXIT)[keyof typeof EXIT] = EXIT.use,
  ) {
    super(message)
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'this is a folder; name the files in it',
  ENOTDIR: 'a part of this path is a file, not a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
}

/** What the system said of a file, in words. */
export function fileFailure(path: string, error: unknown): Failure {
  const { code = '', message } = error as NodeJS.ErrnoException
  return new Failure(`${path}: ${REASONS[code] ?? message}`)
}
