import { CONTROL } from '../text/controls.js'
import { rawLines } from '../witness/witness.js'
import type { Fragment, Line } from './layout.js'

/** White space and control characters: what leaves no ink on a page. */
const BARE = `[\\s${CONTROL.source.slice(1, -1)}]`
const INK = new RegExp(BARE.replace('[', '[^'))
const END = new RegExp(`${BARE}$`)

/** The witness as fragments: each line that has text, with the blank lines after it. They tile the witness. */
export function fragments(text: string): Fragment[] {
  const found: { start: number; end: number; textStart: number; textEnd: number }[] = []
  for (const line of rawLines(text)) {
    const content = text.slice(line.start, line.end)
    const last = found.at(-1)
    const first = content.search(INK)
    if (first < 0) {
      if (last) last.end = line.next
      continue
    }
    const textStart = line.start + first
    let textEnd = line.end
    while (END.test(text[textEnd - 1]!)) textEnd--
    found.push({ start: last ? last.end : 0, end: line.next, textStart, textEnd })
  }
  const last = found.at(-1)
  if (last) last.end = text.length
  else found.push({ start: 0, end: text.length, textStart: text.length, textEnd: text.length })
  return found
}

/** The fragments of lines, in reading order. */
export const fragmentsOf = (lines: readonly Line[]): Fragment[] => lines.flatMap(line => line.fragments)
