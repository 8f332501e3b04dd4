import { FITNESS } from '../thresholds/markers.js'

/**
 * What the letters of a marker look like. `closing` is a quotation mark that closes an open quotation, `misread` a
 * figure that may be the last letter of its word.
 */
export type Form =
  | 'digits'
  | 'misread'
  | 'raised'
  | 'star'
  | 'ring'
  | 'mixed'
  | 'single'
  | 'double'
  | 'closing'
  | 'apostrophe'
  | 'bang'
  | 'query'
  | 'letter'
  | 'none'

/**
 * Where they stand: right after a stop, a clause or a word; at the end of a line after a word; between two words that
 * have grown together; in a broken word; after a blank, between two sentences or elsewhere; alone on a line, before one
 * with a sentence's end, a clause's end or neither.
 */
export type Site =
  | 'stop'
  | 'clause'
  | 'word'
  | 'end'
  | 'fused'
  | 'break'
  | 'spaced'
  | 'apart'
  | 'line'
  | 'lineclause'
  | 'stray'

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const SIGNS = '{}\\^*°®™†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹'
const QUOTES = '\'’‘"”“'

/** What may stand for a marker: figures, signs that figures are misread as, quotation marks, up to three together. */
export const MARK = `(?:[\\d${SIGNS}${QUOTES}!?]{1,3})`

/** The digits of a string, raised ones made plain. */
export const plainDigits = (text: string): string =>
  text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, digit => String(SUPERSCRIPTS.indexOf(digit)))

const FORMS: readonly [Form, RegExp][] = [
  ['none', /^$/],
  ['digits', /^\d+$/],
  ['letter', /^\p{L}$/u],
  ['raised', /^\^+$/],
  ['star', /^[*†‡§¶]+$/u],
  ['ring', /^[°®™{}]+$/u],
  ['single', /^['’‘]$/u],
  ['double', /^(?:["”“]|['’‘]{2})$/u],
  ['bang', /^!+$/],
  ['query', /^\?+$/],
]

/** The form of letters, as far as they tell it themselves. */
export const formOf = (letters: string): Form => {
  const plain = plainDigits(letters)
  return FORMS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'mixed'
}

/** How much likelier `letters` of `form` are where a marker with the printed label stood than elsewhere. */
export function fitness(letters: string, form: Form, label: string): number {
  if (form === 'none') return 1
  const read = plainDigits(letters)
  const figures = form === 'digits' || form === 'misread'
  if (read === label) return FITNESS.exact
  if (!/^\d/.test(label)) return figures || form === 'star' ? FITNESS.otherSign : 1
  if (figures) {
    const wrong = [...read].filter((digit, i) => digit !== label[i]).length
    const near = read.length === label.length ? wrong < label.length : label.endsWith(read) || label.startsWith(read)
    return near ? FITNESS.digitWrong : FITNESS.digitsWrong
  }
  return letters.length === label.length ? 1 : letters.length < label.length ? FITNESS.shorter : FITNESS.longer
}
