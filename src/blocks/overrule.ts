import { isAt, type Layout, placeOf } from '../lines/layout.js'
import type { Problem } from '../problem.js'
import { tableProblem } from '../table/codes.js'
import type { Misfit } from '../table/misfits.js'
import type { BlockRow } from '../table/row.js'
import type { Passage } from '../text/passage.js'
import type { Block } from './block.js'

/** A block with the row of the table that made it. */
export interface Ruled extends Block {
  readonly row?: string
}

/** What the table says of blocks, over what the rules found. A block may then also begin inside a line. */
export function overruleBlocks(
  blocks: readonly Block[],
  passage: Passage,
  layout: Layout,
  rows: readonly BlockRow[],
): { blocks: readonly Ruled[]; removed: readonly Ruled[]; problems: Problem[]; misfits: Misfit[] } {
  if (rows.length === 0) return { blocks, removed: [], problems: [], misfits: [] }
  const problems: Problem[] = []
  const misfits: Misfit[] = []
  const removed: Ruled[] = []
  const byOffset = new Map<number, Ruled>(blocks.map(block => [passage.before(block.start), block]))
  const lineStarts = new Map(
    layout.lines.map(({ fragments: [first] }) => [
      visible(passage, passage.before(first!.start)),
      startOf(passage, first!.start),
    ]),
  )
  const blockStarts = new Map([...byOffset.keys()].map(offset => [visible(passage, offset), offset]))
  for (const row of rows) {
    const places = findWords(passage, layout, row, lineStarts)
    const [at] = places
    if (at === undefined || places.length > 1) {
      misfits.push({ row, words: row.begin, offsets: places.map(place => passage.origin(place)) })
      continue
    }
    const offset = blockStarts.get(at)
    const own = offset === undefined ? undefined : byOffset.get(offset)
    const { kind, continues } = kindOf(row)
    if (kind === own?.kind && continues === (own?.continues === true) && (row.level ?? own?.level) === own?.level) {
      problems.push(
        tableProblem(
          'row-redundant',
          row.place,
          `“${row.begin}” is read so without this row`,
          'the row can be deleted',
        ),
      )
    } else if (kind === undefined) {
      if (own && offset !== undefined && offset !== Math.min(...byOffset.keys())) {
        byOffset.delete(offset)
        removed.push({ ...own, row: row.id })
      }
    } else {
      const start = own?.start ?? lineStarts.get(at) ?? passage.origin(at)
      const level = row.level ?? (kind === 'heading' ? 1 : undefined)
      const made = { kind, start, cert: 'high' as const, reason: row.note ?? 'the table says so', row: row.id }
      byOffset.set(passage.before(start), {
        ...made,
        ...(level !== undefined && { level }),
        ...(continues && { continues }),
      })
      blockStarts.set(at, passage.before(start))
    }
  }
  const ordered = [...byOffset].sort(([a], [b]) => a - b).map(([, block]) => block)
  return { blocks: ordered, removed, problems, misfits }
}

function kindOf({ kind }: BlockRow): { kind: Block['kind'] | undefined; continues: boolean } {
  if (kind === 'none') return { kind: undefined, continues: false }
  return kind === 'continuation' ? { kind: 'paragraph', continues: true } : { kind, continues: false }
}

/**
 * Offsets in the passage of the words that a row names: those at the beginning of a line if there are any, else those
 * anywhere; and of these the whole words, else parts of words.
 */
function findWords(
  passage: Passage,
  layout: Layout,
  { begin, at }: BlockRow,
  lineStarts: ReadonlyMap<number, number>,
): readonly number[] {
  const { text } = passage
  const words = begin.trim().replace(/\s+/g, ' ')
  const found: number[] = []
  for (let place = text.indexOf(words); place >= 0; place = text.indexOf(words, place + 1))
    if (at === undefined || isAt(placeOf(layout, passage.origin(place)), at)) found.push(place)
  const first = found.filter(place => lineStarts.has(place))
  const meant = first.length > 0 ? first : found
  const whole = meant.filter(place => !isInWord(text, place) && !isInWord(text, place + words.length))
  return whole.length > 0 ? whole : meant
}

const isInWord = (text: string, at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1))

/** The offset of the first visible character at or after `offset`. */
function visible({ text }: Passage, offset: number): number {
  let at = offset
  while (at < text.length && /\s/.test(text[at]!)) at++
  return at
}

/** Where a block begins that begins with a line: inside somebody's emendation no text can be parted, so with it. */
export const startOf = (passage: Passage, line: number): number => (passage.has(line) ? passage.seam(line) : line)
