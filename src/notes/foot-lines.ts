import type { Lexicon } from '../joins/lexicon.js'
import type { Fragment } from '../lines/layout.js'
import { FEET } from '../thresholds/feet.js'
import { garbledLabelOf, type Label, labelsOf } from './labels.js'

/** A fragment on its page, with what its looks tell of notes. */
export interface FootLine {
  readonly fragment: Fragment
  readonly text: string
  /** Whether a blank line stands before it. */
  readonly apart: boolean
  /** Whether the line before it ends a sentence. */
  readonly fresh: boolean
  /** Its number on the page, from 1. */
  readonly n: number
  /** The figures or signs that it begins with. */
  readonly labels: readonly Label[]
  /** The few letters that it begins with, where they may be a misread label. */
  readonly garbled?: Label
  /** Whether these letters have a meaning of their own: a word, an initial, a quotation mark. */
  readonly plain: boolean
}

const STOPPED = /[.!?…:]["'”’)\]]*[\d*^°'"”’]{0,2}$/u

/** Whether a line ends a sentence, a marker perhaps after it. */
export const isStopped = (text: string): boolean => STOPPED.test(text)

/** The fragments of a page as lines. */
export function footLines(witness: string, fragments: readonly Fragment[], words: Lexicon): FootLine[] {
  let previous: Fragment | undefined
  return fragments.map((fragment, i) => {
    const between = previous ? witness.slice(previous.textEnd, fragment.textStart) : ''
    const fresh = previous !== undefined && isStopped(witness.slice(previous.textStart, previous.textEnd))
    previous = fragment
    const text = witness.slice(fragment.textStart, fragment.textEnd)
    const garbled = garbledLabelOf(text)
    return {
      fragment,
      text,
      apart: i === 0 || (between.match(/\r\n|[\n\r]/g)?.length ?? 0) > 1,
      fresh,
      n: i + 1,
      labels: labelsOf(text),
      ...(garbled && { garbled }),
      plain: garbled !== undefined && isPlain(garbled.text, text, words),
    }
  })
}

/** A quotation mark before a whole sentence that is not closed in its line is as likely a sign misread. */
const isPlain = (text: string, line: string, words: Lexicon): boolean =>
  /^["'“”‘’]+$/u.test(text)
    ? !isStopped(line) || /["”’]|'(?!s)/u.test(line.slice(text.length))
    : /^\p{Lu}\.$/u.test(text) ||
      (/^["'“‘(]*(?:\p{L}{2,}|[AIOa])[,.]?$/u.test(text) && words.knows(text.replace(/[^\p{L}]/gu, '')))

/** The width of full lines of running text, in code units: that which one line in four exceeds. */
export function measureOf(pages: readonly (readonly FootLine[])[]): number {
  const widths = pages
    .flatMap(lines => lines.slice(0, Math.ceil(lines.length / 2)).map(line => line.text.length))
    .sort((a, b) => a - b)
  return widths[Math.floor(widths.length * FEET.upperWidth)] ?? 0
}

/** Parts a page from the lines at its very end that have no word in them: signatures and specks. */
export function withoutSpecks(lines: readonly FootLine[], words: Lexicon) {
  let end = lines.length
  while (end > 1 && isSpeck(lines[end - 1]!.text, words)) end--
  return { kept: lines.slice(0, end), specks: lines.slice(end) }
}

const isSpeck = (text: string, words: Lexicon): boolean =>
  text.length <= FEET.speck &&
  !(text.match(/\p{L}{3,}/gu) ?? []).some(word => words.knows(word) || words.count(word) > 1)
