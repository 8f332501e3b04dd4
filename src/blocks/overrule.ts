import { type Layout, placeOf } from '../lines/layout.js'
import type { Problem } from '../problem.js'
import { tableProblem } from '../table/codes.js'
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
): { blocks: readonly Ruled[]; removed: readonly Ruled[]; problems: Problem[] } {
  if (rows.length === 0) return { blocks, removed: [], problems: [] }
  const problems: Problem[] = []
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
    const at = findWords(passage, layout, row, lineStarts)
    if (at === undefined) {
      problems.push(
        tableProblem('row-stale', row.place, `the text has no words “${row.begin}”`, 'write them as the text has them'),
      )
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
  return { blocks: ordered, removed, problems }
}

function kindOf({ kind }: BlockRow): { kind: Block['kind'] | undefined; continues: boolean } {
  if (kind === 'none') return { kind: undefined, continues: false }
  return kind === 'continuation' ? { kind: 'paragraph', continues: true } : { kind, continues: false }
}

/** Offset in the passage of the words that a row names: at a line's beginning if they stand there, else anywhere. */
function findWords(
  passage: Passage,
  layout: Layout,
  { begin, at }: BlockRow,
  lineStarts: ReadonlyMap<number, number>,
): number | undefined {
  const words = begin.trim().replace(/\s+/g, ' ')
  let anywhere: number | undefined
  for (let found = passage.text.indexOf(words); found >= 0; found = passage.text.indexOf(words, found + 1)) {
    const place = placeOf(layout, passage.origin(found))
    if (at !== undefined && place !== at && !place.startsWith(`${at}.`)) continue
    if (lineStarts.has(found)) return found
    anywhere ??= found
  }
  return anywhere
}

/** The offset of the first visible character at or after `offset`. */
function visible({ text }: Passage, offset: number): number {
  let at = offset
  while (at < text.length && /\s/.test(text[at]!)) at++
  return at
}

/** Where a block begins that begins with a line: inside somebody's emendation no text can be parted, so with it. */
export const startOf = (passage: Passage, line: number): number => (passage.has(line) ? passage.seam(line) : line)
