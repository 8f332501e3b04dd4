import type { Published } from '../collection.js'
import { addresses } from '../html/addresses.js'
import { titleOf } from '../html/citation.js'

/** A block of a text, as the edition reads and, where that is different, as the OCR has it; line ends are blanks. */
export interface Found {
  readonly text: number
  readonly address: string
  readonly read: string
  readonly raw?: string
}

export interface SearchIndex {
  readonly texts: readonly { readonly name: string; readonly title: string }[]
  readonly blocks: readonly Found[]
}

/** What is searched: the words themselves. At the size of some books a browser looks through them in a blink. */
export const searchIndex = (texts: readonly Published[]): SearchIndex => ({
  texts: texts.map(({ name, edition }) => ({ name, title: titleOf(edition) })),
  blocks: texts.flatMap(({ edition }, text) => {
    const { body, blocks, witness } = edition
    const address = addresses(edition)
    const pieces = body.split(blocks.slice(1).map(block => block.start))
    return blocks.map(({ start }, i): Found => {
      const piece = pieces[i]!
      const read = folded(piece.text)
      const raw = folded(piece.spans.map(span => witness.text.slice(span.start, span.end)).join(''))
      return { text, address: address.block(start) ?? '', read, ...(raw !== read && { raw }) }
    })
  }),
})

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()
