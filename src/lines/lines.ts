import type { EstablishOptions } from '../establish.js'
import type { Lexicon } from '../joins/lexicon.js'
import { findBodies } from '../notes/bodies.js'
import type { Problem } from '../problem.js'
import type { Table } from '../table/row.js'
import type { Decision } from '../text/decision.js'
import type { Witness } from '../witness/witness.js'
import { fragments } from './fragments.js'
import type { Furniture, Layout, Line, Page } from './layout.js'
import { findMeasure, lineCount, type Measure } from './measure.js'
import { hasGaps, type PhysicalLine, physicalLines } from './order.js'
import { findPages } from './pages.js'
import { type Placed, relocations } from './relocations.js'
import { type Shape, shapes } from './shapes.js'
import { withoutStrays, withStrays } from './strays.js'

/** Finds pages, furniture and note lines, and puts the lines of the original together in reading order. */
export function layOut(
  witness: Witness,
  words: Lexicon,
  _table: Table,
  options: EstablishOptions,
): Layout & { readonly problems: readonly Problem[] } {
  const all = shapes(witness.text, fragments(witness.text))
  const { starts, fittings } = findPages(all, options.firstPage)
  const fitted = new Map(fittings.map(fitting => [fitting.at, fitting]))
  const unfitted = starts.map(({ at }, page) =>
    all.slice(at, starts[page + 1]?.at ?? all.length).filter(shape => !fitted.has(shape.index)),
  )
  const bodies = findBodies(witness.text, unfitted, words)
  const text = unfitted.map(shapes => shapes.filter(shape => !bodies.taken.has(shape)))
  const measure = findMeasure(text.flat().map(shape => shape.text))

  const gapped = hasGaps(all, measure)
  const pages: Page[] = starts.map(({ at, ...page }) => ({ ...page, start: all[at]!.start }))
  const physical: (PhysicalLine & { page: number })[] = []
  const furniture: Furniture[] = []
  starts.forEach(({ at }, page) => {
    for (const shape of all.slice(at, starts[page + 1]?.at ?? all.length)) {
      const fitting = fitted.get(shape.index)
      if (fitting) furniture.push({ ...place(shape), kind: fitting.kind, page })
      else if (bodies.specks.has(shape)) furniture.push({ ...place(shape), kind: 'signature', page })
    }
    const { kept, strays } = withoutStrays(text[page]!)
    for (const line of withStrays(physicalLines(kept, measure, words, gapped), strays)) physical.push({ ...line, page })
  })
  const moved = relocations(physical.flatMap(line => line.fragments.map(shape => placed(shape, line))))
  return {
    pages,
    lines: numbered(physical, measure),
    notes: bodies.notes,
    furniture,
    relocations: moved,
    decisions: [
      ...pages.slice(1).map(
        (page): Decision => ({
          stage: 'pages',
          what: `page ${page.label || '(unnumbered)'} begins`,
          start: page.start,
          end: page.start,
          cert: page.cert,
          reason: page.reason,
        }),
      ),
      ...fittings.map(
        ({ at, kind, cert, reason }): Decision => ({
          stage: 'furniture',
          what: `${kind} “${all[at]!.text}”`,
          start: all[at]!.textStart,
          end: all[at]!.textEnd,
          cert,
          reason,
        }),
      ),
      ...bodies.decisions,
      ...moved.map(
        ({ id, start, end, cert, reason }): Decision => ({ stage: 'order', what: id, start, end, cert, reason }),
      ),
    ],
    problems: [],
  }
}

const place = ({ start, end, textStart, textEnd }: Shape) => ({ start, end, textStart, textEnd })

const placed = (shape: Shape, { group }: PhysicalLine): Placed => ({
  start: shape.start,
  end: shape.end,
  weight: shape.text.length + 1,
  ...group,
})

/** Numbers the lines of each page. A line of OCR that holds several lines of the original counts for as many. */
function numbered(lines: readonly (PhysicalLine & { page: number })[], measure: Measure): Line[] {
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
