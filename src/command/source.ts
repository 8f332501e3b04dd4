import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { Problem } from '../problem.js'
import type { Annotation } from '../tree/annotation.js'
import { readAnnotations } from '../tree/annotations.js'
import { readDescription } from '../witness/describe.js'
import type { Description } from '../witness/description.js'
import { EncodingError, readWitness, type Witness } from '../witness/witness.js'
import { boxesBeside } from './boxes.js'
import { EXIT, Failure, fileFailure } from './failure.js'
import { withImages } from './images.js'
import { readIfThere } from './text-file.js'

/** A text as it lies on the disk: the witness and what stands beside it. */
export interface Source {
  /** As the user named it. */
  readonly path: string
  /** File name without folder and extension. */
  readonly name: string
  readonly witness: Witness
  readonly description: Description
  readonly annotations: readonly Annotation[]
  readonly annotationsFile: string
  readonly descriptionFile: { readonly path: string; readonly text: string }
  readonly problems: readonly Problem[]
}

export const DEFAULT_FOLDER = 'source-text'

/** The inputs named, or else all of `source-text/*.txt`. No two of them may have the same name. */
export async function findInputs(named: readonly string[]): Promise<string[]> {
  const inputs = named.length > 0 ? [...named] : await textsIn(DEFAULT_FOLDER)
  const seen = new Map<string, string>()
  for (const input of inputs) {
    const name = basename(input, extname(input))
    const other = seen.get(name)
    if (other !== undefined) throw new Failure(`${input} and ${other} would both be written as ${name}; rename one`)
    seen.set(name, input)
  }
  return inputs
}

async function textsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(error => {
    throw fileFailure(folder, error)
  })
  const texts = names.filter(name => name.endsWith('.txt')).sort()
  if (texts.length === 0) throw new Failure(`${folder}: no .txt files here; put the OCR text there, or name it`)
  return texts.map(name => join(folder, name))
}

export async function readSource(path: string): Promise<Source> {
  const bytes = await readFile(path).catch(error => {
    throw fileFailure(path, error)
  })
  const name = basename(path, extname(path))
  const read = witnessOf(path, bytes)
  const beside = (ending: string) => join(dirname(path), name + ending)
  const [describe, annotate] = [beside('.yaml'), beside('.annotations.md')]
  const descriptionText = (await readIfThere(describe)) ?? ''
  const described = readDescription(describe, descriptionText)
  const illustrated = await withImages(described.description, describe, descriptionText)
  const boxed = await boxesBeside(beside, read.text)
  const annotated = readAnnotations(annotate, (await readIfThere(annotate)) ?? '')
  return {
    path,
    name,
    witness: boxed.boxes ? { ...read, boxes: boxed.boxes } : read,
    description: illustrated.description,
    annotations: annotated.annotations,
    annotationsFile: annotate,
    descriptionFile: { path: describe, text: descriptionText },
    problems: [...described.problems, ...illustrated.problems, ...boxed.problems, ...annotated.problems],
  }
}

function witnessOf(path: string, bytes: Uint8Array): Witness {
  try {
    const witness = readWitness(basename(path), bytes)
    if (witness.text.trim() === '') throw new Failure(`${path}: there is no text in this file`, EXIT.problems)
    return witness
  } catch (error) {
    if (!(error instanceof EncodingError)) throw error
    const hint = 'convert it first, e.g. iconv -f WINDOWS-1252 -t UTF-8'
    throw new Failure(`${path}: byte ${error.offset} is not UTF-8; ${hint}`, EXIT.problems)
  }
}
