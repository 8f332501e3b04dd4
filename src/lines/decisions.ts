import type { OrderRow } from '../table/row.js'
import type { Decision } from '../text/decision.js'
import type { Page, Relocation } from './layout.js'
import type { Fitting, PageStart } from './pages.js'
import type { Shape } from './shapes.js'

/** What was decided on pages, from the second on. */
export const pageDecisions = (pages: readonly Page[], starts: readonly PageStart[]): Decision[] =>
  pages.slice(1).map(({ label, start, cert, reason }, i) => ({
    stage: 'pages',
    what: `page ${label || '(unnumbered)'} begins`,
    start,
    end: start,
    cert,
    reason,
    ...rowOf(starts[i + 1]?.row),
  }))

/** What was decided on lines that are no part of the text. */
export const fittingDecisions = (fittings: readonly Fitting[], shapes: readonly Shape[]): Decision[] =>
  fittings.map(({ at, kind, cert, reason, row }) => {
    const { text, textStart, textEnd } = shapes[at]!
    return {
      stage: 'furniture',
      what: `${kind} “${text}”`,
      start: textStart,
      end: textEnd,
      cert,
      reason,
      ...rowOf(row),
    }
  })

/** What was moved. */
export const moveDecisions = (moved: readonly Relocation[], rows: readonly OrderRow[]): Decision[] => {
  const ids = new Set(rows.map(({ id }) => id))
  return moved.map(({ id, start, end, cert, reason }) => ({
    stage: 'order',
    what: id,
    start,
    end,
    cert,
    reason,
    ...rowOf(ids.has(id) ? id : undefined),
  }))
}

const rowOf = (row: string | undefined) => (row === undefined ? {} : { row })
