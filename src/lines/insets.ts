import { INSET } from '../thresholds/lines.js'
import { densest, type Measure, widthOf } from './measure.js'
import { endsSentence, opening } from './seams.js'
import type { Shape } from './shapes.js'

/**
 * The narrower measure of block quotations, if the text has such: lines that run on, no gap beside them, though the next
 * word would have fitted into the text's own measure. Where a line fell in two at a gap, each half looks like a short
 * line; so only whole lines can tell.
 */
export function findInset(pages: readonly (readonly Shape[])[], measure: Measure): Measure | undefined {
  const { width, count } = densest(
    pages.flatMap(page => page.filter((_, i) => tells(page, i, measure)).map(({ text }) => widthOf(text, measure))),
  )
  return count >= INSET.lines && width <= measure.width * INSET.narrow ? { ...measure, width } : undefined
}

function tells(page: readonly Shape[], i: number, measure: Measure): boolean {
  const line = page[i]!
  const before = page[i - 1]
  const next = page[i + 1]
  if (!before || !next || line.blanks > 0 || next.blanks > 0) return false
  if (widthOf(line.text, measure) > measure.width * INSET.narrow) return false
  return opening(next.text) === 'lower' && !endsSentence(line.text) && !endsSentence(before.text)
}
