import type { Fragment, Layout, Line } from '../../lines/layout.js'

interface Start {
  readonly fragment: Fragment
  /** Absent: a line of furniture. */
  readonly line?: Line
}

/** Each line of the file that has text, by the offset at which it (or the label of a note before it) begins. */
export class LineStarts {
  private readonly open: Map<number, Start>
  private readonly sorted: readonly number[]

  constructor({ lines, notes, furniture }: Layout) {
    const starts = new Map<number, Start>()
    for (const line of [...lines, ...notes.flatMap(note => note.lines)])
      for (const fragment of line.fragments) starts.set(fragment.start, { fragment, line })
    for (const fragment of furniture) starts.set(fragment.start, { fragment })
    for (const { mark, lines } of notes) {
      const first = lines[0]?.fragments[0]
      const known = first && starts.get(first.start)
      if (!known || mark.end !== first.start || mark.start === mark.end) continue
      starts.delete(first.start)
      starts.set(mark.start, known)
    }
    this.open = starts
    this.sorted = [...starts.keys()].sort((a, b) => a - b)
  }

  /** Whether a line begins at `offset`, taken or not. */
  isStart(offset: number): boolean {
    return this.sorted[this.past(offset - 1)] === offset
  }

  /** Whether a line begins at `offset` that has not been taken. */
  has(offset: number): boolean {
    return this.open.has(offset)
  }

  take(offset: number): Start | undefined {
    const found = this.open.get(offset)
    this.open.delete(offset)
    return found
  }

  /** Where lines begin after `start` and before `end`. */
  within(start: number, end: number): readonly number[] {
    const low = this.past(start)
    let past = low
    while (past < this.sorted.length && this.sorted[past]! < end) past++
    return this.sorted.slice(low, past)
  }

  /** Index of the first start after `offset`. */
  private past(offset: number): number {
    let low = 0
    let high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.sorted[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
}
