import type { Established } from '../established.js'
import type { Passage } from '../text/passage.js'

/** The text around a stretch of a passage. */
export type Context = (start: number, end: number) => { before: string; after: string }

/** Code units of context on each side: about a line of print. */
const WIDTH = 60

/** Context in a passage; `cuts` are the offsets, in order, over which it does not reach. */
function contextOf({ text }: Passage, cuts: readonly number[] = []): Context {
  return (start, end) => {
    const from = Math.max(
      last(cuts, cut => cut <= start),
      start - WIDTH,
    )
    const next = first(cuts, cut => cut >= end && cut > start)
    const to = Math.min(next ?? text.length, end + WIDTH)
    const before = text.slice(from, start)
    const after = text.slice(end, to)
    return {
      before: from === start - WIDTH ? before.replace(/^\S*\s/, '') : before,
      after: to === end + WIDTH ? after.replace(/\s\S*$/, '') : after,
    }
  }
}

/** Context in the running text, within a block. */
export const bodyContext = ({ body, blocks }: Established): Context =>
  contextOf(
    body,
    blocks.filter(block => body.has(block.start)).map(block => body.before(block.start)),
  )

/** Context in a note. */
export const noteContext = (passage: Passage): Context => contextOf(passage)

function border(list: readonly number[], passes: (value: number) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(list[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}

const last = (list: readonly number[], passes: (value: number) => boolean): number =>
  list[border(list, passes) - 1] ?? 0

const first = (list: readonly number[], passes: (value: number) => boolean): number | undefined =>
  list[border(list, value => !passes(value))]
