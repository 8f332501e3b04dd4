import type { Format } from '../compile/format.js'
import { COLLECTIONS, FORMATS } from '../compile/formats.js'
import { EXIT, Failure } from './failure.js'
import { type OutputFile, writeFiles } from './files.js'
import { complain } from './report.js'
import { summary } from './summary.js'
import { makeAll, type TextOptions } from './texts.js'

export interface BuildOptions extends TextOptions {
  readonly out: string
  readonly format?: readonly string[]
  readonly quiet?: boolean
}

/** Makes the editions and writes them, all or none. Returns the exit code. */
export async function build(inputs: readonly string[], options: BuildOptions): Promise<number> {
  const formats = chosen(options.format)
  const { made, problems } = await makeAll(inputs, options)
  complain(problems)
  const errors = problems.filter(problem => problem.severity === 'error').length
  if (errors > 0) throw new Failure(`nothing was written: ${errors} of these must be put right first`, EXIT.problems)
  const whole =
    inputs.length === 0 ? COLLECTIONS.filter(({ format }) => formats.some(({ name }) => name === format)) : []
  const texts = made.map(({ source, edition }) => ({ name: source.name, edition }))
  const files = [
    ...texts.flatMap(({ name, edition }) =>
      formats.map((format): OutputFile => ({ path: name + format.extension, content: format.compile(edition) })),
    ),
    ...whole.map(({ path, compile }): OutputFile => ({ path, content: compile(texts) })),
  ]
  await writeFiles(options.out, files)
  if (!options.quiet) {
    for (const { source, edition } of made) console.log(`${source.path}\n${summary(edition)}`)
    console.log(`wrote ${files.map(file => `${options.out}/${file.path}`).join(', ')}`)
  }
  return EXIT.done
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
