import { FEET } from '../thresholds/feet.js'
import { type Ending, type FootLine, opensNote } from './foot-lines.js'
import { isSign, type Label, likeness, SIGN_ORDER } from './labels.js'

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
  /** Whether its figure or sign is read at the beginning of the line, or raised in the text of the page. */
  readonly vouched: boolean
  readonly evidence: number
}

/** Where a line stands that may begin a note. */
export interface Place {
  readonly series: Series
  /** Number of the note before in the series; 0 before the first. */
  readonly last: number
  /** Whether it would be the first note of its page. */
  readonly first: boolean
  /** Whether the lines from this on are hardly a list. */
  readonly sure: boolean
  /** Whether most pages of the text have notes. */
  readonly usual: boolean
  /** How the line before ends. */
  readonly ending: Ending
  /** Whether a label stands raised in the running text of the page. */
  raised(label: string): boolean
}

/** The label of the `n`th note; after the last sign they are doubled. */
const labelFor = (series: Series, n: number): string =>
  series === 'signs'
    ? SIGN_ORDER[(n - 1) % SIGN_ORDER.length]!.repeat(1 + Math.floor((n - 1) / SIGN_ORDER.length))
    : String(n)

/** The number of a sign in its order; `**` and `††` come after all single ones. */
const rankOf = (sign: string): number =>
  SIGN_ORDER.indexOf(sign[0] as (typeof SIGN_ORDER)[number]) + 1 + (sign.length - 1) * SIGN_ORDER.length

/** The notes that may begin with a line, as a series wants them. */
export function openings(line: FootLine, place: Place): Opening[] {
  const { series, last, first } = place
  const wanted = first && series !== 'continuous' ? 1 : last + 1
  const read = line.labels
    .filter(({ text }) => isSign(text) === (series === 'signs'))
    .flatMap(label => asRead(line, label, wanted, place))
  if (read.some(({ n }) => n === wanted)) return read
  const misread = asMisread(line, wanted, place)
  return [
    ...read,
    ...misread.map(note => ({ ...note, evidence: note.evidence + (read.length > 0 ? FEET.against : 0) })),
  ]
}

/** The note with the figure or sign that is read. */
function asRead(line: FootLine, { text, length, specked }: Label, wanted: number, place: Place): Opening[] {
  const { series, first, sure, raised, ending } = place
  const n = series === 'signs' ? rankOf(text) : Number(text)
  const inSequence = sequenceOf(n, wanted, place)
  if (inSequence === undefined) return []
  const rest = line.text.slice(length)
  let evidence = inSequence
  if (!first && !sure && !raised(text)) evidence = Math.min(evidence, FEET.doubtful)
  const shown = ending === 'stepped' || ending === 'flush'
  evidence += FEET.endings[ending] * (shown ? 1 : FEET.exact)
  if (first && !sure && /^\d+[.)]/.test(line.text)) evidence += FEET.listed
  if (/^\p{Ll}/u.test(rest) && !ABBREVIATED.test(rest)) evidence += FEET.lowerCase
  if (series === 'signs' && first) evidence += FEET.sign
  if (first && raised(text)) evidence += calledBy(series)
  return [{ n, label: text, length, vouched: !specked || raised(text), evidence }]
}

/** The wanted note, with its figure misread or lost. */
function asMisread(line: FootLine, wanted: number, place: Place): Opening[] {
  const { series, first, sure, usual, ending, raised } = place
  const label = labelFor(series, wanted)
  let around = FEET.endings[ending]
  if (first && !sure) around += FEET.unsure
  if (raised(label)) around += first ? calledBy(series) : FEET.calledToo
  const found = line.readings.flatMap(({ text, length, plain }): Opening[] => {
    if (first && isWord(text, label, plain)) return []
    const other = line.labels.length > 0 && isSign(text) !== (series === 'signs')
    const like = likeness(text, label) * (plain || other ? FEET.plain : 1)
    const opens = opensNote(line.text.slice(length))
    const evidence = FEET.unlike + like * (FEET.alike - FEET.unlike) + opens + around
    return [{ n: wanted, label, length, vouched: raised(label), evidence }]
  })
  if (first ? usual : ending === 'apart' || ending === 'ended' || ending === 'stepped')
    found.push({
      n: wanted,
      label,
      length: 0,
      vouched: raised(label),
      evidence: FEET.bare + opensNote(line.text) + around,
    })
  const likeliest = Math.max(...found.map(({ evidence }) => evidence))
  return found.filter(({ evidence }) => evidence === likeliest).slice(0, 1)
}

/** Whether letters rather are the first word of a paragraph, or open a quotation. */
const isWord = (read: string, label: string, plain: boolean): boolean =>
  likeness(read, label) === 0 ? /^\p{L}+[.,]?$/u.test(read) || plain : plain && /^["'“”‘’]+$/u.test(read)

/** Notes begin so without a capital. */
const ABBREVIATED = /^(?:i\.? ?e|ibid|viz|cf|cp|see|op|loc|pp?|vols?|supra|infra|e\.? ?g|ed)\b/u

const calledBy = (series: Series): number => (series === 'signs' ? FEET.signCalled : FEET.called)

/** What it is worth that a figure is read where the series wants another or the same; nothing when it cannot be. */
function sequenceOf(n: number, wanted: number, { series, first }: Place): number | undefined {
  if (n === wanted) return first ? FEET.next : FEET.further
  if (n > wanted && n - wanted <= FEET.missing) return (first ? FEET.near : FEET.further) - (n - wanted) * FEET.skipped
  if (series === 'continuous' && first && n === 1) return FEET.again
  return undefined
}
