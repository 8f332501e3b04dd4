import type { Edition } from '../edition.js'
import { makeEdition } from '../make.js'
import type { Problem } from '../problem.js'
import { readTable } from '../table/read.js'
import { EXIT, Failure } from './failure.js'
import { showProgress } from './progress.js'
import { findInputs, readIfThere, readSource, type Source } from './source.js'

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
  const problems: Problem[][] = []
  const progress = showProgress(paths.length)
  for (const path of paths) {
    progress.step(path)
    const source = await readSource(path)
    const { table, problems: inTable } = readTable(tables, source.witness.name)
    const edition = makeEdition(source.witness, { table, ...source })
    made.push({ source, edition })
    const inEdition = edition.problems.map(problem =>
      placed(options.corrections === false ? eased(problem) : problem, source),
    )
    problems.push([...source.problems, ...inTable, ...inEdition])
  }
  progress.end()
  return { made, problems: together(problems) }
}

/** The tables named, or the default one where it is there. */
export async function readTables(named: TextOptions['corrections']): Promise<{ name: string; text: string }[]> {
  if (named === false) return []
  const tables: { name: string; text: string }[] = []
  for (const name of named ?? [DEFAULT_TABLE]) {
    const text = await readIfThere(name)
    if (text !== undefined) tables.push({ name, text })
    else if (named) throw new Failure(`${name}: there is no such correction table`, EXIT.use)
  }
  return tables
}

/** Stages know a witness by its file name; a reader wants the path. */
const placed = (problem: Problem, source: Source): Problem =>
  problem.file === source.witness.name ? { ...problem, file: source.path } : problem

/** Annotations hang on the corrected text: where no table is wanted, their words may well be missing. */
const eased = (problem: Problem): Problem =>
  problem.code === 'annotation-stale' ? { ...problem, severity: 'warning' } : problem

/** The problems of all texts, each once. A row is stale only when it hits nothing in any of them. */
function together(problems: readonly (readonly Problem[])[]): Problem[] {
  const key = (problem: Problem) => JSON.stringify([problem.code, problem.file, problem.line, problem.column])
  const counts = new Map<string, number>()
  for (const problem of problems.flat()) counts.set(key(problem), (counts.get(key(problem)) ?? 0) + 1)
  const kept = problems
    .flat()
    .filter(problem => problem.code !== 'row-stale' || counts.get(key(problem)) === problems.length)
  return [...new Map(kept.map(problem => [JSON.stringify(problem), problem])).values()]
}
