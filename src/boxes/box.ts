/** A rectangle on the image of a page, in its pixels (ALTO may count otherwise); y grows downwards. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A word as the OCR gives it, with its place on the page. */
export interface BoxedWord extends Box {
  readonly text: string
  /** Numbers of its page and its line, counted through the file. */
  readonly page: number
  readonly line: number
}

/** Where the words of a witness stand on its pages. */
export interface Boxes {
  /** File name without its folder. */
  readonly name: string
  /** By the witness offset of a word's first code unit. */
  readonly words: ReadonlyMap<number, BoxedWord>
}

/** A file that does not hold what its name says, or not the words of the text; `line` and `column` are 1-based. */
export class BoxesError extends Error {
  override readonly name = 'BoxesError'
  constructor(
    message: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(message)
  }
}
