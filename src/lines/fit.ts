import { areBeside } from '../boxes/lines.js'
import type { Lexicon } from '../joins/lexicon.js'
import type { Certainty } from '../text/span.js'
import { ORDER } from '../thresholds/lines.js'
import { edgeWidths, type Measure, raised, widthOf } from './measure.js'
import { endsClause, endsSentence, gapSeam, inCapitals, lineSeam, opening, type Seam } from './seams.js'
import type { Shape } from './shapes.js'

/** Why a line's fragments stand where they do: they were read column by column, or the table says so. */
export interface Group {
  readonly cert: Certainty
  readonly reason: string
  /** The row of the table that moved them. */
  readonly row?: string
}

/** How a stretch of fragments, `size` of them, becomes physical lines, each given by indexes into the stretch. */
export interface Pattern {
  readonly size: number
  readonly lines: readonly (readonly number[])[]
  /** What speaks against it before the text is looked at. */
  readonly prior: number
}

/** The seams between the fragments of a stretch, reckoned once each where they are those of the witness's own order. */
export class Seams {
  private readonly onward: Seam[] = []

  constructor(
    private readonly stretch: readonly Shape[],
    private readonly words: Lexicon,
  ) {}

  line(left: number, right: number): Seam {
    const onward = left + 1 === right
    const known = onward ? this.onward[left] : undefined
    if (known) return known
    const seam = lineSeam(this.stretch[left]!.text, this.stretch[right]!.text, this.words)
    if (onward) this.onward[left] = seam
    return seam
  }

  /** What it costs that another measure begins with a fragment. */
  turn(right: number): number {
    const { text } = this.stretch[right - 1]!
    return endsSentence(text) || endsClause(text) ? ORDER.turn.cost : ORDER.turn.inside
  }
}

/** How the fragments of a stretch fit a measure, one after the other or put together by a pattern. */
export class Fit {
  private readonly widths: readonly { first: number; last: number }[]

  constructor(
    private readonly stretch: readonly Shape[],
    private readonly measure: Measure,
    private readonly seams: Seams,
    private readonly gapped: boolean,
    /** Whether it is a measure beside the text's own: lines may not be wider, nor several in one. */
    private readonly beside: boolean,
  ) {
    this.widths = stretch.map(({ text }) => {
      if (!beside) return edgeWidths(text, measure)
      const width = widthOf(text, measure)
      return { first: width, last: width }
    })
  }

  /** What a pattern costs by its words, where its widths fit. */
  cost(start: number, { size, lines, prior }: Pattern): number {
    if (size === 1) return this.alone(start)
    let sum = lines.length === 1 || this.gapped ? prior : prior * ORDER.unexpected
    const most = this.isCrack(start, lines) ? ORDER.crack.cost : Number.POSITIVE_INFINITY
    lines.forEach((line, i) => {
      if (i > 0) sum += this.seams.line(start + lines[i - 1]!.at(-1)!, start + line[0]!).cost
      for (let k = 1; k < line.length; k++) sum += Math.min(most, this.gap(start + line[k - 1]!, start + line[k]!))
    })
    return sum
  }

  /** What a pattern costs by its widths, for each fragment that it may begin with; they rule out nearly everything. */
  misfits(pattern: Pattern): Float64Array {
    const found = new Float64Array(Math.max(0, this.stretch.length - pattern.size + 1))
    return pattern.size === 1 && !this.beside ? found : found.map((_, start) => this.misfitOf(start, pattern))
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
    const shown = this.shown(start, line)
    if (shown !== undefined) return shown ? 0 : Number.POSITIVE_INFINITY
    const width = this.width(start, line)
    const share = width / this.measure.width
    const most = 1 + (this.exact(start, line) ? ORDER.over.fixed : ORDER.over.estimated)
    if (share > most && width - this.raised(start, line) > most * this.measure.width) return Number.POSITIVE_INFINITY
    if (share >= ORDER.full[this.gapped ? 'gapped' : 'ungapped'] || line.length === 1) return 0
    return mayFallShort ? ORDER.short : Number.POSITIVE_INFINITY
  }

  /** Whether the page shows that the parts of a line are such; nothing where it is one part, or the page is not known. */
  private shown(start: number, line: readonly number[]): boolean | undefined {
    if (line.length === 1) return undefined
    const places = line.map(i => this.stretch[start + i]!.place)
    if (places.some(place => !place)) return undefined
    return places.every((place, k) => k === 0 || areBeside(places[k - 1]!, place!))
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
    if (this.shown(0, [left, right])) return ORDER.shown
    const close = right === left + 1 && this.stretch[right]!.blanks === 0
    if (close && this.widths[right]!.first >= this.measure.width * ORDER.close.share) return Number.POSITIVE_INFINITY
    const likely = close
      ? ORDER.close.cost + (this.gapped ? 0 : ORDER.ungapped)
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

  private raised(start: number, line: readonly number[]): number {
    return line.reduce((sum, i) => sum + raised(this.stretch[start + i]!.text), 0)
  }

  /** Why the lines of a pattern are read in its order, and how sure that is: by what it wins over reading on. */
  group(start: number, pattern: Pattern): Group {
    let onward = 0
    for (let i = start + 1; i < start + pattern.size; i++) onward += this.seams.line(i - 1, i).cost
    const gain = onward - this.misfitOf(start, pattern) - this.cost(start, pattern) + pattern.prior
    const whole = pattern.lines.some((line, i) => {
      const next = pattern.lines[i + 1]
      return next && this.seams.line(start + line.at(-1)!, start + next[0]!).cost < 0
    })
    const k = pattern.lines.length
    return {
      cert: gain >= ORDER.high ? 'high' : gain >= ORDER.medium ? 'medium' : 'low',
      reason: `${k} lines with a gap were read as two columns: the parts fill the measure of ${Math.round(this.measure.width)}${whole ? ', and make a broken word whole' : ', and the sentences run on'}`,
    }
  }
}
