/** What the letters of a marker look like. */
export type Form = 'digits' | 'sign' | 'quote' | 'letter' | 'none'

/** Where they stand: after a stop or a clause, in or right after a word, in a broken word, between blanks, alone on a line. */
export type Site = 'stop' | 'clause' | 'word' | 'break' | 'spaced' | 'line'

/**
 * How much likelier letters of a form at a site are as a note marker than as anything else, before their number and
 * the sequence are looked at. A marker read as digits is weighed down where the digits are not its number's.
 * Set by judgement, not counted: what matters is which are far above 1 and which below.
 */
export const ODDS: Record<Site, Record<Form, number>> = {
  stop: { digits: 200, sign: 60, quote: 1.5, letter: 6, none: 6 },
  clause: { digits: 200, sign: 40, quote: 1.5, letter: 4, none: 2 },
  word: { digits: 80, sign: 30, quote: 0.01, letter: 0.3, none: 0 },
  break: { digits: 200, sign: 60, quote: 1, letter: 20, none: 0 },
  spaced: { digits: 100, sign: 30, quote: 0.5, letter: 0.5, none: 0 },
  line: { digits: 40, sign: 20, quote: 2, letter: 8, none: 0 },
}

/** What the odds are multiplied with for what else is known of a candidate. */
export const WEIGHTS = {
  /** A quotation mark that closes an open quotation. */
  closing: 0.03,
  /** Figures that look like the last letters that the word wants. */
  misread: 0.02,
  /** Digits that are not the number's: one of them wrong, or all. */
  digitWrong: 0.02,
  digitsWrong: 0.0005,
  /** Fewer or more letters than the number has digits. */
  length: 0.4,
} as const

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const SIGN = /[\^*°®™†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹]/u

/** The digits of a string, raised ones made plain. */
export const plainDigits = (text: string): string =>
  text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, digit => String(SUPERSCRIPTS.indexOf(digit)))

/** What may stand for a marker: up to three figures, signs that figures are misread as, or one letter. */
export const MARK = "(?:\\d{1,3}|[\\^*°®™†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹!'’‘\"”“]{1,3}|[\\^*°!]\\d{1,2}|\\d[\\^*°!']|[OQ])"

export function formOf(letters: string): Form {
  if (letters === '') return 'none'
  if (/^\d+$/.test(plainDigits(letters))) return 'digits'
  if (SIGN.test(letters)) return 'sign'
  if (/^\p{L}$/u.test(letters)) return 'letter'
  return 'quote'
}

/** What reading `letters` of `form` as the printed label weighs. */
export function fitness(letters: string, form: Form, label: string): number {
  if (form === 'none') return 1
  if (form === 'digits') {
    const read = plainDigits(letters)
    if (read === label) return 1
    if (read.length !== label.length) return WEIGHTS.digitsWrong
    const wrong = [...read].filter((digit, i) => digit !== label[i]).length
    return wrong === 1 && label.length > 1 ? WEIGHTS.digitWrong : WEIGHTS.digitsWrong
  }
  if (!/^\d/.test(label)) return letters === label ? 1 : WEIGHTS.digitWrong
  return letters.length === label.length ? 1 : WEIGHTS.length
}
