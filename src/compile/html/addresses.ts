import type { Established } from '../../established.js'
import { lineAt, type Page } from '../../lines/layout.js'

/**
 * The stable addresses of an edition: what stands after the `#`. They are made from printed page numbers, line numbers
 * and the ids of rows and notes, and so survive a rebuild. Pages `p59`, blocks by their first line `p59.4`, lines in the
 * facing view `l59.4`, emendations `c-motivated` in the text and `a-motivated` in the apparatus, note markers `fnref4`,
 * author's notes `fn4`, editor's notes `ed-acftu` and their references `edref-acftu`.
 */
export interface Addresses {
  /** `index` as in `Layout.pages`. */
  page(index: number): string
  /** Of the block or line that begins at a witness offset; undefined outside all lines. */
  block(offset: number): string | undefined
  line(offset: number): string | undefined
}

/** Letters, figures and `_ . -` stay; any other character is written as its code point. */
export const token = (text: string): string =>
  text.replace(/[^\w.-]/gu, character => `_${character.codePointAt(0)!.toString(16)}`)

export const emendationAddress = (id: string): string => `c-${token(id)}`
export const entryAddress = (id: string): string => `a-${token(id)}`
export const noteAddress = (id: string): string => `fn${token(id)}`
export const noteReferenceAddress = (id: string): string => `fnref${token(id)}`
/** Of an editor's note by the identifier of its definition, `ed-acftu`. */
export const editorNoteAddress = (identifier: string): string => token(identifier)
export const editorReferenceAddress = (identifier: string): string => token(identifier.replace(/^ed-/, 'edref-'))

/** A page's number as it is shown: in brackets when it is inferred, its place in the text when it has none. */
export const pageNumber = ({ label, inferred }: Page, index: number): string =>
  label === '' ? `[${index + 1}]` : inferred ? `[${label}]` : label

export function addresses({ layout }: Pick<Established, 'layout'>): Addresses {
  const names: string[] = []
  const taken = new Set<string>()
  for (const [index, { label }] of layout.pages.entries()) {
    const plain = /^[\w.-]+$/.test(label) ? label : `-${index + 1}`
    let name = plain
    for (let n = 2; taken.has(name); n++) name = `${plain}-${n}`
    taken.add(name)
    names.push(name)
  }
  const place = (prefix: string) => (offset: number) => {
    const line = lineAt(layout, offset)
    return line && `${prefix}${names[line.page]}.${line.n}`
  }
  return { page: index => `p${names[index]}`, block: place('p'), line: place('l') }
}
