import type { CopyKind, FairCopy } from './fair-copy.js'

/**
 * A word of running text with the signs that touch it, or the call of a note (its key is `NOTE` and the label; it is
 * empty). `[start, end)` are UTF-16 code units of the stream's text.
 */
export interface Chunk {
  readonly key: string
  /** Whether a call stands right before it, without a blank between; its key says so too. */
  readonly glued?: boolean
  readonly start: number
  readonly end: number
}

/** A block's first chunk. */
export interface Opening {
  readonly chunk: number
  readonly kind: CopyKind
  readonly level?: number
}

/** A running text as a row of chunks, so that two can be held against each other. */
export interface Stream {
  readonly text: string
  readonly chunks: readonly Chunk[]
  /** Empty where blocks are not known. */
  readonly openings: readonly Opening[]
}

export const NOTE = '\u0000'
const GLUE = '\u0001'

export const isNote = ({ key }: Chunk): boolean => key.startsWith(NOTE)

/** A label as printed: an id tells labels that begin again apart by their page (`p21-3`). */
export const printed = (label: string): string => label.replace(/^p[^-]*-(?=.)/, '')

/** @param calls notes called in the text, each after so many code units, in order */
export function chunksOf(text: string, calls: readonly { readonly label: string; readonly at: number }[]): Chunk[] {
  const chunks: Chunk[] = []
  let from = 0
  const words = (to: number, called: boolean) => {
    for (const { index, 0: word } of text.slice(from, to).matchAll(/[^ \t\r\n\f]+/g)) {
      const glued = called && index === 0
      const start = from + index
      chunks.push({ key: glued ? `${GLUE}${word}` : word, start, end: start + word.length, ...(glued && { glued }) })
    }
    from = to
  }
  calls.forEach(({ label, at }, i) => {
    words(at, i > 0)
    chunks.push({ key: NOTE + printed(label), start: at, end: at })
  })
  words(text.length, calls.length > 0)
  return chunks
}

/** A fair copy's blocks in a row, a blank between each two. */
export function streamOf({ blocks }: FairCopy): Stream {
  let text = ''
  const starts: number[] = []
  const calls: { label: string; at: number }[] = []
  for (const block of blocks) {
    if (text !== '') text += ' '
    starts.push(text.length)
    for (const { label, at } of block.markers) calls.push({ label, at: text.length + at })
    text += block.text
  }
  const chunks = chunksOf(text, calls)
  let chunk = 0
  const openings = blocks.map(({ kind, level }, i): Opening => {
    // a call before the first word belongs to the block, one after the last to the block before
    while (chunk < chunks.length && chunks[chunk]!.end <= starts[i]! && !(chunks[chunk]!.start === starts[i])) chunk++
    return { chunk, kind, ...(level !== undefined && { level }) }
  })
  return { text, chunks, openings }
}
