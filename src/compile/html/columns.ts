import type { Element } from 'hast'
import { h, s } from 'hastscript'

/** Height of a row in the two columns, in em of the view; the style sheet sets lines to the same. */
const ROW = 1.75

/** Characters that fit on a row of the two columns; a longer line takes more rows. */
export const RAW_COLUMNS = 70
export const READ_COLUMNS = 84

/** The style sheet knows so many heights; what is longer scrolls. */
const MOST_ROWS = 9

export const rowsFor = (length: number, columns: number): number =>
  Math.min(MOST_ROWS, Math.max(1, Math.ceil(length / columns)))

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

/** Where an item of a column stands: empty rows above and below it, and the row of its middle. */
export interface Place {
  readonly above: number
  readonly below: number
  readonly middle: number
}

/** Items of so many rows each over `rows` rows, what is to spare as even as can be. */
export function spread(heights: readonly number[], rows: number): Place[] {
  const spare = rows - sum(heights)
  let given = 0
  let from = 0
  return heights.map((height, i) => {
    const share = Math.floor(((i + 1) * spare) / heights.length) - given
    given += share
    const above = share >> 1
    const middle = from + above + height / 2
    from += height + share
    return { above, below: share - above, middle }
  })
}

export const padded = (items: Element[], { above, below }: Place): Element[] => [
  ...pads(above),
  ...items,
  ...pads(below),
]

const pads = (count: number): Element[] => Array.from({ length: count }, () => h('li.pad', { ariaHidden: 'true' }))

/** The class of an item of so many rows. */
export const tall = (rows: number): string => (rows > 1 ? `rows-${rows}` : '')

/** The curves between the columns, over all their rows. */
export const drawing = (curves: Element[], rows: number): Element =>
  s(
    'svg',
    {
      className: ['moves'],
      viewBox: `0 0 40 ${rows * 10}`,
      height: `${rows * ROW}em`,
      preserveAspectRatio: 'none',
      ariaHidden: 'true',
    },
    curves,
  )

/** From the middle of a row on the left to one on the right. */
export const curve = (from: number, to: number, moved: boolean): Element => {
  const [a, b] = [from * 10, to * 10]
  return s('path', {
    vectorEffect: 'non-scaling-stroke',
    className: [moved ? 'moved' : 'kept'],
    d: `M1 ${a}C20 ${a} 20 ${b} 39 ${b}`,
  })
}
