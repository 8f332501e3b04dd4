import { readFile } from 'node:fs/promises'
import { EXIT, Failure, fileFailure } from './failure.js'

/** A text file of UTF-8, or nothing when it is not there. */
export async function readIfThere(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(error => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw fileFailure(path, error)
  })
  if (!bytes) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Failure(`${path}: this file is not UTF-8`, EXIT.problems)
  }
}
