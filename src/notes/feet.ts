import { FEET } from '../thresholds/feet.js'
import type { FootLine } from './foot-lines.js'
import { type Foothold, footholdOf, type Parting, partings, type Start, startsOf } from './partings.js'
import { regionsOf, type Style } from './regions.js'
import { ALL_SERIES, type Series } from './series.js'

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
  /** The notes of this page. */
  readonly foot?: { readonly from: number; readonly parting: Parting }
  readonly before?: Chain
}

/**
 * The notes at the feet of all pages: of all ways to part the pages into running text and notes, and the notes' lines
 * into notes whose labels follow one another, the one that most speaks for. Takes linear time.
 */
export function findFeet(pages: readonly (readonly FootLine[])[], style: Style): (Foot | undefined)[] {
  let chains: Chain[] = ALL_SERIES.map(series => ({ score: 0, series, last: 0, begun: false, open: false }))
  pages.forEach((lines, page) => {
    const next = chains.map((before): Chain => ({ ...closed(before), before }))
    const regions = regionsOf(lines, style)
    const raised = regions.length > 0 ? firstRaised(lines) : new Map<string, number>()
    const footholds = regions.map(region =>
      footholdOf(lines, region, label => (raised.get(label) ?? region.at) < region.at, pages[page - 1] ?? [], style),
    )
    const ways = chains.flatMap(before => footholds.flatMap(foothold => beginnings(foothold, before)))
    chains = likeliestChains([...next, ...likeliest(ways).flatMap(withFoot)])
  })
  let best = feetOf(chains[0]!)
  for (const chain of chains.slice(1)) {
    if (chain.score <= best.score) break
    const other = feetOf(chain)
    if (other.score > best.score) best = other
  }
  return best.feet
}

/** The feet of all pages as a chain has them, and what is held of it: less where it is all made of letters and specks. */
function feetOf(last: Chain): { feet: (Foot | undefined)[]; score: number } {
  const feet: (Foot | undefined)[] = []
  for (let chain: Chain | undefined = last; chain?.before; chain = chain.before)
    feet.push(chain.foot && { from: chain.foot.from, starts: startsOf(chain.foot.parting) })
  const vouched = !last.begun || feet.some(foot => foot?.starts.some(({ vouched }) => vouched))
  return { feet: feet.reverse(), score: last.score + (vouched ? 0 : FEET.unvouched) }
}

/** A chain after a page without notes. */
const closed = ({ score, series, last, begun }: Chain): Chain => ({ score, series, last, begun, open: false })

/** The likeliest chains first, one for each state; of each series some are kept, and one that has not begun yet. */
function likeliestChains(chains: Chain[]): Chain[] {
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

/** The labels that stand raised in lines, each with the first line that has it. */
function firstRaised(lines: readonly FootLine[]): Map<string, number> {
  const places = new Map<string, number>()
  lines.forEach(({ text }, i) => {
    for (const { 1: figure, 2: sign } of text.matchAll(RAISED)) {
      const label = figure ?? sign!
      if (!places.has(label)) places.set(label, i)
    }
  })
  return places
}

/** A figure or sign right after a word or its punctuation. */
const RAISED = /(?<=\p{L}[.,;:!?"'”’)]{0,2})(?:(\d{1,3})| ?([*†‡§‖¶]))(?=[\s.,;:)]|$)/gu

/** A way in which the notes of a page may begin: at a region, in a series. */
interface Beginning {
  readonly before: Chain
  readonly foothold: Foothold
  readonly series: Series
  /** Number of the note before in the series. */
  readonly last: number
  /** What is held of it before its lines are looked at. */
  readonly score: number
  /** What speaks for its first line going on with a note of the page before, where it may. */
  readonly runsOver: number | undefined
}

/** The ways in which notes may begin at a region after a chain, in each series that they can be of. */
function beginnings(foothold: Foothold, before: Chain): Beginning[] {
  const { at, evidence } = foothold.region
  const found: Beginning[] = []
  const add = (series: Series, last: number, change: number) => {
    const runsOver = before.open && change === 0 ? foothold.runsOver : undefined
    const most = foothold
      .starts(at, series, last, true)
      .reduce((most, { evidence }) => Math.max(most, evidence), runsOver ?? Number.NEGATIVE_INFINITY)
    if (most + evidence - change > -FEET.hopeless)
      found.push({ before, foothold, series, last, score: before.score + evidence - change, runsOver })
  }
  for (const series of before.begun ? ALL_SERIES : [before.series]) {
    const goesOn = series === before.series && before.begun
    const change = !before.begun || goesOn ? 0 : FEET.change
    if (goesOn) add(series, before.last, change)
    else if (series !== 'continuous') add(series, 0, change)
    else for (const last of foothold.lasts) add(series, last, change + (last > 0 ? FEET.excerpt : 0))
  }
  return found
}

/** Of the beginnings after which all goes the same way, whatever stood before, the likeliest. */
function likeliest(ways: readonly Beginning[]): Beginning[] {
  const most = new Map<string, Beginning>()
  const keyOf = ({ foothold: { region }, series, last }: Beginning) =>
    `${region.at} ${series} ${series === 'continuous' ? last : ''}`
  for (const way of ways) {
    if (way.runsOver !== undefined) continue
    const known = most.get(keyOf(way))
    if (!known || way.score > known.score) most.set(keyOf(way), way)
  }
  return [...most.values(), ...ways.filter(({ runsOver }) => runsOver !== undefined)]
}

/** The chains with the notes of a page that begin so. */
function withFoot({ before, foothold, series, last, score, runsOver }: Beginning): Chain[] {
  const from = foothold.region.at
  const firsts: Parting[] = foothold
    .starts(from, series, last, true)
    .map(start => ({ score: score + start.evidence, last: start.n, start }))
  if (runsOver !== undefined) firsts.push({ score: score + runsOver, last })
  return partings(foothold, series, firsts).map(
    (parting): Chain => ({
      score: parting.score,
      series,
      last: parting.last,
      begun: true,
      open: true,
      foot: { from, parting },
      before,
    }),
  )
}
