import { EVIDENCE, INDENT, ROOM, SLACK } from '../thresholds/blocks.js'
import { isUnwrapped, type Look, type Looks } from './looks.js'

/**
 * How this text marks its paragraphs, learnt from the text itself: from boundaries where the sentence certainly goes on,
 * and from those where a paragraph almost certainly begins. Figures are logarithms of odds for a paragraph,
 * where nothing else is said.
 */
export interface Evidence {
  /** For any two lines. */
  readonly prior: number
  /** Likelihoods (logarithms) of what a line leaves free, by `freeAfter`: if the text runs on, and if a paragraph ends. */
  running(free: Free): number
  ending(free: Free): number
  /** For a sentence that ends with the line, a capital following. */
  readonly sentence: number
  /** For an empty line between two lines, and for none. */
  readonly blank: { readonly there: number; readonly missing: number }
  /** The same for a line that begins to the right of the one before, as the page shows, and for one that does not. */
  readonly inset: { readonly there: number; readonly missing: number }
  /** How far first lines are indented; 0 where nothing shows it. */
  readonly indent: number
  /** Whether each paragraph is one line, with empty lines between. */
  readonly unwrapped: boolean
}

/** Shares of the measure: `room` beyond the next word, `slack` at all. */
export interface Free {
  readonly room: number
  readonly slack: number
}

/** What a line leaves of the measure before the next, with `indent` before the line. */
export function freeAfter(left: Look, right: Look, { measure }: Looks, indent = 0): Free {
  const slack = (measure.width - indent - left.last) / measure.width
  return { slack, room: slack - (right.word + (left.sentence ? measure.gap : 1)) / measure.width }
}

/** Whether a line begins to the right of the one before; unknown where the page is not. */
export const stepsIn = (left: Look, right: Look): boolean | undefined =>
  left.inset === undefined || right.inset === undefined
    ? undefined
    : right.inset >= INDENT.step && right.inset - left.inset >= INDENT.step

/** Whether the sentence goes on from one line to the next. */
export const runsOn = (left: Look, right: Look): boolean => left.broken || (!left.sentence && right.opens === 'lower')

export function learn(all: Looks): Evidence {
  const room = new Classes(ROOM)
  const slack = new Classes(SLACK)
  const blanks = { running: 0, ending: 0 }
  const seen = { running: 0, ending: 0 }
  const steps = { ...INDENT.steps.there }
  const placed = { ...INDENT.steps.seen }
  const firsts: number[] = []
  const others: number[] = []
  const words = { gaps: EVIDENCE.words.gaps, stops: EVIDENCE.words.stops }
  let runs = 1
  let ends = 1
  all.lines.forEach((right, i) => {
    words.gaps += right.text.split(' ').length - 1
    words.stops += right.text.match(INNER_STOP)?.length ?? 0
    blanks.running += right.gaps
    seen.running += right.gaps
    const left = all.lines[i - 1]
    if (!left) return
    const free = freeAfter(left, right, all)
    const running = runsOn(left, right)
    if (running) {
      runs++
      if (left.last > all.measure.width * EVIDENCE.fullish) {
        room.count(free.room)
        slack.count(free.slack)
        others.push(left.last)
      }
    } else if (left.sentence && right.opens === 'upper' && free.room >= EVIDENCE.short) {
      ends++
      if (right.last > all.measure.width * EVIDENCE.fullish) firsts.push(right.first)
    } else return
    const side = running ? 'running' : 'ending'
    const step = stepsIn(left, right)
    if (step !== undefined) {
      placed[side]++
      if (step) steps[side]++
    }
    if (right.blank === undefined) return
    seen[side]++
    if (right.blank) blanks[side]++
  })
  const ending = (free: Free) => EVIDENCE.part * (room.ending(free.room) + slack.ending(free.slack))
  return {
    prior: clip(Math.log(ends / runs), EVIDENCE.prior.least, EVIDENCE.prior.most),
    running: free =>
      Math.max(EVIDENCE.part * (room.running(free.room) + slack.running(free.slack)), ending(free) - EVIDENCE.freeMost),
    ending,
    sentence: clip(
      Math.log((EVIDENCE.words.inside * words.gaps) / words.stops),
      EVIDENCE.sentence.least,
      EVIDENCE.sentence.most,
    ),
    blank: signEvidence(blanks, seen),
    inset: signEvidence(steps, placed),
    indent: indentOf(firsts, others, all),
    unwrapped: isUnwrapped(all),
  }
}

/** A sentence that ends inside a line; the share of them among the gaps between words is the chance of one at its end. */
const INNER_STOP = /[.!?]\S{0,3} (?=\S?\p{Lu})/gu

/** How lines that run on and last lines of paragraphs are spread over classes of a share. */
class Classes {
  private readonly counts: number[]
  private total: number

  constructor(
    private readonly spread: { borders: readonly number[]; last: readonly number[]; running: readonly number[] },
  ) {
    this.counts = [...spread.running]
    this.total = this.counts.reduce((sum, n) => sum + n, 0)
  }

  count(share: number): void {
    this.counts[this.classOf(share)]!++
    this.total++
  }

  running(share: number): number {
    return Math.log(this.counts[this.classOf(share)]! / this.total)
  }

  ending(share: number): number {
    return Math.log(this.spread.last[this.classOf(share)]!)
  }

  private classOf(share: number): number {
    const found = this.spread.borders.findIndex(border => share <= border)
    return found < 0 ? this.spread.borders.length : found
  }
}

/** What a sign between two lines says, from how often it was seen where the text runs on and where a paragraph ends. */
function signEvidence(
  signs: { running: number; ending: number },
  seen: { running: number; ending: number },
): { there: number; missing: number } {
  // half a line beforehand to each side, so that what was never seen says nothing
  const all = (signs.running + signs.ending + 0.5) / (seen.running + seen.ending + 1)
  const running = (signs.running + EVIDENCE.beforehand * all) / (seen.running + EVIDENCE.beforehand)
  const ending = (signs.ending + EVIDENCE.beforehand * all) / (seen.ending + EVIDENCE.beforehand)
  return {
    there: clip(Math.log(ending / running), -EVIDENCE.most, EVIDENCE.mostBlank),
    missing: clip(Math.log((1 - ending) / (1 - running)), -EVIDENCE.most, EVIDENCE.most),
  }
}

/** By how much first lines are narrower than the measure, where the other lines are not so narrow that it is chance. */
function indentOf(firsts: readonly number[], others: readonly number[], { measure }: Looks): number {
  if (firsts.length < INDENT.lines) return 0
  const sorted = [...firsts].sort((a, b) => a - b)
  const at = Math.floor((sorted.length - 1) * (1 - INDENT.wider))
  const widest = sorted[at]!
  const indent = measure.width - widest
  if (indent < measure.width * INDENT.least || indent > measure.width * INDENT.most) return 0
  const narrow = others.filter(width => width <= widest).length / Math.max(1, others.length)
  return tail(sorted.length, sorted.length - 1 - at, narrow) < INDENT.chance ? indent : 0
}

/** The chance that of `n` all but `most` or fewer turn out so, where each does with chance `p` (binomial). */
function tail(n: number, most: number, p: number): number {
  let sum = 0
  for (let other = 0, ways = 1; other <= most; other++) {
    sum += ways * p ** (n - other) * (1 - p) ** other
    ways = (ways * (n - other)) / (other + 1)
  }
  return sum
}

const clip = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))
