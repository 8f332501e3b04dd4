import type { Lexicon } from '../joins/lexicon.js'
import type { FootLine } from './bodies.js'
import { garbledLabelOf, isSign, labelOf } from './labels.js'

/** The notes' part of a page. */
export interface Foot {
  /** What goes on from the last note of the page before. */
  readonly over: readonly FootLine[]
  readonly lines: readonly FootLine[]
  readonly specks: readonly FootLine[]
}

/** What is known when a page foot is looked at. */
export interface Circumstances {
  /** The number of the last note before; 0 when there is none. */
  readonly last: number
  /** Width of full lines of running text, in code units. */
  readonly measure: number
  /** The last line of the notes of the page before. */
  readonly open: FootLine | undefined
  readonly words: Lexicon
}

/** What speaks for a line being the first of a page's notes, and for lines going on with the note of the page before. */
export const EVIDENCE = {
  sign: 1.5,
  /** The sign stands in the running text of the page. */
  called: 1,
  /** Its figure is the next in sequence, or 1; or one of the few after it. */
  next: 1.5,
  near: 0.75,
  apart: 1,
  /** The running text before it is cut in the midst of a sentence. */
  cut: 1,
  /** Its lines hold more letters than lines of running text: smaller type. */
  small: 1.5,
  /** `1.`, `1)`: more often a list than a note. */
  listed: -1,
  /** After a colon a list or a quotation begins. */
  colon: -1.5,
  /** It is more than `share` of the page, in type of the same size. */
  long: -1,
  share: 0.4,
  /** Share of the measure by which a note's lines are longer. */
  longer: 1.06,
  enough: 2.5,
} as const

const STOPPED = /[.!?…:]["'”’)\]]*[\d*^°'"”’]{0,2}$/u

/** The notes' part of a page; undefined where it has none. */
export function footOf(lines: readonly FootLine[], known: Circumstances): Foot | undefined {
  const { kept, specks } = withoutSpecks(lines, known.words)
  const start = kept.findIndex((_, at) => begins(kept, at, known))
  const labelled = start < 0 ? kept.length : withGarbled(kept, start, known)
  const over = known.open ? runOver(kept, labelled, known.open, known) : labelled
  if (over >= kept.length) return undefined
  return { over: kept.slice(over, labelled), lines: kept.slice(labelled), specks }
}

/** Whether the notes of a page begin with the line at `at`. */
function begins(lines: readonly FootLine[], at: number, { last, measure }: Circumstances): boolean {
  const line = lines[at]!
  const label = labelOf(line.text)
  if (!label) return false
  const number = Number(label.text)
  const before = lines[at - 1]
  let evidence = 0
  const small = isSmall(lines.slice(at), measure)
  if (isSign(label.text)) {
    evidence += EVIDENCE.sign
    if (lines.slice(0, at).some(({ text }) => text.indexOf(label.text) > 0)) evidence += EVIDENCE.called
  } else if (number === last + 1 || number === 1) evidence += EVIDENCE.next
  else if (number > last && number <= last + 4) evidence += EVIDENCE.near
  else return false
  if (line.apart) evidence += EVIDENCE.apart
  if (before && !STOPPED.test(before.text)) evidence += EVIDENCE.cut
  if (small) evidence += EVIDENCE.small
  else if (lines.length - at > lines.length * EVIDENCE.share) evidence += EVIDENCE.long
  if (/^\d+[.)]/.test(line.text)) evidence += EVIDENCE.listed
  if (before?.text.endsWith(':')) evidence += EVIDENCE.colon
  return evidence >= EVIDENCE.enough
}

/** Whether lines are set in smaller type: those that are filled are longer than the measure of the running text. */
function isSmall(lines: readonly FootLine[], measure: number): boolean {
  const widths = lines.map(line => line.text.length).sort((a, b) => b - a)
  const full = widths.slice(0, Math.max(1, Math.floor(widths.length / 2)))
  return full.at(-1)! >= measure * EVIDENCE.longer
}

/** Where the paragraph that ends before `at` begins. */
function paragraphBefore(lines: readonly FootLine[], at: number): number {
  let start = at - 1
  while (start > 0 && !lines[start]!.apart) start--
  return start
}

/** The foot with the paragraphs before it that begin notes whose labels are misread, as many as the sequence wants. */
function withGarbled(lines: readonly FootLine[], start: number, { last, measure }: Circumstances): number {
  const number = Number(labelOf(lines[start]!.text)?.text)
  if (!(number > 1)) return start
  let wanted = number - 1 - (number > last ? last : 0)
  let from = start
  while (wanted > 0 && from > 1 && lines[from]!.apart) {
    const paragraph = paragraphBefore(lines, from)
    const short = garbledLabelOf(lines[paragraph]!.text)
    if (paragraph === 0 || !lines[paragraph]!.apart || !short || from - paragraph > 8) break
    if (!isSmall(lines.slice(paragraph, from), measure) && !/^\S{1,2}\s/u.test(lines[paragraph]!.text)) break
    from = paragraph
    wanted--
  }
  return from
}

/** Where in the page the lines begin that go on from the last note of the page before; `to` where they do not. */
function runOver(lines: readonly FootLine[], to: number, open: FootLine, { measure }: Circumstances): number {
  if (STOPPED.test(open.text)) return to
  const start = to > 0 ? paragraphBefore(lines, to) : to
  const paragraph = lines.slice(start, to)
  if (start === 0 || paragraph.length === 0 || !paragraph[0]!.apart) return to
  return /^\p{Ll}|^\d/u.test(paragraph[0]!.text) && isSmall(paragraph, measure) ? start : to
}

/** Lines at the very end that have no word in them are signatures and specks. */
function withoutSpecks(lines: readonly FootLine[], words: Lexicon) {
  let end = lines.length
  while (end > 1 && isSpeck(lines[end - 1]!.text, words)) end--
  return { kept: lines.slice(0, end), specks: lines.slice(end) }
}

const isSpeck = (text: string, words: Lexicon): boolean =>
  text.length <= 16 && !(text.match(/\p{L}{3,}/gu) ?? []).some(word => words.knows(word) || words.count(word) > 1)
