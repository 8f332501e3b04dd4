import type { Lexicon } from '../joins/lexicon.js'
import { findBodies } from '../notes/bodies.js'
import type { Problem } from '../problem.js'
import type { Misfit } from '../table/misfits.js'
import type { Table } from '../table/row.js'
import { MOVED } from '../thresholds/lines.js'
import type { Witness } from '../witness/witness.js'
import { fittingDecisions, moveDecisions, pageDecisions } from './decisions.js'
import type { Group } from './fit.js'
import { overruleFittings } from './fittings.js'
import { fragments } from './fragments.js'
import { hasGaps } from './gaps.js'
import { findInset } from './insets.js'
import type { Fragment, Furniture, Layout, Line, Page } from './layout.js'
import { findMeasure, lineCount, type Measure } from './measure.js'
import { moveLines, type PagedLine } from './moves.js'
import { physicalLines } from './order.js'
import { inPageOrder } from './page-order.js'
import { findPages } from './pages.js'
import { type Placed, relocations } from './relocations.js'
import { type Shape, shapes } from './shapes.js'
import { withoutStrays, withStrays } from './strays.js'

/** Finds pages, furniture and note lines, and puts the lines of the original together in reading order. */
export function layOut(
  witness: Witness,
  words: Lexicon,
  table: Table,
  firstPage?: string,
): Layout & { readonly problems: readonly Problem[]; readonly misfits: readonly Misfit[] } {
  const all = inPageOrder(shapes(witness, fragments(witness.text)))
  const found = findPages(all, firstPage)
  const { starts, fittings, problems, misfits } = overruleFittings(found, all, table.furniture)
  const fitted = new Map(fittings.map(fitting => [fitting.at, fitting]))
  const unfitted = starts.map(({ at }, page) =>
    all.slice(at, starts[page + 1]?.at ?? all.length).filter(shape => !fitted.has(shape.index)),
  )
  const bodies = findBodies(witness, unfitted, words)
  const text = unfitted.map(shapes => shapes.filter(shape => !bodies.taken.has(shape)))
  const measure = findMeasure(text.flat().map(shape => shape.text))

  const gapped = hasGaps(all, measure)
  const inset = gapped ? findInset(text, measure) : undefined
  const measures = inset ? [measure, inset] : [measure]
  const pages: Page[] = starts.map(({ at, row: _, ...page }, i) => ({
    ...page,
    start: firstStart(all, at, starts[i + 1]?.at ?? all.length),
  }))
  const physical: PagedLine[] = []
  const furniture: Furniture[] = []
  starts.forEach(({ at }, page) => {
    for (const shape of all.slice(at, starts[page + 1]?.at ?? all.length)) {
      const fitting = fitted.get(shape.index)
      if (fitting) furniture.push({ ...place(shape), kind: fitting.kind, page })
      else if (bodies.specks.has(shape)) furniture.push({ ...place(shape), kind: 'signature', page })
    }
    const { kept, strays } = withoutStrays(text[page]!)
    for (const line of withStrays(physicalLines(kept, measures, words, gapped), strays, words, gapped))
      physical.push({ page, ...line })
  })
  const ordered = moveLines(
    physical,
    table.order,
    starts.map(({ label }) => label),
  )
  const shown = witness.boxes ? SHOWN : {}
  const inText = relocations(
    ordered.lines.flatMap(line => line.fragments.map(shape => ({ ...shown, ...placed(shape, line.group) }))),
  )
  const inNotes = relocations(
    bodies.notes.flatMap(note => note.lines.flatMap(line => line.fragments.map(at => ({ ...shown, ...placed(at) })))),
    inText.length,
  )
  const moved = [...inText, ...inNotes]
  return {
    pages,
    lines: numbered(ordered.lines, measure),
    notes: bodies.notes,
    furniture,
    relocations: moved,
    decisions: [
      ...pageDecisions(pages, starts),
      ...fittingDecisions(fittings, all),
      ...bodies.decisions,
      ...moveDecisions(moved, table.order),
    ],
    problems: [...problems, ...ordered.problems],
    misfits: [...misfits, ...ordered.misfits],
  }
}

const place = ({ start, end, textStart, textEnd }: Shape) => ({ start, end, textStart, textEnd })

/** Where the first in the witness of fragments `[from, to)` begins. */
function firstStart(all: readonly Shape[], from: number, to: number): number {
  let start = all[from]!.start
  for (let i = from + 1; i < to; i++) start = Math.min(start, all[i]!.start)
  return start
}

const SHOWN = { cert: 'high', reason: 'on the page the lines stand in this order' } as const

const placed = ({ start, end, textStart, textEnd }: Fragment, group?: Group): Placed => ({
  start,
  end,
  weight: group?.row === undefined ? textEnd - textStart + 1 : MOVED,
  ...group,
})

/** Numbers the lines of each page. A line of OCR that holds several lines of the original counts for as many. */
function numbered(lines: readonly PagedLine[], measure: Measure): Line[] {
  let page = -1
  let n = 1
  return lines.map(line => {
    if (line.page !== page) n = 1
    page = line.page
    const here = n
    n += lineCount(line.fragments[0]!.text, measure)
    return { page, n: here, fragments: line.fragments.map(place) }
  })
}
