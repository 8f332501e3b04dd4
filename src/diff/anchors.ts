import type { Stretch } from './stretch.js'

/** Where a run of words begins in the one list and in the other. */
export type Anchor = readonly [a: number, b: number]

/** The runs of `length` words that each side of a stretch has just once, in the order of the first side. */
export function uniqueRuns({ a, b, aFrom, aTo, bFrom, bTo }: Stretch, length: number): Anchor[] {
  const inA = places(a, aFrom, aTo, length)
  const inB = places(b, bFrom, bTo, length)
  const found: Anchor[] = []
  for (const [key, x] of inA) {
    const y = inB.get(key)
    if (x >= 0 && y !== undefined && y >= 0 && same(a, x, b, y, length)) found.push([x, y])
  }
  return found
}

/** Where each run begins, by its key; -1 for one that is there twice. */
function places(words: Int32Array, from: number, to: number, length: number): Map<number, number> {
  const found = new Map<number, number>()
  for (let i = from; i + length <= to; i++) {
    let key = 0
    for (let k = i; k < i + length; k++) key = (key * FACTOR + words[k]! + 1) % MODULUS
    found.set(key, found.has(key) ? -1 : i)
  }
  return found
}

function same(a: Int32Array, x: number, b: Int32Array, y: number, length: number): boolean {
  for (let k = 0; k < length; k++) if (a[x + k] !== b[y + k]) return false
  return true
}

/** The longest choice of anchors that are in order on both sides (patience sorting). */
export function increasing(anchors: readonly Anchor[]): Anchor[] {
  const tails: number[] = []
  const previous: number[] = []
  anchors.forEach(([, y], i) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (anchors[tails[middle]!]![1] < y) low = middle + 1
      else high = middle
    }
    previous[i] = low > 0 ? tails[low - 1]! : -1
    tails[low] = i
  })
  const chosen: Anchor[] = []
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) chosen.push(anchors[i]!)
  return chosen.reverse()
}

/** Of the keys' polynomial; their product stays below 2^53. */
const FACTOR = 1_000_003
const MODULUS = 8_589_934_583
