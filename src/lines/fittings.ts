import type { Problem } from '../problem.js'
import { tableProblem } from '../table/codes.js'
import type { Misfit } from '../table/misfits.js'
import type { FurnitureRow } from '../table/row.js'
import type { Fitting, PageStart, Paging } from './pages.js'
import type { Shape } from './shapes.js'

/** What the table says of pages and furniture, over what the rules found. */
export function overruleFittings(
  paging: Paging,
  shapes: readonly Shape[],
  rows: readonly FurnitureRow[],
): Paging & { readonly problems: readonly Problem[]; readonly misfits: readonly Misfit[] } {
  const starts = new Map(paging.starts.map(start => [start.at, start]))
  const fittings = new Map(paging.fittings.map(fitting => [fitting.at, fitting]))
  const problems: Problem[] = []
  const misfits: Misfit[] = []
  for (const row of rows) {
    const words = levelled(row.line)
    const found = shapes.filter(shape => levelled(shape.text).includes(words) && isOn(paging.starts, shape, row.at))
    // a short line (a folio) is also part of others: the line that is nothing else comes first
    const whole = found.filter(({ text }) => levelled(text) === words)
    const meant = whole.length > 0 ? whole : found
    const [shape] = meant
    // lines have no numbers yet: of several on the page of a row that names its line, the first is meant
    if (!shape || (meant.length > 1 && !row.at?.includes('.'))) {
      misfits.push({ row, words: row.line, offsets: meant.map(({ textStart }) => textStart) })
      continue
    }
    const own = { at: shape.index, cert: 'high', reason: row.note ?? 'the table says so', row: row.id } as const
    const before = [starts.get(shape.index)?.label, fittings.get(shape.index)?.kind] as const
    if (row.kind === 'page' || row.page !== undefined)
      starts.set(shape.index, { ...own, label: row.page ?? starts.get(shape.index)?.label ?? '', inferred: true })
    if (row.kind === 'text') fittings.delete(shape.index)
    else if (row.kind !== 'page') fittings.set(shape.index, { ...own, kind: row.kind })
    if (before[0] === starts.get(shape.index)?.label && before[1] === fittings.get(shape.index)?.kind)
      problems.push(
        tableProblem(
          'row-redundant',
          row.place,
          `“${row.line}” is taken so without this row`,
          'the row can be deleted',
        ),
      )
  }
  return { starts: inOrder<PageStart>(starts), fittings: inOrder<Fitting>(fittings), problems, misfits }
}

const inOrder = <T extends { readonly at: number }>(found: ReadonlyMap<number, T>): T[] =>
  [...found.values()].sort((a, b) => a.at - b.at)

/** The words of a line, all white space alike. */
export const levelled = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** Whether a fragment stands on the page that a row names (`59`, or `59.4` for a line of it). */
const isOn = (starts: readonly PageStart[], shape: Shape, at: string | undefined): boolean =>
  at === undefined || starts.findLast(start => start.at <= shape.index)?.label === at.split('.')[0]
