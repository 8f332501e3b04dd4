import { rawLines } from '../witness/witness.js'
import type { Fragment, Line } from './layout.js'

const BLANK = /^\s*$/

/** The witness as fragments: each line that has text, with the blank lines after it. They tile the witness. */
export function fragments(text: string): Fragment[] {
  const found: { start: number; end: number; textStart: number; textEnd: number }[] = []
  for (const line of rawLines(text)) {
    const content = text.slice(line.start, line.end)
    const last = found.at(-1)
    if (BLANK.test(content)) {
      if (last) last.end = line.next
      continue
    }
    const textStart = line.start + (content.length - content.trimStart().length)
    const textEnd = line.start + content.trimEnd().length
    found.push({ start: last ? last.end : 0, end: line.next, textStart, textEnd })
  }
  const last = found.at(-1)
  if (last) last.end = text.length
  else found.push({ start: 0, end: text.length, textStart: text.length, textEnd: text.length })
  return found
}

/** The fragments of lines, in reading order. */
export const fragmentsOf = (lines: readonly Line[]): Fragment[] => lines.flatMap(line => line.fragments)
