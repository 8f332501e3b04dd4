import type { Problem } from '../problem.js'
import { tableProblem } from '../table/codes.js'
import type { Misfit } from '../table/misfits.js'
import type { OrderRow } from '../table/row.js'
import { levelled } from './fittings.js'
import type { PhysicalLine } from './order.js'
import type { Shape } from './shapes.js'

/** A physical line on its page. */
export interface PagedLine extends PhysicalLine {
  readonly page: number
}

/**
 * Moves fragments as the table says: each right after another, in its line if that line goes on, else after it.
 * @param labels the folios of the pages
 */
export function moveLines(
  lines: readonly PagedLine[],
  rows: readonly OrderRow[],
  labels: readonly string[],
): { lines: readonly PagedLine[]; problems: Problem[]; misfits: Misfit[] } {
  const problems: Problem[] = []
  const misfits: Misfit[] = []
  let moved = lines
  for (const row of rows) {
    const whats = find(moved, row.move).filter(({ line }) => !row.at || labels[line.page] === row.at.split('.')[0])
    const targets = find(moved, row.after).filter(({ shape }) => whats.length !== 1 || shape !== whats[0]!.shape)
    const [what] = whats
    const [target] = targets
    if (!what || !target || whats.length > 1 || targets.length > 1) {
      const [words, places] = whats.length === 1 ? [row.after, targets] : [row.move, whats]
      misfits.push({ row, words, offsets: places.map(({ shape }) => shape.textStart) })
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
  return { lines: moved, problems, misfits }
}

interface Place {
  readonly line: PagedLine
  readonly shape: Shape
}

/** The lines that have the words; where some are nothing but these words, those alone. */
function find(lines: readonly PagedLine[], words: string): Place[] {
  const sought = levelled(words)
  const found = lines.flatMap(line =>
    line.fragments.flatMap(shape => (levelled(shape.text).includes(sought) ? [{ line, shape }] : [])),
  )
  const whole = found.filter(({ shape }) => levelled(shape.text) === sought)
  return whole.length > 0 ? whole : found
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
