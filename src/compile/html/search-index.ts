import type { Edition } from '../../edition.js'
import type { Span } from '../../text/span.js'
import { addresses, noteAddress } from './addresses.js'

/** Words that edition and OCR share, or what the one reads and the other has. */
export type Piece = string | readonly [read: string, raw: string]

/** A block or a note. */
export interface Searched {
  readonly address: string
  readonly text: readonly Piece[]
}

/** What is searched, as the page has it: `at` is an index of `places`. */
export interface SearchIndex {
  readonly places: readonly { readonly href: string; readonly title: string }[]
  readonly blocks: readonly (Searched & { readonly at: number })[]
}

/** The words of an edition, both as it reads and as the OCR has them, block by block and note by note. */
export function searched(edition: Edition): Searched[] {
  const { body, blocks, notes, witness } = edition
  const address = addresses(edition)
  const parts = body.split(blocks.slice(1).map(block => block.start))
  return [
    ...blocks.map(({ start }, i) => ({
      address: address.block(start) ?? '',
      text: pieces(parts[i]!.spans, witness.text),
    })),
    ...notes.map(({ id, passage }) => ({ address: noteAddress(id), text: pieces(passage.spans, witness.text) })),
  ]
}

function pieces(spans: readonly Span[], witness: string): Piece[] {
  const found: Piece[] = []
  for (const { text, start, end, by } of spans) {
    const read = folded(text)
    const raw = by === undefined ? read : folded(witness.slice(start, end))
    const last = found.at(-1)
    if (read !== raw) found.push([read, raw])
    else if (typeof last === 'string') found[found.length - 1] = last + read
    else found.push(read)
  }
  return found
}

const folded = (text: string): string => text.replace(/\s+/g, ' ')
