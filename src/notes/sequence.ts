import { align, type Gate, type Reading } from './alignment.js'
import type { Candidate } from './candidates.js'
import { density, type Numbers } from './numbers.js'
import { fitness } from './shapes.js'

export const THRESHOLDS = {
  /**
   * Share of all alignments that must agree on a marker and its number, and what these shares must be on the average of
   * all that are placed: without any notes, and where the notes tell which numbers a page has.
   */
  accept: { open: { each: 0.72, mean: 0.9 }, noted: { each: 0.55, mean: 0.8 } },
  /** Shares from which a marker is of medium and of high certainty. */
  medium: 0.9,
  high: 0.98,
  /** A sequence stands only when so many of its markers are read as the very digits of their numbers ... */
  digits: 2,
  /** ... and these are such a share of all that are placed. */
  digitShare: 0.1,
  /** How much likelier any candidate is on a page of which it is known that markers stand there. */
  noted: 8,
  /** How often the odds of the candidates' kinds are learnt anew from the text. */
  rounds: 4,
  /** Odds of a marker that a row of the table places. */
  ruled: 1e9,
  /** Candidates of a kind that the odds of the table are worth beside those of the text. */
  prior: 3,
  /** Share of the markers that is at first assumed to have left no trace; markers for each code unit of text. */
  lost: 0.1,
  density: 1 / 1000,
  /** Share of the markers that left no trace, where the notes tell how many there must be. */
  lostNoted: 0.05,
} as const

/** A candidate taken for the marker of the `n`th number. */
export interface Placed {
  readonly candidate: Candidate
  readonly n: number
  readonly share: number
}

/** The candidates that are markers, with their numbers; none where nothing supports a sequence. */
export function sequence(found: readonly Candidate[], numbers: Numbers, length: number): Placed[] {
  const ruled = found.some(({ only }) => only !== undefined)
  const figures = found.filter(({ form }) => form === 'digits').length
  if (numbers.count === undefined && !ruled && figures < THRESHOLDS.digits) return []
  let placed: Placed[] = []
  let lost = THRESHOLDS.lost * length * THRESHOLDS.density
  const notes = numbers.count === undefined ? 1 : THRESHOLDS.noted
  const gates = numbers.count === undefined ? gatesOfRows(found) : numbers.gates
  const prior = found.map(({ odds, form }) => odds * (form === 'none' ? 1 : notes))
  let odds = prior
  for (let round = 0; round < THRESHOLDS.rounds; round++) {
    const sites = found.map((candidate, i) => ({
      at: candidate.after,
      odds: (n: number) => oddsOf(candidate, odds[i]!, numbers.label(n)),
    }))
    const calls = density(numbers.gates, lost / length / THRESHOLDS.lostNoted)
    const rate = (at: number) => THRESHOLDS.lostNoted * calls(at)
    const { readings } = align(sites, gates, length, rate)
    placed = accepted(found, readings, THRESHOLDS.accept[numbers.count === undefined ? 'open' : 'noted'])
    const marked = readings.reduce((sum, reading) => sum + reading.marked, 0)
    lost = Math.max(THRESHOLDS.lost, (placed.at(-1)?.n ?? 0) - marked)
    odds = learnt(found, prior, readings)
  }
  const exact = placed.filter(({ candidate, n }) => (candidate.only ?? candidate.letters) === numbers.label(n)).length
  const supported = exact >= THRESHOLDS.digits && exact >= placed.length * THRESHOLDS.digitShare
  return numbers.count !== undefined || supported || ruled ? placed : []
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

const oddsOf = ({ only, letters, form }: Candidate, odds: number, label: string): number =>
  only === undefined ? odds * fitness(letters, form, label) : only === label ? THRESHOLDS.ruled : 0

/** The surest of the candidates, as many as keep the share of wrong ones among them within bounds. */
function accepted(
  found: readonly Candidate[],
  readings: readonly Reading[],
  { each, mean }: { each: number; mean: number },
): Placed[] {
  const shares = readings.map(({ share }) => share).sort((a, b) => b - a)
  let sum = 0
  let least = Number.POSITIVE_INFINITY
  for (const [i, share] of shares.entries()) {
    sum += share
    if (share < each || sum < (i + 1) * mean) break
    least = share
  }
  return readings.flatMap(({ n, share }, i) => (share >= least ? [{ candidate: found[i]!, n, share }] : []))
}

/** The odds of each candidate after a look at how many of its kind turned out to be markers in this text. */
function learnt(found: readonly Candidate[], odds: readonly number[], readings: readonly Reading[]): number[] {
  const kinds = new Map<string, { marked: number; all: number }>()
  const kindOf = ({ site, form, odds }: Candidate) => `${site} ${form} ${odds}`
  found.forEach((candidate, i) => {
    const kind = kinds.get(kindOf(candidate)) ?? { marked: 0, all: 0 }
    kinds.set(kindOf(candidate), { marked: kind.marked + readings[i]!.marked, all: kind.all + 1 })
  })
  return found.map((candidate, i) => {
    const { marked, all } = kinds.get(kindOf(candidate))!
    const prior = (THRESHOLDS.prior * odds[i]!) / (1 + odds[i]!)
    return (marked + prior) / (all - marked + THRESHOLDS.prior - prior)
  })
}
