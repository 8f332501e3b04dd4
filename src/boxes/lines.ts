import { BOXES } from '../thresholds/boxes.js'
import type { BoxedWord } from './box.js'
import { median } from './median.js'

/** Where a line of the OCR stands on its page, pages askew put straight. */
export interface LinePlace {
  readonly page: number
  readonly left: number
  readonly right: number
  /** The height at which its letters stand: that at the page's left edge. */
  readonly foot: number
  /** Height of its tall letters; `NaN` where no word of the file has any. */
  readonly tall: number
  /** Whether its letters are smaller than those of the text; unknown where it has too few, or all are of one size. */
  readonly small?: boolean
  /** How far to the right of the page's margin it begins, in the height of tall letters. */
  readonly inset: number
}

/** A line of the OCR with its words. */
export interface TextLine extends LinePlace {
  readonly words: readonly BoxedWord[]
  /** The height at which a word's letters stand. */
  base(word: BoxedWord): number
}

/** Letters that reach below their line, and letters of full height. */
const DEEP = /[gjpqyQJ,;()[\]{}|/$§†‡_\d]/u
const TALL = /[bdfhklA-Z]/u
const LETTER = /[\p{L}\d]/u

/** The lines that have letters. */
export function textLines(words: readonly BoxedWord[]): TextLine[] {
  const rows = [...grouped(words)].map(row => ({ row, lettered: row.filter(({ text }) => LETTER.test(text)) }))
  const told = rows.filter(({ lettered }) => lettered.length > 0)
  const skew = skews(told.map(({ lettered }) => lettered))
  const based = told.map(({ row, lettered }) => {
    const slope = skew.get(row[0]!.page) ?? 0
    const level = lettered.filter(({ text }) => !DEEP.test(text))
    const foot = median((level.length > 0 ? level : lettered).map(word => word.bottom - slope * middle(word)))
    const base = (word: BoxedWord) => foot + slope * middle(word)
    const left = row.reduce((least, word) => Math.min(least, word.left), Number.POSITIVE_INFINITY)
    const right = row.reduce((most, word) => Math.max(most, word.right), Number.NEGATIVE_INFINITY)
    const heights = row.filter(({ text }) => TALL.test(text)).map(word => base(word) - word.top)
    const straight = left + slope * foot
    return { words: row, page: row[0]!.page, base, foot, left, right, straight, heights }
  })
  const common = median(based.flatMap(({ heights }) => heights))
  const sizes = based.map(({ heights }) => (heights.length >= BOXES.telling ? median(heights) : undefined))
  const usual = median(sizes.filter(size => size !== undefined))
  const isSmall = (size: number) => size < usual * BOXES.small
  const several = sizes.filter(size => size !== undefined && isSmall(size)).length >= BOXES.smallLines
  const margins = marginsOf(based)
  return based.map(({ straight, heights: _, ...line }, i): TextLine => {
    const size = sizes[i]
    const tall = size ?? common
    const inset = (straight - margins.get(line.page)!) / tall
    return { ...line, tall, inset, ...(several && size !== undefined && { small: isSmall(size) }) }
  })
}

/** The line that each is the left part of, in two parts on one line of the page. */
export function rightParts(lines: readonly TextLine[]): ReadonlyMap<TextLine, TextLine> {
  const sorted = [...lines].sort((a, b) => a.page - b.page || a.foot - b.foot)
  const found = new Map<TextLine, TextLine>()
  sorted.forEach((line, i) => {
    for (const step of [-1, 1])
      for (let k = i + step; Math.abs(k - i) <= BOXES.parts && sorted[k]; k += step) {
        const right = sorted[k]!
        if (areBeside(line, right) && right.left < (found.get(line)?.left ?? Number.POSITIVE_INFINITY))
          found.set(line, right)
      }
  })
  return found
}

/** Whether two lines of the OCR stand at one height. */
export const areLevel = (one: LinePlace, other: LinePlace): boolean =>
  one.page === other.page && Math.abs(one.foot - other.foot) <= Math.max(one.tall, other.tall) * BOXES.level

/** Whether a line of the OCR stands over a part of the next: too high for it, and too near for a line of its own. */
export function isOver(one: LinePlace, next: LinePlace): boolean {
  const rise = (next.foot - one.foot) / next.tall
  const within = one.left >= next.left - next.tall && one.left <= next.right + next.tall * BOXES.gap
  return one.page === next.page && rise > BOXES.level && rise < BOXES.over && within
}

/** Whether two lines of the OCR are parts of one line of the page, the first left of the second. */
export function areBeside(left: LinePlace, right: LinePlace): boolean {
  const gap = right.left - left.right
  const tall = Math.max(left.tall, right.tall)
  return areLevel(left, right) && gap >= -tall * BOXES.level && gap <= tall * BOXES.gap
}

/** Where the lines of each page begin: one in four of its longer ones does so no further to the left. */
function marginsOf(lines: readonly { words: readonly BoxedWord[]; page: number; straight: number }[]) {
  const pages = new Map<number, number[]>()
  for (const { words, page, straight } of [...lines].sort((a, b) => b.words.length - a.words.length)) {
    const lefts = pages.get(page)
    if (!lefts) pages.set(page, [straight])
    else if (words.length >= BOXES.telling) lefts.push(straight)
  }
  return new Map([...pages].map(([page, lefts]) => [page, lefts.sort((a, b) => a - b)[lefts.length >> 2]!]))
}

const middle = ({ left, right }: BoxedWord) => (left + right) / 2

function grouped(words: readonly BoxedWord[]): Iterable<BoxedWord[]> {
  const lines = new Map<number, BoxedWord[]>()
  for (const word of words) {
    const line = lines.get(word.line)
    if (line) line.push(word)
    else lines.set(word.line, [word])
  }
  return lines.values()
}

/** How much the lines of each page fall, for each unit to the right: as their first and last words have it. */
function skews(lines: readonly (readonly BoxedWord[])[]): Map<number, number> {
  const slopes = new Map<number, number[]>()
  for (const line of lines) {
    const level = line.filter(({ text }) => !DEEP.test(text))
    const [first, last] = [level[0], level.at(-1)]
    if (!first || !last || middle(last) <= middle(first)) continue
    const slope = (last.bottom - first.bottom) / (middle(last) - middle(first))
    const page = slopes.get(first.page)
    if (page) page.push(slope)
    else slopes.set(first.page, [slope])
  }
  return new Map([...slopes].map(([page, all]) => [page, median(all)]))
}
