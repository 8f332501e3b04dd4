import { readFile } from 'node:fs/promises'
import { RestoreError, restore as rebuild } from '../compile/restore.js'
import { EXIT, Failure, fileFailure } from './failure.js'

export async function restore(file: string): Promise<number> {
  const xml = await readFile(file, 'utf8').catch(error => {
    throw fileFailure(file, error)
  })
  const { bytes, ok, message } = rebuilt(file, xml)
  process.stdout.write(bytes)
  if (!ok) throw new Failure(`${file}: ${message}`, EXIT.problems)
  return EXIT.done
}

function rebuilt(file: string, xml: string) {
  try {
    return rebuild(xml)
  } catch (error) {
    if (error instanceof RestoreError)
      throw new Failure(
        `${file}:${error.line}:${error.column}: no TEI edition can be read here: ${error.message}`,
        EXIT.problems,
      )
    throw error
  }
}
