import { ACCEPT, EXPECTED, FITNESS, QUOTES } from '../thresholds/markers.js'
import { align, type Belief, FROM_ONE, type Gate, type Reading } from './alignment.js'
import type { Candidate } from './candidates.js'
import { lossRate, type Numbers } from './numbers.js'
import { type Places, placesIn, sure } from './places.js'
import { SEEN, type Trace } from './raised.js'
import { type Form, fitness, type Site } from './shapes.js'

/** A candidate taken for the marker of the `n`th number. */
export interface Placed {
  readonly candidate: Candidate
  readonly n: number
  /** Share (0 to 1) of the weight of all alignments that have it so, and here. */
  readonly share: number
}

/** What is assumed of a text before it is weighed: the last number before it, and the markers that left no trace. */
interface Hypothesis {
  readonly start: Belief
  readonly lost: number
}

/** One way of seeing the text: its markers, and how much likelier it is so than without any. */
interface View extends Hypothesis {
  readonly odds: readonly number[]
  readonly readings: readonly Reading[]
  readonly placed: readonly Placed[]
  readonly gain: number
}

/** The markers of a text. */
export interface Sequence {
  readonly placed: readonly Placed[]
  /** The first number that the text is taken to call. */
  readonly first: number
}

/** The candidates that are markers, with their numbers; none where nothing supports a sequence. */
export function sequence(found: readonly Candidate[], numbers: Numbers, text: string): Sequence {
  const known = numbers.count !== undefined
  const knowledge = known ? 'noted' : 'open'
  const ruled = found.some(({ only }) => only !== undefined)
  const figures = found.filter(candidate => candidate.form === 'digits' || isSeen(candidate)).length
  if (!known && !ruled && figures < ACCEPT.digits) return { placed: [], first: 1 }
  const places = placesIn(text)
  const prior = priorOdds(found, text.length, knowledge)
  const look = (hypothesis: Hypothesis, odds: readonly number[]) => view(found, odds, numbers, text, places, hypothesis)
  let best = hypotheses(found, numbers, text.length)
    .map(hypothesis => look(hypothesis, prior))
    .reduce((a, b) => (b.gain > a.gain ? b : a))
  for (let round = 1; round < EXPECTED.rounds[knowledge]; round++)
    best = look(
      { start: best.start, lost: lostIn(best, text.length, numbers.count) },
      learnt(found, prior, best.readings),
    )
  const { placed, start } = best
  if (!known && !ruled && !isSupported(placed, numbers)) return { placed: [], first: 1 }
  return { placed, first: start.from === 0 ? 1 : (placed[0]?.n ?? 1) }
}

/** Whether the page shows a raised sign there. */
const isSeen = ({ trace }: Candidate): boolean => trace !== undefined && SEEN.has(trace.kind)

/** Sites whose letters stand apart from any word, as the numbers of verses, chapters and pages do. */
const DETACHED: ReadonlySet<Site> = new Set(['spaced', 'apart', 'line', 'lineclause', 'stray'])

/** Whether figures speak for the sequence: some grown together with words, and not most of them apart from any. */
function isSupported(placed: readonly Placed[], { label }: Numbers): boolean {
  const exact = placed.filter(({ candidate, n }) => candidate.letters === label(n) || isSeen(candidate))
  const detached = exact.filter(({ candidate }) => DETACHED.has(candidate.site) && !isSeen(candidate)).length
  const attached = exact.length - detached
  return (
    attached >= ACCEPT.digits &&
    attached >= placed.length * ACCEPT.digitShare &&
    detached <= placed.length * ACCEPT.detached
  )
}

/**
 * The odds of the candidates by their kind. Where the text has quotations, some quotation marks that seem to close none
 * are those of quotations of which the other mark was lost.
 */
function priorOdds(found: readonly Candidate[], length: number, kind: 'open' | 'noted'): number[] {
  const closing = found.filter(({ form }) => form === 'closing').length
  const others = (QUOTES.broken * closing) / (QUOTES.markers[kind] * EXPECTED.density * length)
  const share: Partial<Record<Form, number>> = { single: others, double: others, closing: others / QUOTES.broken }
  const known = (form: Form) => (kind === 'noted' && form !== 'none' ? EXPECTED.noted : 1)
  return found.map(({ odds, form }) => known(form) / (1 / odds + (share[form] ?? 0)))
}

/** Few or many markers lost; and, where the figures say so, a text that does not begin with the first note. */
function hypotheses(found: readonly Candidate[], { count }: Numbers, length: number): Hypothesis[] {
  const expected = EXPECTED.density * length
  if (count !== undefined) return [{ start: FROM_ONE, lost: EXPECTED.lostNoted * count }]
  const first = firstFigure(found)
  const from = Math.max(1, first - EXPECTED.before)
  const later = new Float64Array(Math.max(0, first - from)).fill(EXPECTED.later / EXPECTED.before)
  const starts = first > 2 ? [FROM_ONE, { from, weights: later }] : [FROM_ONE]
  return starts.flatMap(start => EXPECTED.lost.map(share => ({ start, lost: share * expected })))
}

/** The first of the figures that rise most steadily through the text. */
function firstFigure(found: readonly Candidate[]): number {
  const figures = found.flatMap(({ form, letters, only, after }, i) =>
    form === 'digits' || only ? [{ n: Number(only ?? letters), after, i }] : [],
  )
  const runs: { first: number; length: number }[] = []
  figures.forEach(({ n, after, i }, k) => {
    let run = { first: n, length: 1 }
    for (let j = k - 1; j >= 0 && j >= k - EXPECTED.reach; j--) {
      const before = figures[j]!
      const step = n - before.n
      const room = i - before.i + EXPECTED.slack + (after - before.after) * EXPECTED.density
      if (step > 0 && step <= room && runs[j]!.length >= run.length)
        run = { first: runs[j]!.first, length: runs[j]!.length + 1 }
    }
    runs.push(run)
  })
  return runs.reduce((a, b) => (b.length > a.length ? b : a), { first: 1, length: 1 }).first
}

function view(
  found: readonly Candidate[],
  odds: readonly number[],
  numbers: Numbers,
  text: string,
  places: Places,
  { start, lost }: Hypothesis,
): View {
  const sites = found.map((candidate, i) => ({
    at: candidate.after,
    odds: (n: number) => oddsOf(candidate, odds[i]!, numbers.label(n), numbers.count !== undefined),
  }))
  const gates = numbers.count === undefined ? gatesOfRows(found) : numbers.gates
  const rate = lossRate(numbers.gates, lost / (numbers.count ?? 1), lost / text.length)
  const { readings, gain } = align(sites, gates, text.length, rate, start)
  const here = sure(found, readings, places, text)
  return {
    start,
    lost,
    odds,
    readings,
    gain,
    placed: accepted(
      found,
      readings,
      here,
      ACCEPT.mean[numbers.count !== undefined ? 'noted' : found.some(isSeen) ? 'seen' : 'open'],
    ),
  }
}

/**
 * What the rows of the table say of the count, where nothing else does: before a marker that a row places its number has
 * not come, behind it it has. A row whose number is not greater than that of a row before it says nothing.
 */
function gatesOfRows(found: readonly Candidate[]): Gate[] {
  const gates: Gate[] = []
  let last = 0
  for (const { only, after } of found) {
    const n = Number(only)
    if (only === undefined || !Number.isInteger(n) || n <= last) continue
    gates.push({ at: after - 1, low: n - 1, high: n - 1 }, { at: after, low: n, high: n })
    last = n
  }
  return gates
}

/** Odds for a marker of the number printed `label`; none for a number beyond those that there are. */
function oddsOf({ only, letters, form, trace }: Candidate, odds: number, label: string, noted: boolean): number {
  if (label === '') return 0
  if (only !== undefined) return only === label ? EXPECTED.ruled : 0
  return odds * fitness(letters, form, label, noted) * (trace ? roomFor(trace, letters, label) : 1)
}

/** How well the room that is left at a word fits a label. */
function roomFor({ kind, signs }: Trace, letters: string, label: string): number {
  if (signs === undefined || (signs === 0 && letters === '') || kind === 'open') return 1
  return letters.length + signs === label.length ? FITNESS.sameRoom : FITNESS.otherRoom
}

/** Markers that left no trace: the numbers that must be there without those that are marked. */
function lostIn({ placed, readings, start, lost }: View, length: number, count: number | undefined): number {
  const marked = readings.reduce((sum, reading) => sum + reading.marked, 0)
  if (count !== undefined)
    return Math.max(0, count - marked) * (1 - EXPECTED.least) + EXPECTED.lostNoted * count * EXPECTED.least
  const [first, last] = [placed[0], placed.at(-1)]
  if (!first || !last) return lost
  const all = last.n - (start.from === 0 ? 0 : first.n - 1)
  return Math.max(EXPECTED.lost[0] * EXPECTED.density * length * EXPECTED.least, all - marked)
}

/** The share as it proves: alternatives that weigh little are less often right than they weigh. */
const sharpened = (share: number): number => {
  const [one, other] = [share ** ACCEPT.sharpness, (1 - share) ** ACCEPT.sharpness]
  return one / (one + other)
}

/** The surest of the candidates, as many as keep the share of wrong ones among them within bounds. */
function accepted(
  found: readonly Candidate[],
  readings: readonly Reading[],
  here: readonly number[],
  mean: number,
): Placed[] {
  const all = readings.map(({ n, share }, i) => ({ candidate: found[i]!, n, share: sharpened(share) * here[i]! }))
  const shares = all.map(({ share }) => share).sort((a, b) => b - a)
  let sum = 0
  let least = Number.POSITIVE_INFINITY
  for (const [i, share] of shares.entries()) {
    sum += share
    if (share < ACCEPT.each || sum < (i + 1) * mean) break
    least = share
  }
  return rising(all.filter(({ share }) => share >= least))
}

/**
 * Without those whose number has come before: where the text contradicts its notes, the count begins anew. What a row
 * places stays.
 */
function rising(placed: readonly Placed[]): Placed[] {
  let last = 0
  return placed.filter(({ n, candidate }) => {
    const rises = n > last
    if (rises) last = n
    return rises || candidate.only !== undefined
  })
}

/** The odds of each candidate after a look at how many of its kind turned out to be markers in this text. */
function learnt(found: readonly Candidate[], odds: readonly number[], readings: readonly Reading[]): number[] {
  const kinds = new Map<string, { marked: number; all: number }>()
  const kindOf = ({ site, form, trace }: Candidate) => `${site} ${form} ${trace?.kind}`
  found.forEach((candidate, i) => {
    const kind = kinds.get(kindOf(candidate)) ?? { marked: 0, all: 0 }
    kinds.set(kindOf(candidate), { marked: kind.marked + readings[i]!.marked, all: kind.all + 1 })
  })
  return found.map((candidate, i) => {
    const { marked, all } = kinds.get(kindOf(candidate))!
    const prior = (EXPECTED.prior * odds[i]!) / (1 + odds[i]!)
    return (marked + prior) / (all - marked + EXPECTED.prior - prior)
  })
}
