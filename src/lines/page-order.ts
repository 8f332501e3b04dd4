import { areBeside, areLevel } from '../boxes/lines.js'
import { PAGE_ORDER } from '../thresholds/lines.js'
import type { Shape } from './shapes.js'

/**
 * The fragments of a witness in the order of their places: down the page, and from left to right. Those whose place is
 * not known stay behind the one before them. A page in columns keeps the order of the OCR.
 */
export function inPageOrder(shapes: readonly Shape[]): Shape[] {
  const pages: Shape[][] = []
  let page: number | undefined
  for (const shape of shapes) {
    const { place, turns } = shape
    const begins = turns > 0 || (place && page !== undefined && place.page !== page)
    if (pages.length === 0 || begins) pages.push([])
    page = place?.page ?? (begins ? undefined : page)
    // a page that the text does not tell by a form feed is told by the boxes
    pages.at(-1)!.push(begins && turns === 0 ? { ...shape, turns: 1 } : shape)
  }
  return pages.flatMap(ordered).map((shape, index) => (shape.index === index ? shape : { ...shape, index }))
}

function ordered(page: readonly Shape[]): readonly Shape[] {
  const groups: Shape[][] = []
  for (const shape of page)
    if (shape.place || groups.length === 0) groups.push([shape])
    else groups.at(-1)!.push(shape)
  const rows = rowsOf(groups)
  if (inColumns(rows)) return page
  const found = rows.flat(2)
  const [first, before] = [found[0]!, page[0]!]
  if (first === before) return found
  // a page begins with its first fragment, wherever the OCR has that
  const { turns, blanks } = before
  return found.map(shape =>
    shape === first ? { ...shape, turns, blanks } : shape === before ? { ...shape, turns: 0 } : shape,
  )
}

/** Groups of fragments that stand at one height, from left to right, the rows from top to bottom. */
function rowsOf(groups: readonly Shape[][]): Shape[][][] {
  const [unknown, known] = [groups.filter(([shape]) => !shape!.place), groups.filter(([shape]) => shape!.place)]
  const rows: Shape[][][] = []
  for (const group of [...known].sort((a, b) => a[0]!.place!.foot - b[0]!.place!.foot)) {
    const row = rows.at(-1)
    if (row && areLevel(row[0]![0]!.place!, group[0]!.place!)) row.push(group)
    else rows.push([group])
  }
  for (const row of rows) row.sort((a, b) => a[0]!.place!.left - b[0]!.place!.left)
  return unknown.length > 0 ? [unknown, ...rows] : rows
}

/** Whether many rows have parts that stand far from each other. */
function inColumns(rows: readonly Shape[][][]): boolean {
  const apart = rows.filter(row => row.some(([shape], i) => i > 0 && !areBeside(row[i - 1]![0]!.place!, shape!.place!)))
  return apart.length >= PAGE_ORDER.rows && apart.length >= rows.length * PAGE_ORDER.share
}
