import { readFile } from 'node:fs/promises'
import { restore as rebuild } from '../compile/restore.js'
import { EXIT, fileFailure } from './failure.js'

export async function restore(file: string): Promise<number> {
  const xml = await readFile(file, 'utf8').catch(error => {
    throw fileFailure(file, error)
  })
  const { bytes } = rebuild(xml)
  process.stdout.write(bytes)
  return EXIT.done
}
