import type { Witness } from '../../witness/witness.js'

/** The kinds of line end, by the name the TEI header gives them. */
export const LINE_ENDS = { LF: '\n', CRLF: '\r\n', CR: '\r' } as const
export type LineEnd = keyof typeof LINE_ENDS

/** Addresses in the witness after RFC 5147: lines and characters count from 0, a line end of any kind is one character. */
export interface Pointers {
  /** The kind of line end that most lines have. */
  readonly lineEnd: LineEnd
  /** How many lines the witness has. */
  readonly lines: number
  /** Whether a line begins at `offset`, the line before it ending as most do. */
  isLine(offset: number): boolean
  /** `X.txt#line=5,6` where a line begins, else `X.txt#char=120,121`; offsets are UTF-16 code units. */
  line(start: number, end: number): string
  /** `X.txt#char=120,121`. */
  char(start: number, end: number): string
}

export function pointers({ name, text }: Witness): Pointers {
  const starts = new Map<number, number>([[0, 0]])
  const ends: string[] = ['']
  const pairs: number[] = [] // offsets of the second half of what counts as one character
  const count = { LF: 0, CRLF: 0, CR: 0 }
  for (const { index, 0: match } of text.matchAll(/\r\n|[\n\r]|[\u{10000}-\u{10FFFF}]/gu)) {
    if (match.length === 2) pairs.push(index + 1)
    const kind = kindOf(match)
    if (!kind) continue
    count[kind]++
    starts.set(index + match.length, ends.length)
    ends.push(match)
  }
  const lineEnd = (['LF', 'CRLF', 'CR'] as const).reduce((most, kind) => (count[kind] > count[most] ? kind : most))
  const file = encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD'))
  const character = (offset: number) => offset - below(pairs, offset)
  const isLine = (offset: number) => {
    const line = starts.get(offset)
    return line !== undefined && (line === 0 || ends[line] === LINE_ENDS[lineEnd])
  }
  const char = (start: number, end: number) => `${file}#char=${character(start)},${character(end)}`
  return {
    lineEnd,
    lines: ends.length - (starts.has(text.length) ? 1 : 0),
    isLine,
    char,
    line: (start, end) => {
      const line = starts.get(start)!
      return isLine(start) ? `${file}#line=${line},${line + 1}` : char(start, end)
    },
  }
}

const kindOf = (match: string): LineEnd | undefined =>
  match === '\n' ? 'LF' : match === '\r\n' ? 'CRLF' : match === '\r' ? 'CR' : undefined

/** How many of the sorted numbers are below `limit`. */
function below(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
