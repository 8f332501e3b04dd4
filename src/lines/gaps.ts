import { GAPS, ORDER } from '../thresholds/lines.js'
import { edgeWidths, type Measure } from './measure.js'
import { endsSentence, opening } from './seams.js'
import type { Shape } from './shapes.js'

/**
 * Whether gaps inside lines became empty lines in this text: the fragments on both sides of an empty line then fill the
 * measure together, far more often than short paragraphs do by chance, and sentences go on over empty lines.
 */
export function hasGaps(shapes: readonly Shape[], measure: Measure): boolean {
  if (!measure.monospaced) return false
  let pairs = 0
  let full = 0
  let inside = 0
  for (let i = 1; i < shapes.length; i++) {
    const right = shapes[i]!
    const left = shapes[i - 1]!
    if (right.blanks === 0) continue
    if (opening(right.text) === 'lower') inside++
    if (!endsSentence(left.text) || opening(right.text) !== 'upper') continue
    const share =
      (edgeWidths(left.text, measure).last + measure.gap + edgeWidths(right.text, measure).first) / measure.width
    if (share > GAPS.most) continue
    pairs++
    if (share >= GAPS.from && share <= 1 + ORDER.over.fixed) full++
  }
  return pairs >= GAPS.pairs && full >= GAPS.share * pairs && inside >= GAPS.inside * full
}
