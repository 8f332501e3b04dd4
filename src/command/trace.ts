import { basename, extname, resolve } from 'node:path'
import type { Change } from '../changes/change.js'
import { oneLine } from '../changes/lemma.js'
import { attribution } from '../diff/pieces.js'
import type { Table } from '../table/row.js'
import { isRule, RULES } from '../text/rules.js'
import type { OutputText } from '../trace/output.js'
import { readOutput } from '../trace/outputs.js'
import { findLine, findQuotation, outputOffset, type Trace, traceWitness, witnessOffset } from '../trace/trace.js'
import { LineIndex } from '../witness/witness.js'
import { EXIT, Failure } from './failure.js'
import { readable } from './readable.js'
import { findInputs } from './source.js'
import { readIfThere } from './text-file.js'
import { type Made, makeAll, type TextOptions } from './texts.js'
import { readPublished } from './verify.js'

export interface TraceOptions extends TextOptions {
  /** Where the editions were published. */
  readonly edition: string
  readonly json?: boolean
}

/**
 * Traces a place of a witness or an output, a line of the original (`59.4`), or a quotation. Returns 1 when it is found
 * nowhere.
 */
export async function trace(place: string, inputs: readonly string[], options: TraceOptions): Promise<number> {
  if (place.trim() === '') throw new Failure('name a place (file:line:column, or page.line) or quote words of the text')
  const named = await placed(place)
  const found = named ? [await atPlace(named, inputs, options)] : await sought(place, inputs, options)
  if (found.length === 0)
    throw new Failure(`“${place}” is found neither in an edition nor in its witness; quote fewer words`, EXIT.problems)
  if (found.length > MOST)
    console.error(`emend: “${place}” is found ${found.length} times; the first ${MOST} are shown, quote more to choose`)
  const shown = await withTraces(found.slice(0, MOST), options.edition)
  if (options.json) console.log(JSON.stringify(shown, null, 2))
  else for (const [i, item] of shown.entries()) console.log(printed(found[i]!.made, item))
  return EXIT.done
}

/** Places shown of a quotation that is found often. */
const MOST = 10

interface Named {
  readonly file: string
  readonly content: string
  readonly offset: number
}

/** A place of a witness: an offset in UTF-16 code units. */
interface Found {
  readonly made: Made
  readonly at: number
}

/** What looks like a file's name and like nothing one would quote. */
const FILE = /^\S+\.[a-z]{2,}$/

/** `file:line:column` or `file:line` of a file that is there. */
async function placed(place: string): Promise<Named | undefined> {
  const match = /^(.+?):(\d+)(?::(\d+))?$/.exec(place)
  const content = match ? await readIfThere(match[1]!) : undefined
  if (match && content === undefined && FILE.test(match[1]!)) throw new Failure(`${match[1]}: there is no such file`)
  if (!match || content === undefined) return undefined
  const position = { line: Number(match[2]), column: Number(match[3] ?? 1) }
  const offset = new LineIndex(content).offset(position)
  if (offset === undefined) throw new Failure(`${match[1]} has no line ${match[2]}`)
  return { file: match[1]!, content, offset }
}

async function atPlace(
  { file, content, offset }: Named,
  inputs: readonly string[],
  options: TraceOptions,
): Promise<Found> {
  const known = await findInputs(inputs).catch(error => {
    if (inputs.length > 0) throw error
    return []
  })
  const same = known.find(input => resolve(input) === resolve(file))
  if (same || extname(file) === '.txt') {
    const made = await one(same ?? file, options)
    return { made, at: offset }
  }
  if (!READABLE.includes(extname(file)))
    throw new Failure(
      `${file}: places are traced in ${READABLE.join(', ')} and in the witness; of any other file, quote the words`,
    )
  const name = basename(file, extname(file))
  const input = known.find(input => basename(input, extname(input)) === name)
  if (!input) throw new Failure(`${file}: its witness is not known; name it after the place`)
  const made = await one(input, options)
  const output = readable(() => readOutput(file, content))
  const at = witnessOffset(made.edition, output, offset)
  if (at === 'editorial') throw new Failure(`${file}: here are words of the editor’s; the witness has no part in them`)
  if (at === 'stale')
    throw new Failure(
      `${file}: reads otherwise than the edition of ${input} before this place; build anew`,
      EXIT.problems,
    )
  return { made, at }
}

const READABLE = ['.md', '.xml']

async function one(input: string, options: TraceOptions): Promise<Made> {
  const { made } = await makeAll([input], options)
  return made[0]!
}

async function sought(place: string, inputs: readonly string[], options: TraceOptions): Promise<Found[]> {
  const { made } = await makeAll(inputs, options)
  return made.flatMap(made => {
    const lines = findLine(made.edition, place)
    return (lines.length > 0 ? lines : findQuotation(made.edition, place)).map(at => ({ made, at }))
  })
}

interface Shown extends Trace {
  /** The witness's file. */
  readonly file: string
  /** Places in the published files, `file:line:column`. */
  readonly published: readonly string[]
}

async function withTraces(found: readonly Found[], folder: string): Promise<Shown[]> {
  const texts = new Map<Made, readonly Output[]>()
  const shown: Shown[] = []
  for (const { made, at } of found) {
    const outputs = texts.get(made) ?? (await outputsOf(made, folder))
    texts.set(made, outputs)
    const published = outputs.flatMap(({ path, output, lines }) => {
      const offset = outputOffset(made.edition, output, at)
      if (offset === undefined) return []
      const { line, column } = lines.position(offset)
      return [`${path}:${line}:${column}`]
    })
    shown.push({ file: made.source.path, ...traceWitness(made.edition, at), published })
  }
  return shown
}

/** A published file as its reader reads it. */
interface Output {
  readonly path: string
  readonly output: OutputText
  readonly lines: LineIndex
}

async function outputsOf({ source }: Made, folder: string): Promise<Output[]> {
  const files = [...(await readPublished(folder, source.name))].filter(([extension]) => READABLE.includes(extension))
  return files.map(([, { path, content }]) => ({
    path,
    output: readable(() => readOutput(path, content)),
    lines: new LineIndex(content),
  }))
}

function printed(made: Made, { file, position, where, line, reads, changes, published }: Shown): string {
  const rows: [string, string][] = [
    ['page.line', where || 'not known'],
    ['witness', oneLine(line.trim())],
    ['edition', reads ? `…${reads.before}→${reads.after}…` : 'not in the text'],
    ...published.map((place): [string, string] => ['published', place]),
    ...changes.map((change): [string, string] => ['changed', changed(change, made.edition.table)]),
  ]
  if (changes.length === 0) rows.push(['changed', 'nothing: this is the witness to the letter'])
  return [
    `${file}:${position.line}:${position.column}`,
    ...rows.map(([name, value]) => `  ${name.padEnd(10)} ${value}`),
    '',
  ].join('\n')
}

function changed(change: Change, table: Table): string {
  const row = Object.values(table)
    .flat()
    .find(({ id }) => id === change.by)
  const source = row
    ? ` (${row.place.file}:${row.place.line}:${row.place.column})`
    : isRule(change.by)
      ? ` (${RULES[change.by]})`
      : ''
  const reason = change.reason ? `: ${change.reason}` : ''
  return `“${oneLine(change.sic)}” → “${oneLine(change.corr)}”, ${attribution(change)}${source}${reason}`
}
