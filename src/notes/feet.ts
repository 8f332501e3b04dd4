import { FEET } from '../thresholds/feet.js'
import { type Ending, endingOf, type FootLine, isStepped } from './foot-lines.js'
import { isSign } from './labels.js'
import { type Region, regionsOf, runsOver, type Style } from './regions.js'
import { ALL_SERIES, type Opening, openings, type Series } from './series.js'

/** A note's beginning in the lines of its page. */
export interface Start extends Opening {
  readonly at: number
}

/** The notes of one page: lines from `from` on go on with the note of the page before, up to the first start. */
export interface Foot {
  readonly from: number
  readonly starts: readonly Start[]
}

/** What is held of the pages so far. */
interface Chain {
  readonly score: number
  readonly series: Series
  /** Number of the last note in its series. */
  readonly last: number
  /** Whether there was any note. */
  readonly begun: boolean
  /** Whether the page before has notes. */
  readonly open: boolean
  readonly foot?: Foot
  readonly before?: Chain
}

/**
 * The notes at the feet of all pages: of all ways to part the pages into running text and notes, and the notes' lines
 * into notes whose labels follow one another, the one that most speaks for. Takes linear time.
 */
export function findFeet(pages: readonly (readonly FootLine[])[], style: Style): (Foot | undefined)[] {
  let chains: Chain[] = ALL_SERIES.map(series => ({ score: 0, series, last: 0, begun: false, open: false }))
  pages.forEach((lines, page) => {
    const regions = regionsOf(lines, style)
    const looks = regions.length > 0 ? pageLooks(lines, pages[page - 1] ?? []) : undefined
    const next = chains.map((before): Chain => ({ ...closed(before), before }))
    if (looks)
      for (const before of chains)
        for (const region of regions) next.push(...withFoot(lines, region, before, looks, style))
    chains = best(next)
  })
  const feet: (Foot | undefined)[] = []
  for (let chain: Chain | undefined = chains[0]; chain?.before; chain = chain.before) feet.push(chain.foot)
  return feet.reverse()
}

/** A chain after a page without notes. */
const closed = ({ score, series, last, begun }: Chain): Chain => ({ score, series, last, begun, open: false })

/** The likeliest chains, one for each state; of each series some are kept, and one that has not begun yet. */
function best(chains: Chain[]): Chain[] {
  const states = new Set<string>()
  const kept = new Map<Series | 'none', number>()
  return chains
    .sort((a, b) => b.score - a.score)
    .filter(({ series, last, open, begun }) => {
      const state = `${series} ${series === 'continuous' || open ? last : ''} ${open} ${begun}`
      if (states.has(state)) return false
      states.add(state)
      const kind = begun ? series : 'none'
      const many = (kept.get(kind) ?? 0) + 1
      kept.set(kind, many)
      return many <= FEET.chains
    })
}

interface Looks {
  /** Whether a label stands raised in the lines before `at`. */
  raised(label: string, at: number): boolean
  /** The last line of the page before, and the width of the widest of its last ones. */
  readonly open: FootLine | undefined
  readonly widest: number
}

function pageLooks(lines: readonly FootLine[], before: readonly FootLine[]): Looks {
  const places = new Map<string, number>()
  lines.forEach(({ text }, i) => {
    for (const { 1: figure, 2: sign } of text.matchAll(RAISED)) {
      const label = figure ?? sign!
      if (!places.has(label)) places.set(label, i)
    }
  })
  return {
    raised: (label, at) => (places.get(label) ?? at) < at,
    open: before.at(-1),
    widest: Math.max(0, ...before.slice(-4).map(({ text }) => text.length)),
  }
}

/** A figure or sign right after a word or its punctuation. */
const RAISED = /(?<=\p{L}[.,;:!?"'”’)]{0,2})(?:(\d{1,3})| ?([*†‡§‖¶]))(?=[\s.,;:)]|$)/gu

/** The chain with the notes of a page that begin at a region, in each series that they can be of. */
function withFoot(lines: readonly FootLine[], region: Region, before: Chain, looks: Looks, style: Style): Chain[] {
  const { at } = region
  const open = before.open && looks.open ? runsOver(lines[at]!, looks.open, looks.widest, style) : undefined
  const states = (before.begun ? ALL_SERIES : [before.series]).flatMap(series => {
    const goesOn = series === before.series && before.begun
    const change = !before.begun || goesOn ? 0 : FEET.change
    if (goesOn || series !== 'continuous') return [{ series, last: goesOn ? before.last : 0, change }]
    return lastsBefore(lines, at).map(last => ({ series, last, change: change + (last > 0 ? FEET.excerpt : 0) }))
  })
  return states.flatMap(({ series, last, change }) => {
    const from = before.score + region.evidence - change
    const raised = (label: string) => looks.raised(label, at)
    const firsts: Parting[] = openings(lines[at]!, {
      series,
      last,
      first: true,
      sure: region.sure,
      usual: region.usual,
      ending: firstEnding(lines[at]!, style),
      raised,
    }).map(opening => ({
      score: from + opening.evidence,
      last: opening.n,
      starts: [{ ...opening, at }],
    }))
    if (open !== undefined && before.begun && change === 0)
      firsts.push({
        score: from + open + Math.min(0, region.top) * FEET.typeRunsOver + (region.sure ? 0 : FEET.unsure),
        last,
        starts: [],
      })
    const most = Math.max(...firsts.map(({ score }) => score))
    if (!(most > before.score - FEET.hopeless)) return []
    return partings(lines, region, series, firsts, raised, style).map(
      ({ score, last, starts }): Chain => ({
        score,
        series,
        last,
        begun: true,
        open: true,
        foot: { from: at, starts },
        before,
      }),
    )
  })
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

/** A way to part the lines of a foot into notes. */
interface Parting {
  readonly score: number
  readonly last: number
  readonly starts: readonly Start[]
}

function partings(
  lines: readonly FootLine[],
  region: Region,
  series: Series,
  firsts: readonly Parting[],
  raised: (label: string) => boolean,
  { indented }: Style,
): Parting[] {
  let kept = [...firsts]
  const { sure, usual } = region
  const widest = widestOf(lines.slice(region.at))
  for (let at = region.at + 1; at < lines.length; at++) {
    const ending = endingOf(lines[at - 1]!, lines[at]!, widest, indented)
    const more = kept.flatMap(({ score, last, starts }) =>
      openings(lines[at]!, { series, last, first: starts.length === 0, sure, usual, ending, raised }).map(opening => ({
        score: score + opening.evidence,
        last: opening.n,
        starts: [...starts, { ...opening, at }],
      })),
    )
    if (more.length > 0) kept = [...kept, ...more].sort((a, b) => b.score - a.score).slice(0, FEET.partings)
  }
  return kept
}
