import { align, type Pair } from '../learn/alignment.js'
import { chunksOf } from '../learn/stream.js'
import type { Passage } from '../text/passage.js'

/** A stretch of passage number `passage`, in UTF-16 code units. */
export interface Stretch {
  readonly passage: number
  readonly start: number
  readonly end: number
}

/** Says where what stands in the passages of one OCR stands in those of another OCR of the same text. */
export type Bridge = (old: Stretch) => Stretch | undefined

const BETWEEN = '\n\n'

/** Holds two readings of a text against each other, word by word; words that only one of them has stand nowhere in the other. */
export function bridge(old: readonly Passage[], now: readonly Passage[]): Bridge {
  const [from, to] = [joined(old), joined(now)]
  const [a, b] = [chunksOf(from.text, []), chunksOf(to.text, [])]
  const pairs = align(a, b)
  return ({ passage, start, end }) => {
    const range = { start: from.starts[passage]! + start, end: from.starts[passage]! + end }
    const met = pairsOf(range, pairs, a)
    const [first, last] = [met[0], met.at(-1)]
    if (!first || !last) return undefined
    const words = b.slice(first.b0, last.b1)
    if (words.length === 0) return undefined
    const outer = { start: a[first.a0]!.start, end: a[last.a1 - 1]!.end }
    const there = { start: words[0]!.start, end: words.at(-1)!.end }
    const head = from.text.slice(outer.start, range.start)
    const tail = from.text.slice(range.end, outer.end)
    const reads = to.text.slice(there.start, there.end)
    const narrowed = {
      start: there.start + (reads.startsWith(head) ? head.length : 0),
      end: there.end - (reads.endsWith(tail) ? tail.length : 0),
    }
    const { start: s, end: e } = narrowed.end > narrowed.start ? narrowed : there
    const i = to.starts.findLastIndex(at => at <= s)
    return { passage: i, start: s - to.starts[i]!, end: e - to.starts[i]! }
  }
}

function joined(passages: readonly Passage[]): { text: string; starts: number[] } {
  const starts: number[] = []
  let text = ''
  for (const passage of passages) {
    starts.push(text.length)
    text += passage.text + BETWEEN
  }
  return { text, starts }
}

/** The pairs that have something of a range of the old text. */
function pairsOf(
  range: { start: number; end: number },
  pairs: readonly Pair[],
  a: ReturnType<typeof chunksOf>,
): Pair[] {
  let low = 0
  let high = pairs.length
  while (low < high) {
    const middle = (low + high) >> 1
    const { a0, a1 } = pairs[middle]!
    const end = a1 > 0 ? a[a1 - 1]!.end : 0
    if (end <= range.start && a1 >= a0) low = middle + 1
    else high = middle
  }
  const found: Pair[] = []
  for (let i = low; i < pairs.length; i++) {
    const { a0, a1 } = pairs[i]!
    if (a0 === a1) {
      if (found.length > 0 && a[a0] && a[a0].start < range.end) found.push(pairs[i]!)
      continue
    }
    if (a[a0]!.start >= range.end) break
    found.push(pairs[i]!)
  }
  // words that only the new text has belong to what stands before them, or to nothing
  while (found.length > 0 && found.at(-1)!.a0 === found.at(-1)!.a1) found.pop()
  return found
}
