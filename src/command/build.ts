import type { Format } from '../compile/format.js'
import { COLLECTIONS, FORMATS } from '../compile/formats.js'
import type { Problem } from '../problem.js'
import { EXIT, Failure } from './failure.js'
import { type OutputFile, writeFiles } from './files.js'
import { imageFiles } from './images.js'
import { complain } from './report.js'
import { summary } from './summary.js'
import { makeAll, type Run, type TextOptions } from './texts.js'

export interface BuildOptions extends TextOptions {
  readonly out: string
  readonly format?: readonly string[]
  readonly quiet?: boolean
}

/** Makes the editions and writes them, all or none. Returns the exit code. */
export async function build(inputs: readonly string[], options: BuildOptions): Promise<number> {
  const { made, problems, errors, paths } = await attempt(inputs, options)
  complain(problems)
  if (errors.length > 0) throw new Failure(cannotWrite(errors), EXIT.problems)
  if (!options.quiet) {
    for (const { source, edition } of made) console.log(`${source.path}\n${summary(edition)}`)
    console.log(`wrote ${paths.join(', ')}`)
    const page = paths.find(path => path.endsWith('/index.html')) ?? paths.find(path => path.endsWith('.html'))
    if (page) console.log(`open ${page} in a browser, or see it with: emend serve`)
  }
  return EXIT.done
}

export const cannotWrite = (errors: readonly Problem[]): string =>
  `nothing was written: ${errors.length} of these must be put right first`

export interface Attempt extends Run {
  /** Problems for which nothing was written. */
  readonly errors: readonly Problem[]
  /** Of the files written. */
  readonly paths: readonly string[]
}

/** Makes the editions, and writes them where nothing is wrong. */
export async function attempt(inputs: readonly string[], options: BuildOptions): Promise<Attempt> {
  const formats = chosen(options.format)
  const { made, problems } = await makeAll(inputs, options)
  const errors = problems.filter(problem => problem.severity === 'error')
  if (errors.length > 0) return { made, problems, errors, paths: [] }
  const whole =
    inputs.length === 0 ? COLLECTIONS.filter(({ format }) => formats.some(({ name }) => name === format)) : []
  const texts = made.map(({ source, edition }) => ({ name: source.name, edition }))
  const files = [
    ...made.flatMap(({ source, edition }) =>
      formats.flatMap((format): OutputFile[] => [
        { path: source.name + format.extension, content: format.compile(edition) },
        ...(format.besides?.(edition) ?? []),
        ...(format.name === 'html' ? imageFiles(edition, source.path) : []),
      ]),
    ),
    ...whole.map(({ path, compile }): OutputFile => ({ path, content: compile(texts) })),
  ]
  await writeFiles(options.out, files)
  return { made, problems, errors, paths: files.map(file => `${options.out}/${file.path}`) }
}

/** The formats of the names given, or all. */
function chosen(names: readonly string[] | undefined): readonly Format[] {
  if (!names) return FORMATS
  return names.map(name => {
    const format = FORMATS.find(format => format.name === name)
    if (!format) throw new Failure(`${name}: no such format; there are ${FORMATS.map(f => f.name).join(', ')}`)
    return format
  })
}
