import { constants, copyFile, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { Failure, fileFailure } from './failure.js'

export interface OutputFile {
  /** Below the output folder. */
  readonly path: string
  /** What is in it, or the file it is a copy of. */
  readonly content: string | Uint8Array | { readonly copyOf: string }
}

/**
 * Writes all files or none: each first beside its place under another name, then all are renamed. Nothing outside the
 * folder is ever written.
 */
export async function writeFiles(folder: string, files: readonly OutputFile[]): Promise<void> {
  const written: { temporary: string; path: string }[] = []
  try {
    for (const file of files) {
      const path = inside(folder, file.path)
      await mkdir(dirname(path), { recursive: true })
      const temporary = `${path}.${process.pid}.part`
      written.push({ temporary, path })
      await write(temporary, file.content)
    }
    for (const { temporary, path } of written) await rename(temporary, path)
  } catch (error) {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true })))
    throw error instanceof Failure ? error : fileFailure(folder, error)
  }
}

async function write(path: string, content: OutputFile['content']): Promise<void> {
  if (typeof content === 'object' && 'copyOf' in content) {
    await copyFile(content.copyOf, path, constants.COPYFILE_EXCL)
    return
  }
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(content)
  } finally {
    await handle.close()
  }
}

function inside(folder: string, path: string): string {
  const whole = resolve(folder, path)
  if (relative(resolve(folder), whole).startsWith('..')) throw new Failure(`${path}: this is outside ${folder}`)
  return join(folder, path)
}
