import { VERSE } from '../thresholds/blocks.js'
import { freeAfter } from './evidence.js'
import type { Looks } from './looks.js'

/** A stanza: lines `[from, to)`. */
export interface Stanza {
  readonly from: number
  readonly to: number
}

/** Finds verse: lines that end before they must, and begin with capitals though no sentence ended. */
export function findVerse(all: Looks, blocked: (i: number) => boolean): Stanza[] {
  const { lines } = all
  const found: Stanza[] = []
  for (let from = 0; from < lines.length; ) {
    let to = from + 1
    let inSentence = 0
    let roomy = 0
    let blanks = 0
    const begins = lines[from]!.opens !== 'lower'
    for (; begins && to < lines.length && !blocked(from) && !blocked(to); to++) {
      const left = lines[to - 1]!
      const right = lines[to]!
      const room = freeAfter(left, right, all).room >= VERSE.room
      if (right.opens === 'lower' || left.broken || (left.sentence && !room)) break
      if (!left.sentence) inSentence++
      if (room) roomy++
      if (right.blank) blanks++
    }
    const seams = to - from - 1
    const isVerse =
      inSentence >= VERSE.inSentence * seams && roomy >= VERSE.roomy * seams && blanks <= VERSE.blanks * seams
    if (to - from >= VERSE.lines && isVerse) found.push(...stanzas(all, from, to))
    from = to
  }
  return found
}

function stanzas({ lines }: Looks, from: number, to: number): Stanza[] {
  const starts = [from]
  for (let i = from + 1; i < to; i++) if (lines[i]!.blank) starts.push(i)
  return starts.map((start, k) => ({ from: start, to: starts[k + 1] ?? to }))
}
