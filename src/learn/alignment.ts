import { diffArrays } from 'diff'
import { distance } from 'fastest-levenshtein'
import { type Chunk, isNote } from './stream.js'

/** Chunks `[a0, a1)` of one stream stand for chunks `[b0, b1)` of the other; one side may be empty. */
export interface Pair {
  readonly a0: number
  readonly a1: number
  readonly b0: number
  readonly b1: number
  readonly same: boolean
}

/**
 * Two rows of chunks held against each other, in order, every chunk in one pair. Chunks that each row has just once are
 * the posts between which the rest is compared (after B. Cohen's patience diff), so that time stays near linear.
 * @param barriers chunks of `b` that begin a block: no pair stands on both sides of one
 */
export function align(a: readonly Chunk[], b: readonly Chunk[], barriers: ReadonlySet<number> = new Set()): Pair[] {
  const pairs: Pair[] = []
  const same = (i: number, j: number) => pairs.push({ a0: i, a1: i + 1, b0: j, b1: j + 1, same: true })
  let i = 0
  let j = 0
  const run = (a1: number, b1: number) => {
    if (a1 > i || b1 > j) pairs.push(...paired(a, b, { a0: i, a1, b0: j, b1 }, barriers))
    i = a1
    j = b1
  }
  for (const [x, y] of common(a, b)) {
    run(x, y)
    same(x, y)
    i = x + 1
    j = y + 1
  }
  run(a.length, b.length)
  return pairs
}

/** The chunks both rows have, as pairs of indexes that grow on both sides. */
function common(a: readonly Chunk[], b: readonly Chunk[]): [number, number][] {
  const found: [number, number][] = []
  let i = 0
  let j = 0
  for (const [x, y] of [...posts(a, b), [a.length, b.length] as const]) {
    const [left, right] = [a.slice(i, x), b.slice(j, y)].map(part => part.map(({ key }) => key)) as [string[], string[]]
    let [m, n] = [i, j]
    for (const { added, removed, count } of diffArrays(left, right)) {
      if (!added && !removed) for (let k = 0; k < count; k++) found.push([m + k, n + k])
      if (!added) m += count
      if (!removed) n += count
    }
    if (x < a.length && y < b.length) found.push([x, y])
    i = x + 1
    j = y + 1
  }
  return found
}

/** Chunks of three that each row has once, as many of them as stand in the same order in both. */
function posts(a: readonly Chunk[], b: readonly Chunk[]): [number, number][] {
  const inB = unique(b)
  const candidates = [...unique(a)]
    .flatMap(([key, i]): [number, number][] => (inB.has(key) ? [[i, inB.get(key)!]] : []))
    .sort((p, q) => p[0] - q[0])
  return increasing(candidates)
}

const WIDTH = 3

function unique(chunks: readonly Chunk[]): Map<string, number> {
  const places = new Map<string, number>()
  for (let i = 0; i + WIDTH <= chunks.length; i++) {
    const key = chunks
      .slice(i, i + WIDTH)
      .map(chunk => chunk.key)
      .join(' ')
    places.set(key, places.has(key) ? -1 : i)
  }
  for (const [key, i] of places) if (i < 0) places.delete(key)
  return places
}

/** The longest subsequence whose second members grow (patience sorting). */
function increasing(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = []
  const before: (number | undefined)[] = []
  pairs.forEach(([, y], k) => {
    let low = 0
    let high = tops.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tops[middle]!]![1] < y) low = middle + 1
      else high = middle
    }
    before[k] = tops[low - 1]
    tops[low] = k
  })
  const chain: [number, number][] = []
  for (let k = tops.at(-1); k !== undefined; k = before[k]) chain.push(pairs[k]!)
  return chain.reverse()
}

/** How many chunks of one side may stand for one of the other: `ac cor ding` for `according`. */
const MOST = 3
/** Above so many cells a run is not looked into: it is one change. */
const LARGEST = 1_000_000

/** Least cost by which a run of unlike chunks is parted into pairs: letters changed, and a little for each word more or less. */
function paired(
  a: readonly Chunk[],
  b: readonly Chunk[],
  { a0, a1, b0, b1 }: Omit<Pair, 'same'>,
  barriers: ReadonlySet<number>,
): Pair[] {
  const [n, m] = [a1 - a0, b1 - b0]
  if (n === 0 || m === 0 || n * m > LARGEST) return whole({ a0, a1, b0, b1 }, a, b, barriers)
  const width = m + 1
  const cost = new Float64Array((n + 1) * width).fill(Number.POSITIVE_INFINITY)
  const step = new Uint8Array((n + 1) * width)
  cost[0] = 0
  for (let i = 0; i <= n; i++)
    for (let j = 0; j <= m; j++) {
      const here = cost[i * width + j]!
      for (const [k, [da, db]] of STEPS.entries()) {
        if (i + da > n || j + db > m) continue
        if (db > 1 && crosses(b0 + j, b0 + j + db, barriers)) continue
        const there = (i + da) * width + j + db
        const price = here + worth(a.slice(a0 + i, a0 + i + da), b.slice(b0 + j, b0 + j + db))
        if (price < cost[there]!) {
          cost[there] = price
          step[there] = k
        }
      }
    }
  const pairs: Pair[] = []
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const [da, db] = STEPS[step[i * width + j]!]!
    i -= da
    j -= db
    pairs.push({ a0: a0 + i, a1: a0 + i + da, b0: b0 + j, b1: b0 + j + db, same: false })
  }
  return pairs.reverse()
}

const STEPS: readonly (readonly [number, number])[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  ...Array.from({ length: MOST - 1 }, (_, i) => [i + 2, 1] as const),
  ...Array.from({ length: MOST - 1 }, (_, i) => [1, i + 2] as const),
]

function worth(a: readonly Chunk[], b: readonly Chunk[]): number {
  const calls = [...a, ...b].filter(isNote).length
  if (calls > 0) return a.length === 1 && b.length === 1 && calls === 2 ? 1 : a.length + b.length === 1 ? 1.5 : Infinity
  const [left, right] = [a, b].map(side => side.map(({ key }) => key).join('')) as [string, string]
  const unlike = distance(left, right)
  if (a.length === 0 || b.length === 0) return unlike + 0.5
  // words that share nothing do not stand for each other
  return unlike + (a.length + b.length - 2) * 0.6 + (unlike >= Math.max(left.length, right.length) ? 1 : 0)
}

function crosses(from: number, to: number, barriers: ReadonlySet<number>): boolean {
  for (let i = from + 1; i < to; i++) if (barriers.has(i)) return true
  return false
}

/** A run as one pair, or, where calls or a block's beginning stand in it, as single chunks. */
function whole(
  run: Omit<Pair, 'same'>,
  a: readonly Chunk[],
  b: readonly Chunk[],
  barriers: ReadonlySet<number>,
): Pair[] {
  const { a0, a1, b0, b1 } = run
  const plain =
    ![...a.slice(a0, a1), ...b.slice(b0, b1)].some(isNote) && !crosses(b0, b1, barriers) && (a1 - a0 <= 1 || b1 > b0)
  if (plain) return [{ ...run, same: false }]
  const pairs: Pair[] = []
  for (let i = a0; i < a1; i++) pairs.push({ a0: i, a1: i + 1, b0, b1: b0, same: false })
  for (let j = b0; j < b1; j++) pairs.push({ a0: a1, a1, b0: j, b1: j + 1, same: false })
  return pairs
}
