import { FEET } from '../thresholds/feet.js'
import { type Ending, endingOf, type FootLine, isStepped } from './foot-lines.js'
import { isSign } from './labels.js'
import { type Region, runsOver, type Style } from './regions.js'
import { ALL_SERIES, type Opening, openings, type Series } from './series.js'

/** A note's beginning in the lines of its page. */
export interface Start extends Opening {
  readonly at: number
}

/** A way to part the lines of a foot into notes, as far as the last note that begins in it. */
export interface Parting {
  readonly score: number
  /** Number of the last note in its series. */
  readonly last: number
  readonly start?: Start
  readonly before?: Parting
}

/** The notes' beginnings in their order. */
export function startsOf(parting: Parting): Start[] {
  const starts: Start[] = []
  for (let at: Parting | undefined = parting; at; at = at.before) if (at.start) starts.push(at.start)
  return starts.reverse()
}

/** The lines from a region on, as notes may begin with them. */
export interface Foothold {
  readonly region: Region
  /** What the number before the first note may be, in an excerpt from a book. */
  readonly lasts: readonly number[]
  /** What speaks for its first lines going on with a note of the page before. */
  readonly runsOver: number
  /** How many lines the page has. */
  readonly end: number
  /** The notes that may begin with a line, as a series wants them after its note `last`. */
  starts(at: number, series: Series, last: number, first: boolean): readonly Start[]
}

/**
 * @param raised whether a label stands raised in the running text of the page, before the region
 * @param before the lines of the page before
 */
export function footholdOf(
  lines: readonly FootLine[],
  region: Region,
  raised: (label: string) => boolean,
  before: readonly FootLine[],
  style: Style,
): Foothold {
  const widest = widestOf(lines.slice(region.at))
  const endings = lines.map((line, at): Ending => {
    if (at === region.at) return firstEnding(line, style)
    return at < region.at ? 'apart' : endingOf(lines[at - 1]!, line, widest, style.indented)
  })
  const { sure, usual, top } = region
  const open = before.at(-1)
  const widestBefore = Math.max(...before.slice(-4).map(({ text }) => text.length))
  // ways that differ in what stands before come to the same lines with the same number
  const known = new Map<number, readonly Start[]>()
  return {
    region,
    lasts: lastsBefore(lines, region.at),
    runsOver: open
      ? runsOver(lines[region.at]!, open, widestBefore, style) +
        Math.min(0, top) * FEET.typeRunsOver +
        (sure ? 0 : FEET.unsure)
      : 0,
    end: lines.length,
    starts(at, series, last, first) {
      const key = ((last * 2 + Number(first)) * ALL_SERIES.length + ALL_SERIES.indexOf(series)) * lines.length + at
      let found = known.get(key)
      if (!found) {
        const place = { series, last, first, sure, usual, ending: endings[at]!, raised }
        found = openings(lines[at]!, place).map(opening => ({ ...opening, at }))
        known.set(key, found)
      }
      return found
    },
  }
}

/** The likeliest ways to part the lines of a foot, given what its first line may be. */
export function partings({ region, end, starts }: Foothold, series: Series, firsts: readonly Parting[]): Parting[] {
  const byScore = (a: Parting, b: Parting) => b.score - a.score
  let kept = [...firsts].sort(byScore)
  for (let at = region.at + 1; at < end; at++) {
    const least = kept[FEET.partings - 1]?.score ?? Number.NEGATIVE_INFINITY
    const more: Parting[] = []
    for (const before of kept)
      for (const start of starts(at, series, before.last, before.start === undefined)) {
        const score = before.score + start.evidence
        if (score > least) more.push({ score, last: start.n, start, before })
      }
    if (more.length > 0) kept = [...kept, ...more].sort(byScore).slice(0, FEET.partings)
  }
  return kept
}

/** The first line of a foot stands apart, but may be known to be indented or not. */
const firstEnding = (line: FootLine, { indented }: Style): Ending => {
  const stepped = indented ? isStepped(line) : undefined
  return stepped === undefined ? 'apart' : stepped ? 'stepped' : 'flush'
}

/** What the number before the first note of an excerpt may be: by each figure of its page, less the paragraphs above it. */
function lastsBefore(lines: readonly FootLine[], at: number): number[] {
  const lasts = new Set([0])
  let paragraphs = 0
  for (let i = at; i < lines.length && lasts.size < FEET.lasts; i++) {
    const { labels, apart } = lines[i]!
    if (apart || i === at || labels.length > 0) paragraphs++
    for (const { text } of labels)
      if (!isSign(text))
        for (let above = 1; above <= paragraphs; above++) if (Number(text) >= above) lasts.add(Number(text) - above)
  }
  return [...lasts]
}

/** The width of the widest line but one: the widest may be two lines in one. */
const widestOf = (lines: readonly FootLine[]): number => {
  const widths = lines.map(({ text }) => text.length).sort((a, b) => b - a)
  return widths[1] ?? widths[0] ?? 0
}
