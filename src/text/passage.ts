import { answer, divide } from './cutting.js'
import { isGraphemeBoundary } from './graphemes.js'
import { authorRefusal, Refusal } from './refusal.js'
import { isRule } from './rules.js'
import type { Edit, Range, Span } from './span.js'

/**
 * A run of text in reading order whose every character is answered for. Immutable; the only code that changes text.
 * Offsets of the passage and of the witness are UTF-16 code units.
 */
export class Passage {
  readonly text: string
  /** `starts[i]` is where `spans[i]` begins in `text`. */
  private readonly starts: readonly number[]
  private byWitness: readonly { index: number; start: number; end: number }[] | undefined

  private constructor(readonly spans: readonly Span[]) {
    const starts: number[] = []
    const texts: string[] = []
    let length = 0
    for (const span of spans) {
      starts.push(length)
      texts.push(span.text)
      length += span.text.length
    }
    this.starts = starts
    this.text = texts.join('')
  }

  /** The ranges of the witness, untouched, in the order given. */
  static of(witness: string, ranges: readonly Range[] = [{ start: 0, end: witness.length }]): Passage {
    const spans: Span[] = []
    for (const { start, end } of ranges) {
      if (start < 0 || end > witness.length || start > end)
        throw new RangeError(`range ${start}–${end} is outside the witness (0–${witness.length})`)
      const last = spans.at(-1)
      if (last && last.end === start)
        spans[spans.length - 1] = { text: witness.slice(last.start, end), start: last.start, end }
      else if (end > start) spans.push({ text: witness.slice(start, end), start, end })
    }
    return new Passage(spans)
  }

  /** A passage of spans made elsewhere (a reader of finished editions, a test); `laws` says whether they hold. */
  static from(spans: readonly Span[]): Passage {
    return new Passage(spans)
  }

  /**
   * The passage with all `edits` made at once.
   * @throws {Refusal} when an edit lies outside, overlaps another of the batch, touches somebody's emendation, cuts what
   * a rule signed, or begins or ends inside a grapheme.
   */
  edit(edits: readonly Edit[]): Passage {
    if (edits.length === 0) return this
    const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
    const spans: Span[] = []
    let next = 0 // the first span not yet copied
    let rest: Span | undefined // what is left of spans[next - 1] after a cut
    let previous: Edit | undefined
    const take = (): Span | undefined => {
      const span = rest ?? this.spans[next++]
      rest = undefined
      return span
    }
    let at = 0 // passage offset of the next span to take
    for (const edit of sorted) {
      this.check(edit, previous)
      previous = edit
      // copy all that lies before the edit; empty spans that stand at its start stay before it
      for (;;) {
        const span = rest ?? this.spans[next]
        if (!span || at + span.text.length > edit.start) break
        spans.push(span)
        take()
        at += span.text.length
      }
      let span = rest ?? this.spans[next]
      if (at < edit.start && span) {
        const [left, right] = divide(span, edit.start - at, edit)
        take()
        spans.push(left)
        rest = right
        at = edit.start
        span = right
      }
      // what the edit replaces
      const replaced: Span[] = []
      while (at < edit.end) {
        const whole = take()
        if (!whole) break
        const room = edit.end - at
        if (whole.text.length <= room) {
          if (whole.by !== undefined && !isRule(whole.by)) throw authorRefusal(edit, whole)
          replaced.push(whole)
          at += whole.text.length
        } else {
          const [left, right] = divide(whole, room, edit)
          replaced.push(left)
          rest = right
          at += room
        }
      }
      spans.push(...answer(replaced, edit, spans.at(-1)?.end ?? rest?.start ?? this.spans[next]?.start ?? 0))
    }
    for (let span = take(); span; span = take()) spans.push(span)
    return new Passage(spans)
  }

  /** The witness offset that the character at passage offset `offset` comes from, or the nearest one after it. */
  origin(offset: number): number {
    const i = this.indexAt(offset)
    const span = this.spans[i]
    if (!span) return this.spans.at(-1)?.end ?? 0
    return span.by === undefined ? span.start + offset - this.starts[i]! : span.start
  }

  /** The passage offset at which the witness's character at `witness` stands, or what was made of it. */
  before(witness: number): number {
    const i = this.indexOf(witness)
    const span = this.spans[i]
    if (!span) throw new RangeError(`the passage has nothing of the witness at ${witness}`)
    return this.starts[i]! + (span.by === undefined ? witness - span.start : 0)
  }

  /** The passage offset right after the witness's character that ends at `witness`, or after what was made of it. */
  after(witness: number): number {
    const i = this.indexOf(witness - 1)
    const span = this.spans[i]
    if (!span) throw new RangeError(`the passage has nothing of the witness before ${witness}`)
    return this.starts[i]! + (span.by === undefined ? witness - span.start : span.text.length)
  }

  /** Whether the passage answers for the witness's character at `witness`. */
  has(witness: number): boolean {
    return this.indexOf(witness) >= 0
  }

  /**
   * Where the passage can be parted at or before the witness's character at `witness`: there, or, where somebody's
   * emendation answers for it, where that emendation begins (of the witness's stretches that it spans, the first read).
   */
  seam(witness: number): number {
    let i = this.indexOf(witness)
    const span = this.spans[i]
    if (!span) throw new RangeError(`the passage has nothing of the witness at ${witness}`)
    if (span.by === undefined) return witness
    let start = span.start
    if (!isRule(span.by))
      while (this.spans[i - 1]?.by === span.by) {
        const { start: from, end } = this.spans[--i]!
        if (end > from) start = from
      }
    return start
  }

  /** The stretches of `[start, end)` between emendations, those that left nothing included: what a rule may change. */
  free(start: number, end: number): Range[] {
    const found: Range[] = []
    let from = start
    const close = (to: number) => {
      if (to > from) found.push({ start: from, end: to })
    }
    for (let i = this.indexAt(start); i < this.spans.length && this.starts[i]! < end; i++) {
      const { by, text } = this.spans[i]!
      if (by === undefined || isRule(by)) continue
      close(this.starts[i]!)
      from = this.starts[i]! + text.length
    }
    close(end)
    return found
  }

  /** Whether a border may lie at `offset`: not inside what a reader of the witness sees as one character. */
  canCut(offset: number): boolean {
    if (isGraphemeBoundary(this.text, offset)) return true
    const i = this.indexAt(offset)
    return this.starts[i] === offset && (this.spans[i]?.by !== undefined || this.spans[i - 1]?.by !== undefined)
  }

  /**
   * The passage in pieces, cut before each of the witness's characters at `witness` (given in reading order).
   * Every span is in just one piece; the pieces' spans are those of the passage.
   * @throws {RangeError} when a cut falls inside something signed, outside the passage, or out of order.
   */
  split(witness: readonly number[]): Passage[] {
    const pieces: Passage[] = []
    let spans: Span[] = []
    let next = 0
    let rest: Span | undefined
    for (const cut of witness) {
      const i = this.indexOf(cut)
      const span = this.spans[i]
      if (!span || i < next - (rest ? 1 : 0)) throw new RangeError(`no place to cut before ${cut} of the witness`)
      if (i >= next) {
        if (rest) spans.push(rest)
        rest = undefined
        for (; next < i; next++) spans.push(this.spans[next]!)
        next = i + 1
        rest = span
      }
      if (rest && cut > rest.start) {
        if (rest.by !== undefined) throw new RangeError(`${rest.by} answers for the text on both sides of ${cut}`)
        const at = cut - rest.start
        spans.push({ text: rest.text.slice(0, at), start: rest.start, end: cut })
        rest = { text: rest.text.slice(at), start: cut, end: rest.end }
      }
      pieces.push(new Passage(spans))
      spans = []
    }
    if (rest) spans.push(rest)
    for (; next < this.spans.length; next++) spans.push(this.spans[next]!)
    pieces.push(new Passage(spans))
    return pieces
  }

  /** The range of the witness that passage range `[start, end)` comes from (from its least to its greatest offset). */
  range(start: number, end: number): Range {
    let from = Number.POSITIVE_INFINITY
    let to = -1
    for (let i = this.indexAt(start); i < this.spans.length && this.starts[i]! < end; i++) {
      const span = this.spans[i]!
      const offset = this.starts[i]!
      if (span.text.length === 0 && (offset === start || offset === end)) continue
      const plain = span.by === undefined
      from = Math.min(from, plain ? span.start + Math.max(0, start - offset) : span.start)
      to = Math.max(to, plain ? span.start + Math.min(span.text.length, end - offset) : span.end)
    }
    return to < 0 ? { start: this.origin(start), end: this.origin(start) } : { start: from, end: to }
  }

  /** Index of the span that holds passage offset `offset` (the first non-empty one that reaches past it). */
  private indexAt(offset: number): number {
    let low = 0
    let high = this.spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.starts[middle]! + this.spans[middle]!.text.length <= offset) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Index of the span whose stretch of the witness holds the character at `witness`, or -1. */
  private indexOf(witness: number): number {
    this.byWitness ??= this.spans
      .map((span, index) => ({ index, start: span.start, end: span.end }))
      .filter(({ start, end }) => end > start)
      .sort((a, b) => a.start - b.start)
    let low = 0
    let high = this.byWitness.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.byWitness[middle]!.end <= witness) low = middle + 1
      else high = middle
    }
    const found = this.byWitness[low]
    return found && found.start <= witness ? found.index : -1
  }

  private check(edit: Edit, previous: Edit | undefined): void {
    const { start, end, by } = edit
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start > end || end > this.text.length)
      throw new Refusal('range', edit, undefined, `${by}: ${start}–${end} is outside the text (0–${this.text.length})`)
    if (previous && (start < previous.end || (start === end && previous.start === start && previous.end === end)))
      throw new Refusal('overlap', edit, previous.by, `${by} and ${previous.by} both claim the text at ${start}`)
    if (!this.canCut(start) || !this.canCut(end))
      throw new Refusal('grapheme', edit, undefined, `${by}: ${start}–${end} would split a character`)
  }
}
