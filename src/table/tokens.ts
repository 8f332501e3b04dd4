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
  readonly ends: readonly number[]

  constructor(
    readonly text: string,
    cut: Cut,
  ) {
    const token = TOKEN[cut]
    const ends: number[] = []
    for (token.lastIndex = 0; token.test(text); ) ends.push(token.lastIndex)
    this.ends = ends
  }

  get length(): number {
    return this.ends.length
  }

  start(i: number): number {
    return i === 0 ? 0 : this.ends[i - 1]!
  }

  end(i: number): number {
    return this.ends[i]!
  }

  /** What is compared: the token's letters, one blank for white space. */
  key(i: number): string {
    const key = this.text.slice(this.start(i), this.end(i))
    return isBlank(key) ? ' ' : key
  }
}

const BLANK = /^\s/
const isBlank = (token: string) => BLANK.test(token)
