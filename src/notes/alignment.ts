import { VIEW } from '../thresholds/markers.js'
/** A place that may hold a marker. */
export interface Site {
  /** Passage offset that the marker would stand after. */
  readonly at: number
  /** How much likelier a marker with the sequence's `n`th label is here than none. */
  odds(n: number): number
}

/** At `at` (a page end, a marker that the table places) the number of markers so far is known to lie between `low` and `high`. */
export interface Gate {
  readonly at: number
  readonly low: number
  readonly high: number
}

/** A site's likeliest number, with the share (0 to 1) of the weight of all alignments that has it so. */
export interface Reading {
  readonly n: number
  readonly share: number
  /** Share of the alignments in which the site has a marker of any number. */
  readonly marked: number
}

export interface Alignment {
  /** For each site its number; `n` is 0 where no marker is likely at all. */
  readonly readings: readonly Reading[]
  /** Logarithm of how much likelier the text is with markers than without any. */
  readonly gain: number
}

/** Nothing called before the text begins. */
export const FROM_ONE: Belief = { from: 0, weights: Float64Array.of(1) }

/** Weights of the numbers from `from` on. */
export interface Belief {
  from: number
  weights: Float64Array
}

/**
 * Aligns sites with numbers in their order: any site may be none, any number may have left no trace. Weighs all
 * alignments at once (forward and backward, as for a hidden Markov model whose state is the last number so far, with
 * lost numbers arriving by chance along the text), so that a site's number is as sure as the alternatives are poor.
 * Time grows with the number of sites; numbers that have become hopeless are dropped on the way.
 * @param sites in order of `at`
 * @param rate lost markers expected for each code unit of text before `at`, back to the gate before it
 * @param start the last number before the text begins
 */
export function align(
  sites: readonly Site[],
  gates: readonly Gate[],
  length: number,
  rate: (at: number) => number,
  start: Belief = FROM_ONE,
): Alignment {
  const events = [
    ...sites.map((site, index) => ({ at: site.at, site, index })),
    ...gates.map(gate => ({ at: gate.at, gate })),
  ].sort((a, b) => a.at - b.at || ('gate' in a ? 1 : 0) - ('gate' in b ? 1 : 0))
  const before: Belief[] = []
  const broken = new Set<number>() // events at which nothing so far could be right, and the count begins anew
  let belief = start
  let gain = 0
  let at = 0
  for (const event of events) {
    belief = lose(belief, rate(event.at) * Math.max(1, event.at - at))
    at = event.at
    if ('gate' in event) {
      const passed = within(belief, event.gate)
      if (!passed) broken.add(before.length)
      belief = passed ?? anew(event.gate)
    }
    before.push(belief)
    if ('site' in event) belief = take(belief, event.site)
    gain += normalise(belief)
    belief = prune(belief)
  }
  gain -= rate(length) * Math.max(0, length - at)

  const readings: Reading[] = sites.map(() => ({ n: 0, share: 0, marked: 0 }))
  let after: Belief | undefined // weights of what follows, by the number so far; none: 1 for all
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i]!
    const prior = before[i]!
    const size = prior.weights.length
    const follow = (n: number) => (after ? (after.weights[n - after.from] ?? 0) : 1)
    const next = new Float64Array(size)
    if ('site' in event) {
      let total = 0
      let best = 0
      let sum = 0
      let number = 0
      for (let j = 0; j < size; j++) {
        const n = prior.from + j
        const none = follow(n)
        const marked = event.site.odds(n + 1) * follow(n + 1)
        next[j] = none + marked
        const weight = prior.weights[j]!
        total += weight * next[j]!
        sum += weight * marked
        if (weight * marked > best) {
          best = weight * marked
          number = n + 1
        }
      }
      if (total > 0) readings[event.index] = { n: number, share: best / total, marked: sum / total }
    } else {
      for (let j = 0; j < size; j++) next[j] = prior.weights[j]! > 0 ? follow(prior.from + j) : 0
    }
    const here: Belief = { from: prior.from, weights: next }
    normalise(here)
    after = broken.has(i)
      ? undefined
      : loseBackward(here, rate(event.at) * Math.max(1, event.at - (events[i - 1]?.at ?? 0)))
  }
  return { readings, gain }
}

/** Chances that 0, 1, 2 … markers were lost where `mean` are expected. */
function chances(mean: number): number[] {
  const found = [Math.exp(-mean)]
  for (let k = 1; k <= VIEW.skip; k++) {
    const chance = (found[k - 1]! * mean) / k
    if (chance < VIEW.negligible * VIEW.negligible) break
    found.push(chance)
  }
  return found
}

function lose({ from, weights }: Belief, mean: number): Belief {
  const chance = chances(mean)
  const skip = chance.length - 1
  const next = new Float64Array(weights.length + skip)
  for (let j = 0; j < weights.length; j++) for (let k = 0; k <= skip; k++) next[j + k]! += weights[j]! * chance[k]!
  return prune({ from, weights: next })
}

function loseBackward({ from, weights }: Belief, mean: number): Belief {
  const chance = chances(mean)
  const skip = chance.length - 1
  const next = new Float64Array(weights.length + skip)
  for (let j = 0; j < weights.length; j++)
    for (let k = 0; k <= skip; k++) next[j + skip - k]! += weights[j]! * chance[k]!
  return { from: from - skip, weights: next }
}

function take({ from, weights }: Belief, site: Site): Belief {
  const next = new Float64Array(weights.length + 1)
  for (let j = 0; j < weights.length; j++) {
    next[j]! += weights[j]!
    next[j + 1]! += weights[j]! * site.odds(from + j + 1)
  }
  return { from, weights: next }
}

/** The belief as far as it lies within the gate; none where it contradicts it altogether. */
function within(belief: Belief, { low, high }: Gate): Belief | undefined {
  const weights = belief.weights.map((weight, j) => (belief.from + j >= low && belief.from + j <= high ? weight : 0))
  return weights.some(weight => weight > 0) ? prune({ from: belief.from, weights }) : undefined
}

/** What a gate alone tells. */
const anew = ({ low, high }: Gate): Belief => ({
  from: low,
  weights: new Float64Array(Math.min(high, low + VIEW.skip) - low + 1).fill(VIEW.negligible),
})

/** Makes the weights sum to 1; the logarithm of what they summed to. */
function normalise({ weights }: Belief): number {
  let sum = 0
  for (const weight of weights) sum += weight
  if (sum <= 0) return 0
  for (let j = 0; j < weights.length; j++) weights[j]! /= sum
  return Math.log(sum)
}

function prune({ from, weights }: Belief): Belief {
  let peak = 0
  for (let j = 1; j < weights.length; j++) if (weights[j]! > weights[peak]!) peak = j
  const least = weights[peak]! * VIEW.negligible
  let low = Math.max(0, peak - VIEW.numbers / 2)
  let high = Math.min(weights.length, low + VIEW.numbers)
  while (low < peak && weights[low]! < least) low++
  while (high > peak + 1 && weights[high - 1]! < least) high--
  return low === 0 && high === weights.length
    ? { from, weights }
    : { from: from + low, weights: weights.slice(low, high) }
}
