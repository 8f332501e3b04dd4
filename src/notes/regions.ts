import { inCapitals } from '../lines/seams.js'
import { FEET } from '../thresholds/feet.js'
import { type FootLine, isStepped, isStopped } from './foot-lines.js'

/** How the notes of a text are set, as far as it is known. */
export interface Style {
  /** Width of full lines of running text, in code units. */
  readonly measure: number
  /** Width of full lines of notes, where it is known. */
  readonly notes?: number
  /** The share of the pages that have notes. */
  readonly share: number
  /** Whether the page shows that notes are indented. */
  readonly indented: boolean
}

/** A place where the notes of a page may begin, with what speaks for it whatever their figures are. */
export interface Region {
  readonly at: number
  readonly evidence: number
  /** Whether it is hardly a list: its lines are in smaller type, or most pages of the text have notes. */
  readonly sure: boolean
  /** Whether most pages of the text have notes. */
  readonly usual: boolean
  /** What the size of the type says of its first lines alone, for and against. */
  readonly top: number
}

/** The lines with which the notes of a page may begin, those that have nothing like a label too. */
export function regionsOf(lines: readonly FootLine[], text: Style): Region[] {
  if (lines.length > FEET.lines) return []
  const style = { ...text, measure: Math.max(text.measure, topWidth(lines)) }
  const type = typeFrom(lines, style)
  // lines of running text below, and lines in smaller type above, speak against a place
  const most = Math.max(...type)
  const usual = style.share >= FEET.most.share
  const prior = usual ? FEET.most.prior : style.share >= FEET.usual.share ? FEET.usual.prior : FEET.rare
  return lines.flatMap((line, at) => {
    const before = lines[at - 1]
    if (
      !before ||
      !(
        line.apart ||
        line.labels.length > 0 ||
        (isLong(line, style) && !isLong(before, style)) ||
        (line.place?.small && !before.place?.small)
      )
    )
      return []
    if (isItem(lines, at)) return []
    let evidence = prior
    evidence += Math.max(-FEET.typeAgainst, Math.min(FEET.type, most) - (most - type[at]!))
    if (line.apart) evidence += FEET.apart
    if (!line.fresh) evidence += FEET.cut
    if (/[:;][—–-]*$/u.test(before.text)) evidence += FEET.colon
    if (type[at]! <= 0 && lines.length - at > lines.length * FEET.share) evidence += FEET.long
    return [{ at, evidence, sure: type[at]! >= FEET.small || usual, usual, top: type[at]! - (type[at + 2] ?? 0) }]
  })
}

/** Whether the figure of a line goes on from one a few lines above: an item of a list, or a note that is not the first. */
function isItem(lines: readonly FootLine[], at: number): boolean {
  const numbers = (line: FootLine) => line.labels.map(({ text }) => Number(text))
  const mine = numbers(lines[at]!)
  return lines.slice(Math.max(0, at - FEET.item), at).some(line => numbers(line).some(n => mine.includes(n + 1)))
}

/** The width of the lines at the top of a page: an appendix may be in smaller type as a whole. */
const topWidth = (lines: readonly FootLine[]): number => {
  if (lines.length < FEET.top * 3) return 0
  const widths = lines.slice(0, FEET.top).map(({ text }) => text.length)
  return widths.sort((a, b) => a - b)[widths.length >> 1] ?? 0
}

/** Whether notes are known to be in smaller type, or known not to be. */
const isSmall = ({ measure, notes }: Style): boolean | undefined =>
  notes === undefined ? undefined : notes >= measure * FEET.longer

/** Whether a line is longer than lines of running text: nearer to those of notes, where these are known. */
const isLong = ({ text }: FootLine, { measure, notes = 0 }: Style): boolean =>
  text.length >= Math.max(measure * FEET.longer, (measure + notes) / 2)

/** For each line what the size of the type says for all lines from it on being notes. */
function typeFrom(lines: readonly FootLine[], style: Style): number[] {
  let sum = 0
  const small = isSmall(style)
  return lines
    .map((line, i) => {
      const next = lines[i + 1]
      if (inCapitals(line.text)) return FEET.heading
      if (line.place?.small !== undefined) return line.place.small ? FEET.shownSmall : FEET.shownLarge
      if (isLong(line, style)) return small === false ? 0 : FEET.small
      const inside = next && !next.apart && next.labels.length === 0
      if (!inside || line.text.length < style.measure * FEET.full) return 0
      return small === undefined ? FEET.large : small ? FEET.surelyLarge : 0
    })
    .reverse()
    .map(evidence => (sum += evidence))
    .reverse()
}

/** What speaks for lines without a label going on with the last note of the page before, whose last line is `open`. */
export function runsOver(line: FootLine, open: FootLine, widest: number, { indented }: Style): number {
  const stepped = indented ? isStepped(line) : undefined
  const unfinished = isStopped(open.text) ? 0 : /,$/.test(open.text) ? FEET.unfinished / 2 : FEET.unfinished
  const filled = open.text.length >= widest * FEET.full ? FEET.filled : -FEET.unfinished
  const start = line.labels.length > 0 ? FEET.labelled : /^[\p{Ll}\d]/u.test(line.text) ? FEET.lower : FEET.upper
  const shown = stepped === undefined ? 0 : FEET.endings[stepped ? 'flush' : 'stepped']
  return unfinished + filled + start + shown
}
