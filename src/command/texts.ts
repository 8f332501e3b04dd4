import type { Edition } from '../edition.js'
import { makeEdition } from '../make.js'
import type { Problem } from '../problem.js'
import { readTable, type TableFile } from '../table/read.js'
import { EXIT, Failure } from './failure.js'
import { strayImages } from './images.js'
import { showProgress } from './progress.js'
import { findInputs, readSource, type Source } from './source.js'
import { readIfThere } from './text-file.js'
import { forNoText, type TextProblems, together } from './together.js'

export interface TextOptions {
  /** Table files; `false` for none; the default table where nothing is said. */
  readonly corrections?: readonly string[] | false
}

/** A text of the run, with its edition. */
export interface Made {
  readonly source: Source
  readonly edition: Edition
}

export interface Run {
  readonly made: readonly Made[]
  readonly problems: readonly Problem[]
}

export const DEFAULT_TABLE = 'corrections.yaml'

/** Makes the editions of all inputs. Nothing is written. */
export async function makeAll(inputs: readonly string[], options: TextOptions): Promise<Run> {
  const paths = await findInputs(inputs)
  const tables = await readTables(options.corrections)
  const made: Made[] = []
  const told: TextProblems[] = []
  const progress = showProgress(paths.length)
  for (const path of paths) {
    progress.step(path)
    const source = await readSource(path)
    const { table, problems } = readTable(tables, source.witness.name)
    const edition = makeEdition(source.witness, { table, ...source })
    made.push({ source, edition })
    const inEdition = edition.problems.map(problem =>
      placed(options.corrections === false ? eased(problem) : problem, source),
    )
    const stray = strayImages(edition, source.descriptionFile.path, source.descriptionFile.text)
    told.push({ table, problems: [...source.problems, ...stray, ...problems, ...inEdition] })
  }
  progress.end()
  const strangers = inputs.length > 0 ? [] : forNoText(tables, paths)
  return { made, problems: [...together(told), ...strangers] }
}

/** The tables named, or the default one where it is there. */
export async function readTables(named: TextOptions['corrections']): Promise<TableFile[]> {
  if (named === false) return []
  const tables: TableFile[] = []
  for (const name of named ?? [DEFAULT_TABLE]) {
    const text = await readIfThere(name)
    if (text !== undefined) tables.push({ name, text })
    else if (named) throw new Failure(`${name}: there is no such correction table`, EXIT.use)
  }
  return tables
}

/** Stages know a witness by its file name; a reader wants the path. */
function placed(problem: Problem, { path, witness }: Source): Problem {
  const file = (name: string) => (name === witness.name ? path : name)
  const places = problem.places?.map(place => ({ ...place, file: file(place.file) }))
  return { ...problem, file: file(problem.file), ...(places && { places }) }
}

/** Annotations hang on the corrected text: where no table is wanted, their words may well be missing. */
const eased = (problem: Problem): Problem =>
  problem.code === 'annotation-stale' ? { ...problem, severity: 'warning' } : problem
