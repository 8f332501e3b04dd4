import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Edition } from '../../edition.js'
import { placeOf } from '../../lines/layout.js'
import { addresses, editorNoteAddress } from './addresses.js'

/** A person, body or term that the editor annotated, and where the text has it. */
export interface Heading {
  readonly term: string
  /** The address of the note. */
  readonly note: string
  readonly places: readonly { readonly where: string; readonly address: string }[]
}

/** The index, made from the annotations: each term with all places of the text that have it to the letter. */
export function register(edition: Edition): Heading[] {
  const { annotations, body, layout, blocks } = edition
  const address = addresses(edition)
  const starts = blocks.map(block => ({ at: body.before(block.start), block }))
  const blockAt = (at: number) => starts.findLast(({ at: start }) => start <= at)?.block
  return annotations
    .map(({ id, term, words, end }): Heading => {
      const found = occurrences(body.text, term)
      const all = found.length > 0 ? found : occurrences(body.text, words).map(at => at + Math.max(0, end - 1))
      const places = all.map(at => {
        const block = blockAt(at)
        return {
          where: placeOf(layout, body.origin(at)),
          address: (block && address.block(block.start)) ?? '',
        }
      })
      const seen = new Set<string>()
      return {
        term,
        note: editorNoteAddress(`ed-${id}`.toLowerCase()),
        places: places.filter(({ where }) => !seen.has(where) && seen.add(where)),
      }
    })
    .sort((a, b) => compare(sortKey(a.term), sortKey(b.term)) || compare(a.term, b.term))
}

/** Offsets of a phrase as whole words. */
function occurrences(text: string, phrase: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(phrase); at >= 0 && phrase; at = text.indexOf(phrase, at + phrase.length)) {
    const inWord = (i: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, i - 1), i + 1))
    if (!inWord(at) && !inWord(at + phrase.length)) found.push(at)
  }
  return found
}

const sortKey = (term: string): string =>
  term
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} ]+/gu, '')
    .toLowerCase()

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const registerList = (headings: readonly Heading[]): Element =>
  h(
    'dl.register',
    headings.map(({ term, note, places }) =>
      h('div', [
        h('dt', h('a', { href: `#${note}` }, term)),
        h(
          'dd',
          places.flatMap(({ where, address }, i) => [i > 0 ? ', ' : '', h('a', { href: `#${address}` }, where)]),
        ),
      ]),
    ),
  )
