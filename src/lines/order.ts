import type { Lexicon } from '../joins/lexicon.js'
import type { Certainty } from '../text/span.js'
import { GAPS, ORDER } from '../thresholds/lines.js'
import { edgeWidths, type Measure } from './measure.js'
import { endsSentence, gapSeam, inCapitals, lineSeam, opening, type Seam } from './seams.js'
import type { Shape } from './shapes.js'

/** One line of the original as fragments in reading order, and whether its columns were read one after the other. */
export interface PhysicalLine {
  readonly fragments: readonly Shape[]
  readonly group?: Group
}

/** Why a line's fragments stand where they do: they were read column by column, or the table says so. */
export interface Group {
  readonly cert: Certainty
  readonly reason: string
  /** The row of the table that moved them. */
  readonly row?: string
}

/** How a stretch of fragments, `size` of them, becomes physical lines, each given by indexes into the stretch. */
interface Pattern {
  readonly size: number
  readonly lines: readonly (readonly number[])[]
  /** What speaks against it before the text is looked at. */
  readonly prior: number
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
 * way to part them by widths that add up to the measure and by the seams between their words. Takes linear time.
 * Every pattern begins with its first fragment and ends with its last, so that choices do not touch one another.
 */
export function physicalLines(
  stretch: readonly Shape[],
  measure: Measure,
  words: Lexicon,
  gapped: boolean,
): PhysicalLine[] {
  const look = new Look(stretch, measure, words, gapped)
  const misfits = PATTERNS.map(pattern => look.misfits(pattern))
  // a seam over which no pattern fits costs the same whatever is chosen: its words, dear to look at, say nothing
  const open = new Uint8Array(stretch.length + 1)
  PATTERNS.forEach(({ size }, p) => {
    misfits[p]!.forEach((misfit, start) => {
      if (misfit < Number.POSITIVE_INFINITY) open.fill(1, start + 1, start + size)
    })
  })
  const cost: number[] = [0]
  const chosen: (Pattern | undefined)[] = [undefined]
  for (let end = 1; end <= stretch.length; end++) {
    let best = Number.POSITIVE_INFINITY
    PATTERNS.forEach((pattern, p) => {
      const start = end - pattern.size
      const misfit = misfits[p]![start] ?? Number.POSITIVE_INFINITY
      if (misfit === Number.POSITIVE_INFINITY) return
      const seam = open[start] ? look.lineSeam(start - 1, start).cost : 0
      const total = cost[start]! + seam + misfit + look.cost(start, pattern)
      if (total < best) {
        best = total
        cost[end] = total
        chosen[end] = pattern
      }
    })
  }
  const lines: PhysicalLine[] = []
  for (let end = stretch.length; end > 0; ) {
    const pattern = chosen[end]!
    const start = end - pattern.size
    const group = pattern.lines.length > 1 ? look.group(start, pattern) : undefined
    for (const line of [...pattern.lines].reverse())
      lines.push({ fragments: line.map(i => stretch[start + i]!), ...(group && { group }) })
    end = start
  }
  return lines.reverse()
}

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

/** What the fragments of a stretch look like, reckoned once each. */
class Look {
  /** The seams in the witness's own order, as far as they were asked for. */
  private readonly onward: Seam[] = []
  private readonly widths: readonly { first: number; last: number }[]

  constructor(
    private readonly stretch: readonly Shape[],
    private readonly measure: Measure,
    private readonly words: Lexicon,
    private readonly gapped: boolean,
  ) {
    this.widths = stretch.map(({ text }) => edgeWidths(text, measure))
  }

  lineSeam(left: number, right: number): Seam {
    const onward = left + 1 === right
    const known = onward ? this.onward[left] : undefined
    if (known) return known
    const seam = lineSeam(this.stretch[left]!.text, this.stretch[right]!.text, this.words)
    if (onward) this.onward[left] = seam
    return seam
  }

  /** What a pattern costs by its words, where its widths fit. */
  cost(start: number, { size, lines, prior }: Pattern): number {
    if (size === 1) return this.alone(start)
    let sum = lines.length === 1 || this.gapped ? prior : prior * ORDER.unexpected
    const most = this.isCrack(start, lines) ? ORDER.crack.cost : Number.POSITIVE_INFINITY
    lines.forEach((line, i) => {
      if (i > 0) sum += this.lineSeam(start + lines[i - 1]!.at(-1)!, start + line[0]!).cost
      for (let k = 1; k < line.length; k++) sum += Math.min(most, this.gap(start + line[k - 1]!, start + line[k]!))
    })
    return sum
  }

  /** What a pattern costs by its widths, for each fragment that it may begin with; they rule out nearly everything. */
  misfits(pattern: Pattern): Float64Array {
    const found = new Float64Array(Math.max(0, this.stretch.length - pattern.size + 1))
    return pattern.size === 1 ? found : found.map((_, start) => this.misfitOf(start, pattern))
  }

  private misfitOf(start: number, { lines }: Pattern): number {
    let sum = 0
    for (const line of lines) {
      sum += this.misfit(start, line, line === lines.at(-1) && lines.length > 1)
      if (sum === Number.POSITIVE_INFINITY) break
    }
    return sum
  }

  /** What it costs that the parts of a line do not fill the measure; only a group's last line may fall short of it. */
  private misfit(start: number, line: readonly number[], mayFallShort: boolean): number {
    const share = this.width(start, line) / this.measure.width
    if (share > 1 + (this.exact(start, line) ? ORDER.over.fixed : ORDER.over.estimated)) return Number.POSITIVE_INFINITY
    if (share >= ORDER.full) return 0
    return mayFallShort ? ORDER.short : Number.POSITIVE_INFINITY
  }

  private isCrack(start: number, lines: Pattern['lines']): boolean {
    if (lines.length === 1 || !this.measure.monospaced) return false
    const lefts = lines.map(line => this.widths[start + line[0]!]!.last)
    const widest = Math.max(...lefts)
    return widest <= this.measure.width * ORDER.crack.share && widest - Math.min(...lefts) <= ORDER.crack.within
  }

  private alone(i: number): number {
    const { text } = this.stretch[i]!
    if (endsSentence(text) || inCapitals(text)) return 0
    const share = this.widths[i]!.first / this.measure.width
    return share < ORDER.scrap.share ? ORDER.scrap.cost : share < ORDER.alone.share ? ORDER.alone.cost : 0
  }

  private gap(left: number, right: number): number {
    const close = right === left + 1 && this.stretch[right]!.blanks === 0
    if (close && this.widths[right]!.first >= this.measure.width * ORDER.close.share) return Number.POSITIVE_INFINITY
    const likely = close
      ? ORDER.close.cost
      : this.gapped
        ? ORDER.gapped
        : opening(this.stretch[right]!.text) === 'lower'
          ? 0
          : ORDER.ungapped
    return gapSeam(this.stretch[left]!.text, this.stretch[right]!.text).cost + likely
  }

  /** Whether the widths of a line's parts are those of the parts themselves, in letters of one width. */
  private exact(start: number, line: readonly number[]): boolean {
    return this.measure.monospaced && line.every(i => this.widths[start + i]!.first === this.widths[start + i]!.last)
  }

  /** The first part's last line, the parts between, and the last part's first line, with the gaps. */
  private width(start: number, line: readonly number[]): number {
    return line.reduce(
      (sum, i, k) => sum + this.widths[start + i]![k === 0 ? 'last' : 'first'],
      this.measure.gap * (line.length - 1),
    )
  }

  /** Why the lines of a pattern are read in its order, and how sure that is: by what it wins over reading on. */
  group(start: number, pattern: Pattern): Group {
    let onward = 0
    for (let i = start + 1; i < start + pattern.size; i++) onward += this.lineSeam(i - 1, i).cost
    const gain = onward - this.misfitOf(start, pattern) - this.cost(start, pattern) + pattern.prior
    const whole = pattern.lines.some((line, i) => {
      const next = pattern.lines[i + 1]
      return next && this.lineSeam(start + line.at(-1)!, start + next[0]!).cost < 0
    })
    const k = pattern.lines.length
    return {
      cert: gain >= ORDER.high ? 'high' : gain >= ORDER.medium ? 'medium' : 'low',
      reason: `${k} lines with a gap were read as two columns: the parts fill the measure of ${Math.round(this.measure.width)}${whole ? ', and make a broken word whole' : ', and the sentences run on'}`,
    }
  }
}
