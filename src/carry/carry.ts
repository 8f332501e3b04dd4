import { assemble, type EstablishOptions, establish } from '../establish.js'
import { placeOf } from '../lines/layout.js'
import type { Problem } from '../problem.js'
import type { Named } from '../table/ids.js'
import { isFor, namedRows, readTable, type TableFile } from '../table/read.js'
import { type RowRewriting, rewriteRows } from '../table/rewrite.js'
import { type Reading, type Table, tableOfRows } from '../table/row.js'
import { LineIndex, type Witness } from '../witness/witness.js'
import { bridge } from './bridge.js'
import { commented } from './comment.js'
import type { Changed, Fate, Judged, Nearest } from './fate.js'
import type { Found } from './found.js'
import { judgeReadings, type Meeting } from './readings.js'
import { PROPOSALS, type StructureSection, withChanges } from './structure.js'

export interface CarryOptions extends Omit<EstablishOptions, 'table'> {
  /** The OCR that the table was made for; with it, each row's places are followed from the one text to the other. */
  readonly from?: Witness
}

export interface Carried {
  /** The table for the new text: rows that fit as they were, others as they must be or as comments. */
  readonly table: string
  /** What became of each row, in the order of the table; every row is here once. */
  readonly fates: readonly Fate[]
  /** What is wrong with the table itself; then nothing was carried. */
  readonly problems: readonly Problem[]
}

/** Problems of which a row is free that does its work. */
const UNFIT = new Set(['row-stale', 'row-ambiguous', 'row-count', 'row-conflict', 'row-refused', 'row-loop'])
const REDUNDANT = 'row-redundant'
/** How often the carried table is tried anew; each time the rows that failed go out. */
const ROUNDS = 6

/**
 * Carries a correction table to another OCR of the same text. Every row comes out as it was, changed so that it fits, or
 * as a comment that says why; the table that is left applies to the new text without an error.
 */
export function carry(file: TableFile, witness: Witness, options: CarryOptions = {}): Carried {
  const { from, ...establishing } = options
  const { problems } = readTable([file])
  if (problems.length > 0) return { table: file.text, fates: [], problems }
  const all = namedRows([file], [])
  const isOurs = (row: Named) => isFor(row, witness.name) || (from !== undefined && isFor(row, from.name))
  const rows = all.filter(isOurs)
  const judged = new Map<Named, Judged>(
    all.filter(row => !isOurs(row)).map(row => [row, { kind: 'other', reason: `it is for ${row.in}`, nearest: [] }]),
  )
  const build = (list: readonly Named[]) => establish(witness, { ...establishing, table: tableOf(list) })

  // structure first: what stands elsewhere in the text is read elsewhere by all rows on readings
  const structure = rows.filter(row => row.section !== 'readings')
  const readings = rows.filter(row => row.section === 'readings')
  for (const [row, fate] of judgeStructure(structure, rows, witness, establishing)) judged.set(row, fate)
  const settledRows = structure.flatMap(row => kept(row, judged.get(row)!))

  const found = foundIn(witness, { ...establishing, table: tableOf(settledRows) })
  const meeting: Meeting = {
    now: found,
    locate: locator(found, witness),
    knows: found.words.knows,
    ...(from && { old: oldText(from, establishing, rows, found) }),
  }
  const fates = judgeReadings(readings.map(plain), meeting)
  for (const row of readings) judged.set(row, fates.get(row.id)!)

  // the proof: what still fails is to be looked at
  for (let round = 0; round < ROUNDS; round++) {
    const now = rows.flatMap(row => kept(row, judged.get(row)!))
    const failed = failures(build(now).problems, UNFIT)
    const bad = rows.filter(row => failed.has(placeKey(row.place)))
    if (bad.length === 0) break
    for (const row of bad) {
      const { set, nearest } = judged.get(row)!
      judged.set(row, { kind: 'look', reason: failed.get(placeKey(row.place))!, ...(set && { set }), nearest })
    }
  }
  const made = all.map((row): Fate => ({ row, ...judged.get(row)! }))
  const named = from && from.name !== witness.name ? { from: from.name, to: witness.name } : undefined
  return {
    table: rewriteRows(
      file.text,
      made.flatMap(fate => rewriting(fate, named)),
    ),
    fates: made,
    problems: [],
  }
}

const placeKey = ({ line, column }: { line: number; column: number }) => `${line}:${column}`
const plain = ({ section: _, in: _only, ...row }: Named) => row as unknown as Reading
const tableOf = (rows: readonly Named[]): Table => tableOfRows(rows.map(({ in: _, ...row }) => row as Named))

/** A row as it goes into the new table; nothing where it does not. */
const kept = (row: Named, { kind, set }: Judged): Named[] =>
  kind === 'fits' ? [row] : kind === 'moved' ? [withChanges(row, set ?? {})] : []

/** Messages of rows that failed, by place. */
function failures(problems: readonly Problem[], codes: ReadonlySet<string>): Map<string, string> {
  return new Map(
    problems.flatMap(({ code, line, column, message }) =>
      codes.has(code) && line !== undefined && column !== undefined ? [[placeKey({ line, column }), message]] : [],
    ),
  )
}

/** What becomes of the rows on structure: each is tried among all rows, then with the words that the new text has for its own. */
function judgeStructure(
  structure: readonly Named[],
  rows: readonly Named[],
  witness: Witness,
  options: Omit<EstablishOptions, 'table'>,
): Map<Named, Judged> {
  const judged = new Map<Named, Judged>()
  if (structure.length === 0) return judged
  const { problems } = establish(witness, { ...options, table: tableOf(rows) })
  const [failed, idle] = [failures(problems, UNFIT), failures(problems, new Set([REDUNDANT]))]
  const ground = { ...assemble(witness, { ...options, table: tableOf(rows) }), witness }
  const lines = new LineIndex(witness.text)
  for (const row of structure) {
    const reason = failed.get(placeKey(row.place))
    const needless = idle.get(placeKey(row.place))
    if (needless !== undefined) judged.set(row, { kind: 'settled', reason: needless, nearest: [] })
    else if (reason === undefined) judged.set(row, { kind: 'fits', reason: 'it applies as it is', nearest: [] })
    else {
      const { set, sure, settled, near } = PROPOSALS[row.section as StructureSection](row as never, ground)
      const nearest = near.map(
        ({ words, start }): Nearest => ({
          words,
          where: placeOf(ground.layout, start),
          ...lines.position(start),
        }),
      )
      if (settled !== undefined) judged.set(row, { kind: 'settled', reason: settled, nearest: [] })
      else if (set && sure) judged.set(row, { kind: 'moved', reason: 'its words are read otherwise', set, nearest })
      else judged.set(row, { kind: 'look', reason, ...(set && { set }), nearest })
    }
  }
  return judged
}

const foundIn = (witness: Witness, options: EstablishOptions) => {
  const { joined, layout, words } = assemble(witness, options)
  return { passages: joined.passages, layout, words }
}

function oldText(
  from: Witness,
  options: Omit<EstablishOptions, 'table'>,
  rows: readonly Named[],
  now: Found,
): NonNullable<Meeting['old']> {
  const structure = rows.filter(row => row.section !== 'readings')
  const old = foundIn(from, { ...options, table: tableOf(structure) })
  return { ...old, bridge: bridge(old.passages, now.passages) }
}

function locator({ passages, layout }: Found, witness: Witness): Meeting['locate'] {
  const lines = new LineIndex(witness.text)
  return ({ passage, start, end }) => {
    const { text } = passages[passage]!
    const origin = passages[passage]!.origin(start)
    return {
      words: text.slice(start, end).replace(/\s+/g, ' '),
      where: placeOf(layout, origin),
      ...lines.position(origin),
    }
  }
}

/** What is to be done to a row's lines in the table. */
function rewriting(fate: Fate, named: { from: string; to: string } | undefined): RowRewriting[] {
  const { kind, row, set } = fate
  const renamed: Changed = named && row.in !== undefined && kind !== 'other' ? { in: named.to } : {}
  if (kind === 'settled' || kind === 'look') return [{ place: row.place, out: commented(fate) }]
  const whole = { ...(kind === 'moved' ? set : {}), ...renamed }
  return Object.keys(whole).length > 0 ? [{ place: row.place, set: whole }] : []
}
