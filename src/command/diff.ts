import { CHANGE_KINDS, type ChangeKind } from '../changes/change.js'
import { diff as differenceOf } from '../diff/diff.js'
import type { Filter } from '../diff/filter.js'
import { DIFF_FORMATS } from '../diff/formats.js'
import { stat } from '../diff/stat.js'
import type { Certainty } from '../text/span.js'
import type { CompareOptions } from './compare.js'
import { EXIT, Failure } from './failure.js'
import { page } from './pager.js'
import { paint } from './paint.js'
import { complain } from './report.js'
import { findInputs } from './source.js'
import { makeAll, type TextOptions } from './texts.js'

export interface DiffOptions extends TextOptions, CompareOptions {
  readonly kind?: readonly string[]
  readonly by?: readonly string[]
  readonly page?: readonly string[]
  readonly cert?: readonly string[]
}

/** Shows raw against corrected or, of two texts, the one against the other. Returns the exit code. */
export async function diff(
  first: string | undefined,
  second: string | undefined,
  options: DiffOptions,
): Promise<number> {
  if (first !== undefined && second !== undefined) return (await import('./compare.js')).compare(first, second, options)
  return rawAgainstCorrected(first, options)
}

async function rawAgainstCorrected(named: string | undefined, options: DiffOptions): Promise<number> {
  const format = formatOf(options.format)
  const filter = filterOf(options)
  const inputs = await findInputs(named === undefined ? [] : [named])
  if (inputs.length > 1)
    throw new Failure(`there are ${inputs.length} texts; name the one to show: ${inputs.join(', ')}`)
  const { made, problems } = await makeAll(inputs, options)
  complain(problems.filter(problem => problem.severity === 'error'))
  const { source, edition } = made[0]!
  const layout = format.layout ?? filter.kind?.includes('layout') ?? false
  const difference = differenceOf(edition, { ...filter, layout, path: source.path })
  const { changes } = difference
  if (changes.length === 0)
    console.error(`emend: ${source.path}: no change ${filtering(filter) ? 'passes these filters' : 'was made'}`)
  const text = options.stat ? stat(changes) : format.print(difference, paint)
  if (format.name === 'terminal' && !options.stat) await page(text)
  else process.stdout.write(text)
  return problems.some(problem => problem.severity === 'error') ? EXIT.problems : EXIT.done
}

const filtering = (filter: Filter): boolean => Object.keys(filter).length > 0

function formatOf(name: string | undefined) {
  const format = name === undefined ? DIFF_FORMATS[0] : DIFF_FORMATS.find(format => format.name === name)
  if (!format) throw new Failure(`${name}: no such format; there are ${DIFF_FORMATS.map(f => f.name).join(', ')}`)
  return format
}

const CERTAINTIES: readonly Certainty[] = ['high', 'medium', 'low']

function filterOf({ kind, by, page, cert }: DiffOptions): Filter {
  const kinds = kind?.map(name => oneOf(name, Object.keys(CHANGE_KINDS) as ChangeKind[], 'kind'))
  const certs = cert?.map(name => oneOf(name, CERTAINTIES, 'certainty'))
  return { ...(kinds && { kind: kinds }), ...(by && { by }), ...(page && { page }), ...(certs && { cert: certs }) }
}

function oneOf<Value extends string>(name: string, values: readonly Value[], what: string): Value {
  const value = values.find(value => value === name)
  if (!value) throw new Failure(`${name}: no such ${what}; there are ${values.join(', ')}`)
  return value
}
