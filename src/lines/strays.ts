import type { PhysicalLine } from './order.js'
import type { Shape } from './shapes.js'

/** What a raised figure leaves on a line of its own: up to three figures or signs, or a letter it is often read as. */
const STRAY = /^(?:\d{1,3}|[^\p{L}\p{N}\s]{1,3}\d{0,3}|\d{1,3}[^\p{L}\p{N}\s]{1,3}|[OQ])$/u

/** Whether a text may be a note's figure on a line of its own. */
export const isStray = (text: string): boolean => STRAY.test(text)

/**
 * Parts a stretch of fragments from its strays: a note's figure that the OCR put on a line of its own, before the line
 * that it belongs to. They have no say in measure and order. Several in a row are no strays but a column of figures.
 */
export function withoutStrays(stretch: readonly Shape[]): { kept: Shape[]; strays: Map<Shape, Shape> } {
  const strays = new Map<Shape, Shape>()
  const kept = stretch.filter((shape, i) => {
    const next = stretch[i + 1]
    if (!next || !isStray(shape.text)) return true
    const alone = !isStray(next.text) && !(i > 0 && isStray(stretch[i - 1]!.text))
    if (alone) strays.set(next, shape)
    return !alone
  })
  return { kept, strays }
}

/** Puts each stray back, as the first fragment of the line that it stands before. */
export const withStrays = (lines: readonly PhysicalLine[], strays: ReadonlyMap<Shape, Shape>): PhysicalLine[] =>
  strays.size === 0
    ? [...lines]
    : lines.map(line => ({
        ...line,
        fragments: line.fragments.flatMap(shape => {
          const stray = strays.get(shape)
          return stray ? [stray, shape] : [shape]
        }),
      }))
