import type { Fragment } from '../lines/layout.js'
import type { Passage } from '../text/passage.js'
import type { Range } from '../text/span.js'
import { JOINS } from '../thresholds/joins.js'

/** What a line can end with when a word is broken there: a hyphen, or what a hyphen is misread as. */
const HYPHENS = /[-‐‑\u00ad~¬_=–—]+$/u
/** What may be a hyphen: one with a blank before it or specks behind it, or a stop or another small sign. */
const DOUBTFUL = /(?:[ \t][-‐~¬]|[-‐~¬]+[ \t]?[^\p{L}\p{N}\s]{1,2}|[.:;,»«*•·"”'’])$/u
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
  /** Whether it is most likely no hyphen but a stop, a speck or a dash. */
  readonly doubtful: boolean
  /** The first word after it; empty when the line begins with something else. */
  readonly right: string
  /** Passage offsets of the words after it. */
  readonly after: Range
  /** Code units of specks before `right` that go with the line end if the word is made whole. */
  readonly speck?: number
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

/** The line ends of a passage made of `fragments`, in reading order. What has no words is passed over. */
export function breaksOf(passage: Passage, fragments: readonly Fragment[]): Break[] {
  const breaks: Break[] = []
  let last: { fragment: Fragment; start: number; end: number } | undefined
  for (const fragment of fragments) {
    const { start, end } = visible(passage, fragment)
    if (start === end) continue
    if (last) {
      const before = passage.text.slice(Math.max(last.start, last.end - JOINS.reach), last.end)
      const right = firstWord(passage.text.slice(start, Math.min(end, start + JOINS.reach)))
      const after = { start, end }
      breaks.push({ fragment: last.fragment, next: fragment, at: last.end, ...ending(before), right, after })
    }
    last = { fragment, start, end }
  }
  return breaks
}

/** The word that a line begins with; empty when it begins with something else. */
export const firstWord = (line: string): string => FIRST_WORD.exec(line)?.[0] ?? ''

/** The last word of a line and what stands for a hyphen after it. */
function ending(line: string): Pick<Break, 'left' | 'hyphen' | 'doubtful'> {
  for (const [sign, doubtful] of [
    [HYPHENS, false],
    [DOUBTFUL, true],
  ] as const) {
    const hyphen = sign.exec(line)?.[0] ?? ''
    const left = LAST_WORD.exec(line.slice(0, line.length - hyphen.length))?.[0] ?? ''
    if (left) return { left, hyphen, doubtful: doubtful && hyphen !== '' }
  }
  return { left: '', hyphen: '', doubtful: false }
}
