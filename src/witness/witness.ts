import { createHash } from 'node:crypto'
import type { Boxes } from '../boxes/box.js'
import type { Range } from '../text/span.js'

/** The raw OCR text, frozen. `text` decodes the file's bytes without loss: encoding it as UTF-8 gives them back. */
export interface Witness {
  /** File name without its folder, e.g. `chapter-05.txt`. */
  readonly name: string
  readonly text: string
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string
  /** Where its words stand on their pages, where the OCR's own record of that is at hand. */
  readonly boxes?: Boxes
}

/** Bytes that are not UTF-8; `offset` is the first bad byte's. */
export class EncodingError extends Error {
  override readonly name = 'EncodingError'
  constructor(readonly offset: number) {
    super(`not UTF-8 at byte ${offset}`)
  }
}

/** @throws {EncodingError} */
export function readWitness(name: string, bytes: Uint8Array): Witness {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let text: string
  try {
    text = decoder.decode(bytes)
  } catch {
    throw new EncodingError(firstBadByte(bytes))
  }
  return { name, text, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** A witness from a text that is already decoded. */
export const witnessOf = (name: string, text: string): Witness => readWitness(name, new TextEncoder().encode(text))

/** Where the first sequence begins that is no UTF-8: found by halving, since a decoder does not tell. */
function firstBadByte(bytes: Uint8Array): number {
  const decoded = (end: number): string | undefined => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, end), { stream: true })
    } catch {
      return undefined
    }
  }
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decoded(middle) === undefined) bad = middle
    else good = middle
  }
  return Buffer.byteLength(decoded(good) ?? '')
}

/** A line of the file as the OCR gives it: `[start, end)` without its line end, `next` where the following line begins. */
export interface RawLine extends Range {
  readonly next: number
}

/** The witness cut at LF, CRLF, CR and form feed; the line ends belong to no line's `[start, end)`. */
export function rawLines(text: string): RawLine[] {
  const lines: RawLine[] = []
  const ends = /\r\n|[\n\r\f]/g
  let start = 0
  for (const { index, 0: end } of text.matchAll(ends)) {
    lines.push({ start, end: index, next: index + end.length })
    start = index + end.length
  }
  if (start < text.length) lines.push({ start, end: text.length, next: text.length })
  return lines
}

/** A place in a file as editors count: 1-based line, 1-based column in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Lines of a text as editors count them (ending at LF, CRLF or CR), to go from offsets to positions and back. */
export class LineIndex {
  private readonly starts: readonly number[]

  constructor(readonly text: string) {
    const starts = [0]
    for (const { index, 0: end } of text.matchAll(/\r\n|[\n\r]/g)) starts.push(index + end.length)
    this.starts = starts
  }

  position(offset: number): Position {
    let low = 0
    let high = this.starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.starts[middle]! <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - this.starts[low]! + 1 }
  }

  /** The offset of a position, or nothing when the text has no such line; a column past its end is the line's last. */
  offset({ line, column }: Position): number | undefined {
    const start = this.starts[line - 1]
    if (start === undefined) return undefined
    const next = this.starts[line] ?? this.text.length + 1
    return Math.min(start + Math.max(0, column - 1), next - 1)
  }
}

/** The position of one offset; for many, make a `LineIndex` once. */
export const position = (text: string, offset: number): Position => new LineIndex(text).position(offset)
