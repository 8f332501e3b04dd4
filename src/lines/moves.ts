import type { Problem } from '../problem.js'
import { tableProblem } from '../table/codes.js'
import type { OrderRow } from '../table/row.js'
import { levelled } from './fittings.js'
import type { PhysicalLine } from './order.js'
import type { Shape } from './shapes.js'

/** A physical line on its page. */
export interface PagedLine extends PhysicalLine {
  readonly page: number
}

/** Moves fragments as the table says: each right after another, in its line if that line goes on, else after it. */
export function moveLines(
  lines: readonly PagedLine[],
  rows: readonly OrderRow[],
): { lines: readonly PagedLine[]; problems: Problem[] } {
  const problems: Problem[] = []
  let moved = lines
  for (const row of rows) {
    const what = find(moved, row.move)
    const target = find(moved, row.after)
    if (!what || !target || what.shape === target.shape) {
      const words = what ? row.after : row.move
      problems.push(
        tableProblem('row-stale', row.place, `no line has the words “${words}”`, 'write them as the witness has them'),
      )
      continue
    }
    const order = moved.flatMap(line => line.fragments)
    if (order.indexOf(what.shape) === order.indexOf(target.shape) + 1) {
      problems.push(
        tableProblem(
          'row-redundant',
          row.place,
          `“${row.move}” stands there without this row`,
          'the row can be deleted',
        ),
      )
      continue
    }
    moved = move(moved, what, target, row)
  }
  return { lines: moved, problems }
}

interface Place {
  readonly line: PagedLine
  readonly shape: Shape
}

function find(lines: readonly PagedLine[], words: string): Place | undefined {
  const sought = levelled(words)
  for (const line of lines)
    for (const shape of line.fragments) if (levelled(shape.text).includes(sought)) return { line, shape }
  return undefined
}

function move(lines: readonly PagedLine[], what: Place, target: Place, row: OrderRow): PagedLine[] {
  const own = { cert: 'high', reason: row.note ?? 'the table says so', row: row.id } as const
  return lines.flatMap((line): PagedLine[] => {
    const kept = line.fragments.filter(shape => shape !== what.shape)
    const rest = kept.length === line.fragments.length ? line : { ...line, fragments: kept }
    if (line !== target.line) return kept.length > 0 ? [rest] : []
    const at = kept.indexOf(target.shape) + 1
    if (at === kept.length) return [rest, { page: line.page, fragments: [what.shape], group: own }]
    return [{ ...rest, fragments: [...kept.slice(0, at), what.shape, ...kept.slice(at)], group: own }]
  })
}
