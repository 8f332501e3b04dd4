import type { BoxedWord } from './box.js'
import { median } from './median.js'

/** A line of words, with the height at which its letters stand and that of its tall ones. */
export interface TextLine {
  readonly words: readonly BoxedWord[]
  /** The height of the foot of a word's letters; pages may be askew. */
  base(word: BoxedWord): number
  /** Height of tall letters above it; `NaN` where no word of the file has any. */
  readonly tall: number
  /** Whether its own letters tell that height, and not those of the file. */
  readonly sized: boolean
  /** The height at which it would stand at the page's left edge. */
  readonly foot: number
  /** How far to the right of the page's margin it begins, in the height of tall letters. */
  readonly inset: number
}

/** Letters that reach below their line, and letters of full height. */
const DEEP = /[gjpqyQJ,;()[\]{}|/$§†‡_\d]/u
const TALL = /[bdfhklA-Z]/u
const LETTER = /[\p{L}\d]/u

/** Words with tall letters that tell a line's own height; lines with fewer take the common one. */
const TELLING = 3

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
    const left = Math.min(...row.map(word => word.left)) + slope * foot
    const heights = row.filter(({ text }) => TALL.test(text)).map(word => base(word) - word.top)
    return { words: row, base, foot, left, heights }
  })
  const common = median(based.flatMap(({ heights }) => heights))
  const margins = marginsOf(based)
  return based.map(({ words, base, foot, left, heights }) => {
    const sized = heights.length >= TELLING
    const tall = sized ? median(heights) : common
    return { words, base, foot, tall, sized, inset: (left - margins.get(words[0]!.page)!) / tall }
  })
}

/** Where the lines of each page begin: one in four of its longer ones does so no further to the left. */
function marginsOf(lines: readonly { words: readonly BoxedWord[]; left: number }[]): Map<number, number> {
  const pages = new Map<number, number[]>()
  for (const { words, left } of [...lines].sort((a, b) => b.words.length - a.words.length)) {
    const lefts = pages.get(words[0]!.page) ?? []
    if (words.length >= TELLING || lefts.length === 0) pages.set(words[0]!.page, [...lefts, left])
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
