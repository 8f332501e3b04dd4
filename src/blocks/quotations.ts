import { QUOTATIONS } from '../thresholds/blocks.js'
import { freeAfter, runsOn } from './evidence.js'
import type { Look, Looks } from './looks.js'

/** Lines `[from, to)` set to a narrower measure than the text around them. */
export interface Narrow {
  readonly from: number
  readonly to: number
  readonly width: number
}

/** Finds block quotations: runs of lines that fill a measure narrower than the text's. */
export function findNarrow(all: Looks, blocked: (i: number) => boolean): Narrow[] {
  const { lines, measure } = all
  const limit = measure.width * QUOTATIONS.narrow
  const fits = (look: Look) => look.first <= limit && look.last <= limit
  const found: Narrow[] = []
  for (let i = 0; i < lines.length; ) {
    if (blocked(i) || !fits(lines[i]!)) {
      i++
      continue
    }
    let to = i
    while (to < lines.length && !blocked(to) && fits(lines[to]!)) to++
    let from = i
    // what runs on from a full line is the end of its paragraph
    while (from < to && from > 0 && !blocked(from - 1) && runsOn(lines[from - 1]!, lines[from]!)) {
      from++
      if (!fits(lines[from - 2]!)) break
    }
    // what runs on into a full line is the first line of a paragraph, indented
    let end = to
    while (end > from && end < lines.length && !blocked(end) && runsOn(lines[end - 1]!, lines[end]!)) end--
    const narrow = { from, to: end, width: Math.max(0, ...lines.slice(from, end).map(look => look.last)) }
    if (isQuotation(all, narrow)) found.push(narrow)
    i = to
  }
  return found
}

function isQuotation(all: Looks, { from, to, width }: Narrow): boolean {
  if (to - from < QUOTATIONS.lines) return false
  const { lines } = all
  let running = 0
  let filled = 0
  let roomy = 0
  for (let i = from; i < to - 1; i++) {
    if (!runsOn(lines[i]!, lines[i + 1]!)) continue
    running++
    filled += lines[i]!.last / width
    if (freeAfter(lines[i]!, lines[i + 1]!, all).room > 0) roomy++
  }
  return (
    running >= QUOTATIONS.running * (to - from - 1) &&
    filled >= QUOTATIONS.filled * running &&
    roomy >= QUOTATIONS.roomy * running
  )
}
