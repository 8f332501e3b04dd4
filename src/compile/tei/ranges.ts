import type { Range } from '../../text/span.js'

/** Ranges that do not overlap, to be asked which of them holds a stretch. */
export class Ranges<T extends Range> {
  private readonly sorted: readonly T[]

  constructor(ranges: Iterable<T>) {
    this.sorted = [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)
  }

  /** The last range that begins at or before `start`, if it reaches to `end`. */
  holding(start: number, end: number = start): T | undefined {
    let low = 0
    let high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.sorted[middle]!.start <= start) low = middle + 1
      else high = middle
    }
    const found = this.sorted[low - 1]
    return found && found.end >= end ? found : undefined
  }
}
