import { readdir } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type Carried, carry as carryTo } from '../carry/carry.js'
import type { Fate, FateKind } from '../carry/fate.js'
import { printRow } from '../learn/rows.js'
import type { Problem } from '../problem.js'
import { count, series } from '../words.js'
import { EXIT, Failure } from './failure.js'
import { writeFiles } from './files.js'
import { complain, problemLine } from './report.js'
import { DEFAULT_FOLDER, readSource } from './source.js'
import { readIfThere } from './text-file.js'

export interface CarryCommandOptions {
  readonly from?: string
  readonly out?: string
  readonly json?: boolean
}

/** Carries a table to another OCR of its text. Returns 1 when rows want a look, or the table itself is wrong. */
export async function carry(table: string, raw: string, options: CarryCommandOptions): Promise<number> {
  const text = await readIfThere(table)
  if (text === undefined) throw new Failure(`${table}: there is no such file or folder`)
  const { witness, description } = await readSource(raw)
  const from = options.from ?? (await onlyOther(raw))
  const old = from === undefined ? undefined : await readSource(from)
  const { language, firstPage } = { ...old?.description, ...description }
  const carried = attempt(table, () =>
    carryTo({ name: table, text }, witness, {
      ...(old && { from: old.witness }),
      ...(language && { language }),
      ...(firstPage && { firstPage }),
    }),
  )
  complain(carried.problems)
  if (carried.problems.length > 0) throw new Failure(`${table} was not carried: put it right first`, EXIT.problems)
  if (options.out !== undefined)
    await writeFiles(dirname(options.out), [{ path: basename(options.out), content: carried.table }])
  if (options.json) process.stdout.write(`${JSON.stringify(carried.fates.map(asData), null, 2)}\n`)
  else if (options.out === undefined) process.stdout.write(carried.table)
  report(carried.fates, table, raw, from)
  return carried.fates.some(wantsLook) ? EXIT.problems : EXIT.done
}

function attempt(table: string, work: () => Carried): Carried {
  try {
    return work()
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new Failure(`${table}: ${error.message}; nothing was written`, EXIT.problems)
    throw error
  }
}

/** The one text of the default folder, where it is not the new one. */
async function onlyOther(raw: string): Promise<string | undefined> {
  const names = await readdir(DEFAULT_FOLDER).catch(() => [])
  const texts = names.filter(name => name.endsWith('.txt')).map(name => join(DEFAULT_FOLDER, name))
  const [only] = texts
  return texts.length === 1 && only && resolve(only) !== resolve(raw) ? only : undefined
}

const wantsLook = ({ kind, nearest }: Fate) => kind === 'look' || (kind === 'fits' && nearest.length > 0)

const HEADS: Record<FateKind, string> = {
  fits: 'fits',
  moved: 'fits otherwise',
  settled: 'no longer needed',
  look: 'to look at',
  other: 'for another text, left as it is',
}

function report(fates: readonly Fate[], table: string, raw: string, from: string | undefined): void {
  if (from !== undefined) console.error(`emend: places are followed from ${from} to ${raw}`)
  for (const fate of fates) console.error(problemLine(asProblem(fate, table), process.stderr))
  const sums = (Object.keys(HEADS) as FateKind[]).flatMap(kind => {
    const n = fates.filter(fate => fate.kind === kind).length
    return n > 0 ? [`${n} ${HEADS[kind]}`] : []
  })
  console.error(`emend: ${count(fates.length, 'row')}${sums.length > 0 ? `: ${series(sums)}` : ''}`)
}

function asProblem(fate: Fate, table: string): Problem {
  const { kind, row, reason, set, nearest } = fate
  const places = nearest.map(
    ({ words, where, line, column }) => `“${words}” at ${where ? `${where} ` : ''}(${line}:${column})`,
  )
  const said = set && `${kind === 'moved' ? 'now' : 'perhaps'} ${printRow(set)}`
  const seen = places.length > 0 ? `the new text has ${series(places)}` : undefined
  const hint = [said, seen].filter(Boolean).join('; ')
  return {
    severity: wantsLook(fate) ? 'warning' : 'info',
    code: `carry-${kind}`,
    file: table,
    line: row.place.line,
    column: row.place.column,
    message: `${row.id}: ${HEADS[kind]}: ${reason}`,
    ...(hint && { hint }),
  }
}

function asData({ kind, row, reason, set, nearest }: Fate) {
  const { id, section, place } = row
  return { id, section, line: place.line, column: place.column, fate: kind, reason, ...(set && { set }), nearest }
}
