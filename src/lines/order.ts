import type { Lexicon } from '../joins/lexicon.js'
import { ORDER } from '../thresholds/lines.js'
import { Fit, type Group, type Pattern, Seams } from './fit.js'
import type { Measure } from './measure.js'
import type { Shape } from './shapes.js'

/** One line of the original as fragments in reading order, and whether its columns were read one after the other. */
export interface PhysicalLine {
  readonly fragments: readonly Shape[]
  readonly group?: Group
}

const inOrder = (count: number): Pattern => ({
  size: count,
  lines: [Array.from({ length: count }, (_, i) => i)],
  prior: 0,
})
const columns = (count: number): Pattern => ({
  size: 2 * count,
  lines: Array.from({ length: count }, (_, i) => [i, i + count]),
  prior: ORDER.columns,
})
const PATTERNS: readonly Pattern[] = [
  inOrder(1),
  inOrder(2),
  inOrder(3),
  ...Array.from({ length: ORDER.most - 1 }, (_, i) => columns(i + 2)),
]

/**
 * The fragments of one stretch of running text (no page break inside) as physical lines in reading order: the cheapest
 * way to part them by widths that add up to a measure and by the seams between their words. Takes linear time. The first
 * measure is the text's own; block quotations may be set to another.
 * Every pattern begins with its first fragment and ends with its last, so that choices do not touch one another.
 */
export function physicalLines(
  stretch: readonly Shape[],
  measures: readonly Measure[],
  words: Lexicon,
  gapped: boolean,
): PhysicalLine[] {
  const seams = new Seams(stretch, words)
  const fits = measures.map((measure, m) => new Fit(stretch, measure, seams, gapped, m > 0))
  const misfits = fits.map(fit => PATTERNS.map(pattern => fit.misfits(pattern)))
  // a seam over which no pattern fits costs the same whatever is chosen: its words, dear to look at, say nothing
  const open = new Uint8Array(stretch.length + 1)
  PATTERNS.forEach(({ size }, p) => {
    for (const found of misfits)
      found[p]!.forEach((misfit, start) => {
        if (misfit < Number.POSITIVE_INFINITY) open.fill(1, start + 1, start + size)
      })
  })
  const ways: Way[][] = [fits.map(() => ({ cost: 0, pattern: PATTERNS[0]!, from: 0 }))]
  for (let end = 1; end <= stretch.length; end++) {
    ways[end] = fits.map((fit, m): Way => {
      let best: Way = { cost: Number.POSITIVE_INFINITY, pattern: PATTERNS[0]!, from: m }
      PATTERNS.forEach((pattern, p) => {
        const start = end - pattern.size
        const misfit = misfits[m]![p]![start] ?? Number.POSITIVE_INFINITY
        if (misfit === Number.POSITIVE_INFINITY) return
        const seam = open[start] ? seams.line(start - 1, start).cost : 0
        const own = seam + misfit + fit.cost(start, pattern)
        ways[start]!.forEach(({ cost }, from) => {
          const total = cost + own + (from === m || start === 0 ? 0 : seams.turn(start))
          if (total < best.cost) best = { cost: total, pattern, from }
        })
      })
      return best
    })
  }
  const lines: PhysicalLine[] = []
  let m = ways[stretch.length]!.reduce((best, { cost }, i, all) => (cost < all[best]!.cost ? i : best), 0)
  for (let end = stretch.length; end > 0; ) {
    const { pattern, from } = ways[end]![m]!
    const start = end - pattern.size
    const group = pattern.lines.length > 1 ? fits[m]!.group(start, pattern) : undefined
    for (const line of [...pattern.lines].reverse())
      lines.push({ fragments: line.map(i => stretch[start + i]!), ...(group && { group }) })
    end = start
    m = from
  }
  return lines.reverse()
}

/** The cheapest way to part a stretch up to some fragment: its last pattern, and the measure of what stands before. */
interface Way {
  readonly cost: number
  readonly pattern: Pattern
  readonly from: number
}
