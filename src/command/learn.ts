import { basename, dirname, extname } from 'node:path'
import { readFairCopy } from '../learn/fair-copy.js'
import { addToTable } from '../learn/into.js'
import { type Lesson, learn as learnFrom } from '../learn/learn.js'
import { countRows, type NewRows, type RowSection, SECTIONS } from '../learn/rows.js'
import { readTable } from '../table/read.js'
import { count } from '../words.js'
import { EXIT, Failure } from './failure.js'
import { writeFiles } from './files.js'
import { complain } from './report.js'
import { readSource } from './source.js'
import { readIfThere } from './text-file.js'
import { readTables, type TextOptions } from './texts.js'

export interface LearnCommandOptions extends TextOptions {
  /** The table that the rows are put into; without it they are printed. */
  readonly into?: string
}

/** Learns rows from a text that was corrected by hand. Returns 1 when there is something that no row can make. */
export async function learn(raw: string, corrected: string, options: LearnCommandOptions): Promise<number> {
  const source = await readSource(raw)
  const text = await readIfThere(corrected)
  if (text === undefined) throw new Failure(`${corrected}: there is no such file or folder`)
  const format = extname(corrected).toLowerCase() === '.txt' ? 'plain' : 'markdown'
  if (readFairCopy(text, format).blocks.length === 0)
    throw new Failure(`${corrected}: there is no text in it to learn from`)
  const { into } = options
  const own = into === undefined ? undefined : ((await readIfThere(into)) ?? '')
  const given = (await readTables(options.corrections)).filter(({ name }) => name !== into)
  const tables = own ? [...given, { name: into!, text: own }] : given
  const faults = readTable(tables, source.witness.name).problems.filter(({ severity }) => severity === 'error')
  if (faults.length > 0) {
    complain(faults)
    console.error('emend: nothing was learnt; correct the rows, or name with -c the tables that are meant')
    return EXIT.problems
  }
  const { language, firstPage } = source.description
  const lesson = learnFrom(source.witness, text, {
    tables,
    format,
    ...(into !== undefined && { into }),
    ...(language && { language }),
    ...(firstPage && { firstPage }),
  })
  if (into === undefined) process.stdout.write(lesson.table)
  else if (countRows(lesson.rows) > 0 || lesson.revised) {
    const content = added(into, lesson.revised?.text ?? own!, lesson.rows)
    await writeFiles(dirname(into), [{ path: basename(into), content }])
  }
  report(lesson, into, corrected)
  return lesson.rest.length > 0 ? EXIT.problems : EXIT.done
}

function added(into: string, text: string, rows: NewRows): string {
  try {
    return addToTable(text, rows)
  } catch (error) {
    if (error instanceof SyntaxError) throw new Failure(`${into}: ${error.message}; nothing was written`, EXIT.problems)
    throw error
  }
}

const NAMES: Record<RowSection, string> = {
  readings: 'reading',
  order: 'move',
  joins: 'join',
  markers: 'marker',
  blocks: 'block',
  furniture: 'furniture line',
}

function report({ rows, rest, revised }: Lesson, into: string | undefined, corrected: string): void {
  const kinds = SECTIONS.filter(section => rows[section].length > 0).map(section =>
    count(rows[section].length, NAMES[section]),
  )
  const learnt = `${count(countRows(rows), 'row')} learnt${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}`
  console.error(`emend: ${learnt}${into && kinds.length > 0 ? `, written into ${into}` : ''}`)
  if (revised)
    console.error(
      `emend: of the rows of ${into}, ${revised.changed} changed and ${revised.removed} taken out, as ${corrected} says otherwise`,
    )
  if (rest.length === 0) console.error(`emend: proved: with these rows the build reads as ${corrected} does`)
  for (const { where, wanted, got } of rest)
    console.error(
      `${corrected}: ${where} could not be learnt: it has “${shortened(wanted, got)}”, the build “${shortened(got, wanted)}”`,
    )
}

const SHOWN = 80

/** What of a text differs from the other, with a little before it. */
function shortened(text: string, other: string): string {
  let at = 0
  while (at < text.length && text[at] === other[at]) at++
  const from = Math.max(0, at - SHOWN / 4)
  const piece = text.slice(from, from + SHOWN).replace(/\n/g, ' | ')
  return `${from > 0 ? '…' : ''}${piece}${from + SHOWN < text.length ? '…' : ''}`
}
