import { type EstablishOptions, establish } from '../establish.js'
import type { Problem } from '../problem.js'
import { isFor, namedRows, readTable, type TableFile } from '../table/read.js'
import { type RowRewriting, rewriteRows } from '../table/rewrite.js'
import type { Table } from '../table/row.js'
import { toTree } from '../tree/tree.js'
import type { Witness } from '../witness/witness.js'
import { align } from './alignment.js'
import { learnBlocks } from './blocks.js'
import { type Correction, correctionsOf } from './corrections.js'
import { type Draft, draftOf } from './draft.js'
import { copyOfTree, type FairCopy, readFairCopy } from './fair-copy.js'
import { learnJoins } from './joins.js'
import { learnLines } from './lines.js'
import { learnMarkers } from './markers.js'
import { type Unlearnt, unlearnt } from './prove.js'
import { type Faulty, readingsFor } from './readings.js'
import { reviseReadings, reviseStructure } from './revise.js'
import { addRows, countRows, filterRows, type NewRows, NO_ROWS, printTable, rowsByLine } from './rows.js'
import { chunksOf } from './stream.js'

export interface LearnOptions extends Omit<EstablishOptions, 'table'> {
  /** How `corrected` is written; Markdown when not given. */
  readonly format?: 'markdown' | 'plain'
  /** Tables that the text is built with already; what they do is not learnt again. */
  readonly tables?: readonly TableFile[]
  /** The name of that table among them whose rows may be changed or taken out, where the corrected text contradicts them. */
  readonly into?: string
}

/** What a table must have for the corrected text to come out. */
export interface Lesson {
  readonly rows: NewRows
  /** The rows as a correction table. */
  readonly table: string
  /** The table `into`, with those of its rows changed or taken out that the corrected text contradicts. */
  readonly revised?: Revised
  /** What the table, applied to the witness, does not make. Empty: it gives the corrected text exactly. */
  readonly rest: readonly Unlearnt[]
}

export interface Revised {
  readonly text: string
  /** How many rows say something else now, and how many are gone. */
  readonly changed: number
  readonly removed: number
}

/** Name of the learnt table in messages. */
const LEARNT = 'learnt.yaml'
/** How often the text is built anew to see what the rows so far have done; each round learns one kind of thing. */
const ROUNDS = 12

/** Kinds of structure, each seen clearly only when those before it are right. */
const LAYERS: readonly ((draft: Draft) => Partial<NewRows>)[] = [learnLines, learnMarkers, learnJoins]

/**
 * Learns from an editor's hand: finds the rows that make `corrected` of the witness, and proves them by building again.
 * Structure comes first, layer by layer, since words cannot be compared well before they stand in order and whole.
 */
export function learn(witness: Witness, corrected: string, options: LearnOptions = {}): Lesson {
  const { format = 'markdown', tables = [], into, ...establishing } = options
  const copy = readFairCopy(corrected, format)
  const own = tables.find(({ name }) => name === into)
  const lesson = (tables: readonly TableFile[]) => lessonOf(witness, copy, tables, establishing)
  if (!own) return lesson(tables).lesson
  let text = own.text
  let [changed, removed] = [0, 0]
  const now = () => tables.map(table => (table === own ? { ...own, text } : table))
  const revise = (rewritings: readonly RowRewriting[]) => {
    text = rewriteRows(text, rewritings)
    for (const one of rewritings) 'set' in one ? changed++ : removed++
    return rewritings.length > 0
  }
  const isOwn = ({ file }: { readonly file: string }) => file === own.name
  const draft = draftOf(witness, copy, { ...establishing, table: readTable(now(), witness.name).table })
  revise(reviseReadings(draft, correctionsIn(draft, copy), isOwn))
  const first = lesson(now())
  const rows = namedRows(now(), []).filter(row => isOwn(row.place) && isFor(row, witness.name))
  const last = revise(reviseStructure(rows, first.wanted)) ? lesson(now()).lesson : first.lesson
  return changed + removed > 0 ? { ...last, revised: { text, changed, removed } } : last
}

/** What is learnt, and the rows that were wanted: those that another row kept from having an effect included. */
function lessonOf(
  witness: Witness,
  copy: FairCopy,
  tables: readonly TableFile[],
  establishing: Omit<EstablishOptions, 'table'>,
): { lesson: Lesson; wanted: NewRows } {
  const read = (rows: NewRows) => readTable([...tables, { name: LEARNT, text: printTable(rows) }], witness.name)
  const built = (rows: NewRows) => establish(witness, { ...establishing, table: read(rows).table })
  const draft = (table: Table) => draftOf(witness, copy, { ...establishing, table })

  const restOf = (rows: NewRows) => unlearnt(copyOfTree(toTree(built(rows))), copy)
  if (restOf(NO_ROWS).length === 0) return { lesson: { rows: NO_ROWS, table: '', rest: [] }, wanted: NO_ROWS }

  let rows = NO_ROWS
  for (let round = 0; round < ROUNDS; round++) {
    const now = draft(read(rows).table)
    const more = LAYERS.map(layer => addRows(rows, layer(now))).find(next => countRows(next) > countRows(rows))
    if (!more) break
    rows = more
  }
  rows = addRows(rows, { readings: learnReadings(draft(read(rows).table), copy, establishing.language ?? 'en') })
  for (let round = 0; round < ROUNDS; round++) {
    const next = addRows(rows, learnBlocks(copyOfTree(toTree(built(rows))), copy))
    if (countRows(next) === countRows(rows)) break
    rows = next
  }
  const { table, problems } = read(rows)
  const useless = new Set(
    [...problems, ...establish(witness, { ...establishing, table }).problems].filter(isUseless).map(({ line }) => line),
  )
  const lines = rowsByLine(rows)
  const dropped = new Set([...lines].flatMap(([line, row]) => (useless.has(line) ? [row] : [])))
  const kept = filterRows(rows, row => !dropped.has(row))
  return { lesson: { rows: kept, table: printTable(kept), rest: restOf(kept) }, wanted: rows }
}

const USELESS = new Set(['row-stale', 'row-redundant', 'row-refused', 'row-conflict', 'row-duplicate', 'row-ambiguous'])

const isUseless = ({ code, file }: Problem) => file === LEARNT && USELESS.has(code)

/** What still differs in the words of the running text, and of the notes whose text the corrected text has. */
function correctionsIn({ emended, marked, built, pairs, copy: theirs }: Draft, copy: FairCopy): Correction[][] {
  const notes = marked.notes.map(({ id }, i) => {
    const wanted = copy.notes.get(id)
    const { text } = emended.passages[i + 1]!
    if (wanted === undefined) return []
    const ours = { text, chunks: chunksOf(text, []), openings: [] }
    const note = { text: wanted, chunks: chunksOf(wanted, []), openings: [] }
    return correctionsOf(ours, note, align(ours.chunks, note.chunks)).corrections
  })
  return [correctionsOf(built, theirs, pairs).corrections, ...notes]
}

/** Rows for the words that still differ. */
function learnReadings(draft: Draft, copy: FairCopy, language: string): NewRows['readings'] {
  const { joined, emended, layout } = draft
  const all = correctionsIn(draft, copy)
  const texts = joined.passages.map((passage, i): Faulty => {
    const now = emended.passages[i]!
    const pairs = all[i]!.flatMap(after => beforeReadings(after, now, passage).map(before => ({ after, before })))
    return {
      passage,
      corrections: pairs.map(({ before }) => before),
      made: now.edit(pairs.map(({ after: { start, end, corr } }) => ({ start, end, text: corr, by: 'corrected' }))),
    }
  })
  return readingsFor(texts, layout, language).rows
}

/** A correction of a text that rows have emended as one of the text they found; none where they have a hand in it. */
function beforeReadings(
  { start, end, corr }: Correction,
  emended: Faulty['passage'],
  joined: Faulty['passage'],
): Correction[] {
  if (emended === joined) return [{ start, end, corr }]
  const free = emended.free(start, end)
  if (free.length !== 1 || free[0]!.start > start || free[0]!.end < end) return []
  const from = joined.before(emended.origin(start))
  const to = from + end - start
  return joined.text.slice(from, to) === emended.text.slice(start, end) ? [{ start: from, end: to, corr }] : []
}
