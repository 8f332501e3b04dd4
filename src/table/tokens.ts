/**
 * How a text is cut for matching: `word` into words (letters, marks, figures), white space and single other signs;
 * `literal` into single signs and white space. Any white space is the same token, one blank.
 */
export type Cut = 'word' | 'literal'

const TOKEN: Record<Cut, RegExp> = {
  word: /[\p{L}\p{M}\p{N}]+|\s+|./gsu,
  literal: /\s+|./gsu,
}

/** A text as tokens; token `i` is `[ends[i - 1], ends[i])`, in UTF-16 code units. */
export class Tokens {
  readonly length: number
  private readonly ends: Int32Array

  constructor(
    readonly text: string,
    cut: Cut,
  ) {
    const token = TOKEN[cut]
    this.ends = new Int32Array(text.length)
    let length = 0
    for (token.lastIndex = 0; token.test(text); ) this.ends[length++] = token.lastIndex
    this.length = length
  }

  start(i: number): number {
    return i === 0 ? 0 : this.ends[i - 1]!
  }

  end(i: number): number {
    return this.ends[i]!
  }

  /** What is compared: the token's letters, one blank for white space. */
  key(i: number): string {
    const start = this.start(i)
    return isBlank(this.text, start) ? ' ' : this.text.slice(start, this.ends[i])
  }
}

const BLANK = /\s/
const isBlank = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : BLANK.test(text[at]!)
}
