import type { LinePlace } from '../boxes/lines.js'
import { linePlaces } from '../boxes/places.js'
import type { Lexicon } from '../joins/lexicon.js'
import type { Fragment } from '../lines/layout.js'
import { INDENT } from '../thresholds/blocks.js'
import { FEET } from '../thresholds/feet.js'
import type { Witness } from '../witness/witness.js'
import { type Label, labelsOf, readingsOf } from './labels.js'

/** Letters that may be a misread label. */
export interface Reading extends Label {
  /** Whether they have a meaning of their own: a word, an initial, a quotation mark. */
  readonly plain: boolean
}

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
  /** The few letters that it begins with, in each way that they may be a misread label. */
  readonly readings: readonly Reading[]
  /** Where it stands on its page, where that is known. */
  readonly place?: LinePlace
}

const STOPPED = /[.!?…:]["'”’)\]]*[\d*^°'"”’]{0,2}$/u

/** Whether a line ends a sentence, a marker perhaps after it. */
export const isStopped = (text: string): boolean => STOPPED.test(text)

/** The fragments of a page as lines. */
export function footLines(
  { text: witness, boxes }: Witness,
  fragments: readonly Fragment[],
  words: Lexicon,
): FootLine[] {
  const places = boxes && linePlaces(boxes)
  let previous: Fragment | undefined
  return fragments.map((fragment, i) => {
    const between = previous ? witness.slice(previous.textEnd, fragment.textStart) : ''
    const fresh = previous !== undefined && isStopped(witness.slice(previous.textStart, previous.textEnd))
    previous = fragment
    const text = witness.slice(fragment.textStart, fragment.textEnd)
    const labels = labelsOf(text)
    const place = places?.get(fragment.textStart)
    return {
      fragment,
      text,
      apart: i === 0 || (between.match(/\r\n|[\n\r]/g)?.length ?? 0) > 1,
      fresh,
      n: i + 1,
      labels,
      ...(place && { place }),
      readings: readingsOf(text, labels).map(reading => ({
        ...reading,
        plain: !labels.includes(reading) && isPlain(reading.text, text, words),
      })),
    }
  })
}

/** A quotation mark before a whole sentence that is not closed in its line is as likely a sign misread. */
const isPlain = (text: string, line: string, words: Lexicon): boolean =>
  /^["'“”‘’]+$/u.test(text)
    ? !isStopped(line) || /["”’]|'(?!s)/u.test(line.slice(text.length))
    : /^\p{Lu}\.$/u.test(text) ||
      (/^["'“‘(]*(?:\p{L}{2,}|[AIOa])[,.]?$/u.test(text) && words.knows(text.replace(/[^\p{L}]/gu, '')))

/**
 * How the line before a line ends: a blank line after it; a sentence, with room left for the next word; a sentence at the
 * line's end; room left inside of a sentence; inside of a sentence. Where the page shows that notes are indented: whether
 * the line is (`stepped`) or not (`flush`).
 */
export type Ending = 'apart' | 'ended' | 'stopped' | 'short' | 'inside' | 'stepped' | 'flush'

/** Whether a line is indented; unknown where the page is. */
export const isStepped = ({ place }: FootLine): boolean | undefined => place && place.inset >= INDENT.step

/**
 * @param widest width of the widest lines around, in code units
 * @param indented whether the notes of the text are known to be indented
 */
export function endingOf(before: FootLine, line: FootLine, widest: number, indented: boolean): Ending {
  const stepped = indented ? isStepped(line) : undefined
  if (stepped !== undefined) return stepped ? 'stepped' : 'flush'
  if (line.apart) return 'apart'
  const word = line.text.indexOf(' ')
  const room = before.text.length + 1 + (word < 0 ? line.text.length : word) < widest * FEET.room
  if (!room) return line.fresh ? 'stopped' : 'inside'
  return line.fresh || FIGURE_LAST.test(before.text) ? 'ended' : 'short'
}

/** A page's number or a quotation ends a note, its stop lost. */
const FIGURE_LAST = /[\d”"][ .,'‘]*$/u

/** What the first words of a line without its label say for a note: a reference speaks for it, a small letter against. */
export const opensNote = (text: string): number =>
  REFERS.test(text) ? FEET.refers : /^["'“”‘’([]*\p{Ll}/u.test(text) ? FEET.lowerCase : 0

/** `Ibid., p. 4`, `See above`, `Camden, Annals, vol. ii, p. 3`, `Hallam, History, ed. of 1790`. */
const REFERS =
  /^[("“‘]?(?:\S{0,3}[bho]id[.,]|[Ss]ee |Cf\b|[Oo]p\. cit|\p{Lu}[\p{L}'’. ]{1,30}[,.] .{0,60}(?:\b(?:vols?|pp?|chap|ed|edit|tom|lib|sect)\b[.,]|\b[ivxl]+, ?\d))/u

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
