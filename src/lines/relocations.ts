import type { Certainty } from '../text/span.js'
import type { Relocation } from './layout.js'

/** A fragment in reading order, with what is known of its being moved. */
export interface Placed {
  readonly start: number
  readonly end: number
  readonly weight: number
  readonly cert?: Certainty
  readonly reason?: string
  /** The row of the table that moved it. */
  readonly row?: string
}

/**
 * What was moved, as little as possible: the fragments outside the heaviest run that stands in the same order in the
 * witness (heaviest increasing subsequence, with a Fenwick tree of maxima). Neighbours moved together are one relocation.
 * @param before how many relocations there are already
 */
export function relocations(placed: readonly Placed[], before = 0): Relocation[] {
  const staying = heaviestRun(placed)
  const found: Relocation[] = []
  placed.forEach((fragment, i) => {
    if (staying.has(i)) return
    const last = found.at(-1)
    const { start, end, cert = 'medium', reason = 'the lines were read in another order', row } = fragment
    if (last && last.end === start && !staying.has(i - 1) && row === undefined)
      found[found.length - 1] = { ...last, end }
    else found.push({ id: row ?? `move-${before + found.length + 1}`, start, end, cert, reason })
  })
  return found
}

function heaviestRun(placed: readonly Placed[]): Set<number> {
  const ranks = placed.map((_, i) => i).sort((a, b) => placed[a]!.start - placed[b]!.start)
  const rank = new Int32Array(placed.length)
  ranks.forEach((i, r) => {
    rank[i] = r + 1
  })
  const tree = new Int32Array(placed.length + 1).fill(-1)
  const weight = new Float64Array(placed.length)
  const from = new Int32Array(placed.length).fill(-1)
  let best = -1
  placed.forEach((fragment, i) => {
    let before = -1
    for (let r = rank[i]! - 1; r > 0; r -= r & -r)
      if (tree[r]! >= 0 && (before < 0 || weight[tree[r]!]! > weight[before]!)) before = tree[r]!
    from[i] = before
    weight[i] = fragment.weight + (before < 0 ? 0 : weight[before]!)
    for (let r = rank[i]!; r <= placed.length; r += r & -r)
      if (tree[r]! < 0 || weight[i]! > weight[tree[r]!]!) tree[r] = i
    if (best < 0 || weight[i]! > weight[best]!) best = i
  })
  const run = new Set<number>()
  for (let i = best; i >= 0; i = from[i]!) run.add(i)
  return run
}
