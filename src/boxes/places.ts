import { BOXES } from '../thresholds/boxes.js'
import type { Boxes } from './box.js'
import { textLines } from './lines.js'
import { median } from './median.js'

/** Where a line of the OCR stands on its page, pages askew put straight. */
export interface LinePlace {
  readonly page: number
  readonly left: number
  readonly right: number
  /** The height at which its letters stand, and that of its tall letters above it. */
  readonly foot: number
  readonly tall: number
  /** Whether its letters are smaller than those of the text; unknown where it has too few, or all are of one size. */
  readonly small?: boolean
  /** How far to the right of the page's margin it begins, in the height of tall letters. */
  readonly inset: number
}

const known = new WeakMap<Boxes, ReadonlyMap<number, LinePlace>>()

/** The places of the lines that have letters, by the witness offset of their first word. */
export function linePlaces(boxes: Boxes): ReadonlyMap<number, LinePlace> {
  const found = known.get(boxes) ?? new Map<number, LinePlace>()
  if (!known.has(boxes)) {
    known.set(boxes, found)
    const starts = new Map([...boxes.words].map(([start, word]) => [word, start]))
    const lines = textLines([...boxes.words.values()])
    const sized = lines.filter(line => line.sized)
    const common = median(sized.map(({ tall }) => tall))
    const isSmall = ({ tall }: { tall: number }) => tall < common * BOXES.small
    const sizes = sized.filter(isSmall).length >= BOXES.smallLines
    for (const line of lines) {
      const { words, foot, tall, inset } = line
      if (!Number.isFinite(inset)) continue
      const [left, right] = [Math.min(...words.map(word => word.left)), Math.max(...words.map(word => word.right))]
      const start = starts.get(words[0]!)!
      ;(found as Map<number, LinePlace>).set(start, {
        page: words[0]!.page,
        left,
        right,
        foot,
        tall,
        inset,
        ...(sizes && line.sized && { small: isSmall(line) }),
      })
    }
  }
  return found
}

/** Whether two lines of the OCR stand at one height. */
export const areLevel = (one: LinePlace, other: LinePlace): boolean =>
  one.page === other.page && Math.abs(one.foot - other.foot) <= Math.max(one.tall, other.tall) * BOXES.level

/** Whether two lines of the OCR are parts of one line of the page, the first left of the second. */
export function areBeside(left: LinePlace, right: LinePlace): boolean {
  const gap = right.left - left.right
  const tall = Math.max(left.tall, right.tall)
  return areLevel(left, right) && gap >= -tall * BOXES.level && gap <= tall * BOXES.gap
}
