import { FEET } from '../thresholds/feet.js'
import type { FootLine } from './foot-lines.js'
import { isSign, likeness, SIGN_ORDER } from './labels.js'

/** How notes are told apart: by numbers that run on, by numbers or by signs that begin again on each page. */
export type Series = 'continuous' | 'page' | 'signs'

export const ALL_SERIES: readonly Series[] = ['continuous', 'page', 'signs']

/** A note that may begin with a line. */
export interface Opening {
  /** The number of the note in its series, from 1. */
  readonly n: number
  readonly label: string
  /** Code units of the label with the blanks after it; 0 where it left no trace. */
  readonly length: number
  readonly evidence: number
}

/** The label of the `n`th note; after the last sign they are doubled. */
const labelFor = (series: Series, n: number): string =>
  series === 'signs'
    ? SIGN_ORDER[(n - 1) % SIGN_ORDER.length]!.repeat(1 + Math.floor((n - 1) / SIGN_ORDER.length))
    : String(n)

/** The number of a sign in its order; `**` and `††` come after all single ones. */
const rankOf = (sign: string): number =>
  SIGN_ORDER.indexOf(sign[0] as (typeof SIGN_ORDER)[number]) + 1 + (sign.length - 1) * SIGN_ORDER.length

/**
 * The notes that may begin with a line, as a series wants them.
 * @param last number of the note before in the series; 0 before the first
 * @param first whether it would be the first note of its page
 * @param small whether the lines from this on are in smaller type
 * @param raised whether a label stands raised in the running text of the page
 */
export function openings(
  line: FootLine,
  series: Series,
  last: number,
  first: boolean,
  small: boolean,
  raised: (label: string) => boolean,
): Opening[] {
  const wanted = first && series !== 'continuous' ? 1 : last + 1
  const found: Opening[] = []
  const signs = series === 'signs'
  for (const exact of line.labels.filter(({ text }) => isSign(text) === signs)) {
    const n = signs ? rankOf(exact.text) : Number(exact.text)
    const evidence = evidenceOf(n, wanted, series, first, line.apart)
    if (evidence === undefined) continue
    const rest = line.text.slice(exact.length)
    const lower = /^\p{Ll}/u.test(rest) && !ABBREVIATED.test(rest) ? FEET.lowerCase : 0
    const listed = first && !small && /^\d+[.)]/.test(line.text) ? FEET.listed : 0
    const called = first && raised(exact.text) ? calledBy(series) : 0
    const sign = signs && first ? FEET.sign : 0
    const weak = !first && !small && !raised(exact.text) ? Math.max(0, evidence - FEET.doubtful) : 0
    found.push({
      n,
      label: exact.text,
      length: exact.length,
      evidence: evidence - weak + listed + lower + sign + called,
    })
    if (n === wanted) return found
  }
  const read = line.labels[0] ?? line.garbled
  const label = labelFor(series, wanted)
  const inside = line.apart || first ? 0 : line.fresh ? FEET.fresh : FEET.inside
  const unsure = (first && !small ? FEET.unsure : 0) + (first && raised(label) ? calledBy(series) : 0)
  if (read && !(first && isWord(read.text, label, line.plain))) {
    const other = line.labels.length > 0 && isSign(read.text) !== signs
    const like = likeness(read.text, label) * (line.plain || other ? FEET.plain : 1)
    const evidence = FEET.unlike + like * (FEET.alike - FEET.unlike) + inside + unsure
    found.push({ n: wanted, label, length: read.length, evidence })
  } else if (line.apart && !first) found.push({ n: wanted, label, length: 0, evidence: FEET.bare })
  return found
}

/** Whether letters rather are the first word of a paragraph, or open a quotation. */
const isWord = (read: string, label: string, plain: boolean): boolean =>
  likeness(read, label) === 0 ? /^\p{L}+[.,]?$/u.test(read) || plain : plain && /^["'“”‘’]+$/u.test(read)

/** Notes begin so without a capital. */
const ABBREVIATED = /^(?:i\.? ?e|ibid|viz|cf|cp|see|op|loc|pp?|vols?|supra|infra|e\.? ?g|ed)\b/u

const calledBy = (series: Series): number => (series === 'signs' ? FEET.signCalled : FEET.called)

/** What it is worth that a figure is read where the series wants another or the same; nothing when it cannot be. */
function evidenceOf(n: number, wanted: number, series: Series, first: boolean, apart: boolean) {
  if (n === wanted) return first ? FEET.next : FEET.further
  if (n > wanted && n - wanted <= FEET.missing && (apart || first))
    return (first ? FEET.near : FEET.further) - (n - wanted) * FEET.skipped
  if (series === 'continuous' && first && n === 1) return FEET.again
  return undefined
}
