/**
 * Two lists of words side by side: the longest common subsequence (E. W. Myers, "An O(ND) Difference Algorithm",
 * Algorithmica 1, 1986; the furthest-reaching paths of every number of edits are kept, and walked back).
 *
 * `partner[i]`: the index in `b` of the word that is `a[i]`, or -1. `runs`: the stretches between, as
 * `[aFrom, aTo, bFrom, bTo]`, where the lists differ.
 */
export function align(a, b) {
  const partner = new Int32Array(a.length).fill(-1)
  const [x, y] = numbered(a, b)
  let head = 0
  while (head < x.length && head < y.length && x[head] === y[head]) partner[head] = head++
  let [endA, endB] = [x.length, y.length]
  while (endA > head && endB > head && x[endA - 1] === y[endB - 1]) partner[--endA] = --endB
  for (const [i, j] of common(x.subarray(head, endA), y.subarray(head, endB))) partner[head + i] = head + j
  return { partner, runs: runsBetween(partner, b.length) }
}

/** The words as numbers: the same number is the same word. */
function numbered(a, b) {
  const numbers = new Map()
  const number = word => {
    if (!numbers.has(word)) numbers.set(word, numbers.size)
    return numbers.get(word)
  }
  return [Int32Array.from(a, number), Int32Array.from(b, number)]
}

/** The pairs of a longest common subsequence, the last first. */
function common(a, b) {
  const most = a.length + b.length
  /** On diagonal k (place in a less place in b), at `most + k`: how far the best path reaches in a. */
  const reach = new Int32Array(2 * most + 2)
  const down = (reaches, at, k, edits) => k === -edits || (k !== edits && reaches[at - 1] < reaches[at + 1])
  const steps = []
  for (let edits = 0; edits <= most; edits++) {
    steps.push(reach.slice(Math.max(0, most - edits - 1), most + edits + 2))
    for (let k = -edits; k <= edits; k += 2) {
      let i = down(reach, most + k, k, edits) ? reach[most + k + 1] : reach[most + k - 1] + 1
      while (i < a.length && i - k < b.length && a[i] === b[i - k]) i++
      reach[most + k] = i
      if (i >= a.length && i - k >= b.length) return walkedBack(steps, a.length, b.length, down)
    }
  }
  return []
}

function walkedBack(steps, i, j, down) {
  const pairs = []
  for (let edits = steps.length - 1; edits > 0; edits--) {
    const reaches = steps[edits]
    const middle = (reaches.length - 1) >> 1
    const k = i - j
    const from = down(reaches, middle + k, k, edits) ? k + 1 : k - 1
    const [fromI, fromJ] = [reaches[middle + from], reaches[middle + from] - from]
    while (i > fromI && j > fromJ) pairs.push([--i, --j])
    ;[i, j] = [fromI, fromJ]
  }
  while (i > 0 && j > 0) pairs.push([--i, --j])
  return pairs
}

function runsBetween(partner, length) {
  const runs = []
  let [i, j] = [0, 0]
  const upTo = (nextI, nextJ) => {
    if (nextI > i || nextJ > j) runs.push([i, nextI, j, nextJ])
    ;[i, j] = [nextI + 1, nextJ + 1]
  }
  partner.forEach((at, place) => {
    if (at >= 0) upTo(place, at)
  })
  upTo(partner.length, length)
  return runs
}
