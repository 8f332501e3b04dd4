/** What a page cannot have or XML cannot hold: written as `g`, declared in the header by its code point. */
const UNWRITABLE = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/

/** The white space that XML folds or changes, and the form feed, which it cannot hold. */
export const BLANK = /[ \t\n\r\f]/

export type Piece = { readonly type: 'text' | 'character' | 'blanks'; readonly text: string }

const APART = new RegExp(`([ \\t\\n\\r\\f]{2,}|[\\t\\n\\r\\f])|${UNWRITABLE.source}`, 'g')

/** Text in pieces: what can be written, unwritable characters one by one, and white space that is not one blank. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = []
  let at = 0
  const plain = (end: number) => {
    if (end > at) found.push({ type: 'text', text: text.slice(at, end) })
  }
  for (const { index, 0: part, 1: blanks } of text.matchAll(APART)) {
    plain(index)
    found.push({ type: blanks ? 'blanks' : 'character', text: part })
    at = index + part.length
  }
  plain(text.length)
  return found
}

/** Text of the editor's that goes into XML: unwritable characters and lone surrogates become U+FFFD. */
export const legal = (text: string): string => text.replace(ILLEGAL, '\uFFFD').replaceAll('\f', ' ')

const ILLEGAL = new RegExp(`\\p{Surrogate}|${UNWRITABLE.source}`, 'gu')

/** The unwritable characters of a text, each once, by code point. */
export const unwritable = (text: string): string[] => [...new Set(text.match(new RegExp(UNWRITABLE, 'g')) ?? [])].sort()

/** `u0000`: the id under which the header declares an unwritable character. */
export const characterId = (character: string): string =>
  `u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

/** The white space that `space` stands for, by its unit; each kind with its dimension. */
export const SPACES = {
  chars: { dim: 'horizontal', text: ' ' },
  tab: { dim: 'horizontal', text: '\t' },
  page: { dim: 'vertical', text: '\f' },
  CRLF: { dim: 'vertical', text: '\r\n' },
  LF: { dim: 'vertical', text: '\n' },
  CR: { dim: 'vertical', text: '\r' },
} as const
export type SpaceUnit = keyof typeof SPACES
