import { FITNESS, GLYPHS } from '../thresholds/markers.js'

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

/**
 * How much likelier `letters` of `form` are where a marker with the printed label stood than elsewhere.
 * @param noted whether the numbers of the page are known: what single signs are read for tells one from the next
 */
export function fitness(letters: string, form: Form, label: string, noted: boolean): number {
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
  if (letters.length === label.length && noted)
    return [...letters].reduce((product, letter, i) => product * likeness(letter, Number(label[i])), 1)
  return letters.length === label.length ? 1 : letters.length < label.length ? FITNESS.shorter : FITNESS.longer
}

/** All signs counted that stood for each digit. */
const digitTotals = Array.from({ length: 10 }, (_, digit) =>
  Object.values(GLYPHS).reduce((sum, counts) => sum + counts[digit]!, 0),
)
const allGlyphs = digitTotals.reduce((sum, count) => sum + count, 0)

/** How much likelier a sign is read for this digit than for any. */
function likeness(letter: string, digit: number): number {
  const counts = GLYPHS[letter]
  if (!counts) return 1
  const share = counts.reduce((sum, count) => sum + count, 0) / allGlyphs
  return (counts[digit]! / share + FITNESS.priorGlyphs) / (digitTotals[digit]! + FITNESS.priorGlyphs)
}
