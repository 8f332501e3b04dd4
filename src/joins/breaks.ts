import type { Fragment } from '../lines/layout.js'
import type { Passage } from '../text/passage.js'

/** What a line can end with when a word is broken there: a hyphen, or what a hyphen is misread as. */
const HYPHENS = /[-‐‑\u00ad~¬_=–—]+$/u
const LAST_WORD = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*$/u
const FIRST_WORD = /^[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/u

/** A line end inside the running text: what stands before it and after it. Offsets are those of the passage. */
export interface Break {
  /** The fragment that ends here. */
  readonly fragment: Fragment
  /** The next fragment that has words. */
  readonly next: Fragment
  /** Passage offset of the end of the words before. */
  readonly at: number
  /** The last word before the line end, without the hyphen; empty when the line ends in something else. */
  readonly left: string
  /** What stands for a hyphen between `left` and the line end; empty when there is none. */
  readonly hyphen: string
  /** The first word after it; empty when the line begins with something else. */
  readonly right: string
}

/** The words of a fragment as the passage has them now (a note marker's letters may already be out of them). */
export function visible(passage: Passage, fragment: Fragment): { start: number; end: number } {
  if (fragment.textEnd <= fragment.textStart) return { start: 0, end: 0 }
  let start = passage.before(fragment.textStart)
  let end = passage.after(fragment.textEnd)
  while (start < end && isBlank(passage.text.charCodeAt(start))) start++
  while (end > start && isBlank(passage.text.charCodeAt(end - 1))) end--
  return { start, end }
}

const isBlank = (code: number) => code === 0x20 || code === 0x09 || code === 0xa0

/** How far a word is looked for from the line end, in code units: no word is longer. */
const REACH = 80

/** The line ends of a passage made of `fragments`, in reading order. What has no words is passed over. */
export function breaksOf(passage: Passage, fragments: readonly Fragment[]): Break[] {
  const breaks: Break[] = []
  let last: { fragment: Fragment; start: number; end: number } | undefined
  for (const fragment of fragments) {
    const { start, end } = visible(passage, fragment)
    if (start === end) continue
    if (last) {
      const before = passage.text.slice(Math.max(last.start, last.end - REACH), last.end)
      const hyphen = HYPHENS.exec(before)?.[0] ?? ''
      const left = LAST_WORD.exec(before.slice(0, before.length - hyphen.length))?.[0] ?? ''
      const right = FIRST_WORD.exec(passage.text.slice(start, Math.min(end, start + REACH)))?.[0] ?? ''
      breaks.push({ fragment: last.fragment, next: fragment, at: last.end, left, hyphen: left ? hyphen : '', right })
    }
    last = { fragment, start, end }
  }
  return breaks
}
