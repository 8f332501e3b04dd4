import { inCapitals } from '../lines/seams.js'
import { FEET } from '../thresholds/feet.js'
import { type FootLine, isStopped } from './foot-lines.js'

/** How the notes of a text are set, as far as it is known. */
export interface Style {
  /** Width of full lines of running text, in code units. */
  readonly measure: number
  /** Whether notes are known to be in smaller type, or known not to be. */
  readonly small?: boolean
  /** Whether many pages have notes. */
  readonly usual: boolean
}

/** A place where the notes of a page may begin, with what speaks for it whatever their figures are. */
export interface Region {
  readonly at: number
  readonly evidence: number
  /** Whether its lines are in smaller type. */
  readonly small: boolean
}

/** The lines with which the notes of a page may begin, those that have nothing like a label too. */
export function regionsOf(lines: readonly FootLine[], text: Style): Region[] {
  if (lines.length > FEET.lines) return []
  const style = { ...text, measure: Math.max(text.measure, topWidth(lines)) }
  const type = typeFrom(lines, style)
  // lines of running text above those in smaller type speak against it, however many these are
  const most = type.map(evidence => evidence)
  for (let at = most.length - 2; at >= 0; at--) most[at] = Math.max(most[at]!, most[at + 1]!)
  return lines.flatMap((line, at) => {
    const before = lines[at - 1]
    if (!before || !(line.apart || line.labels.length > 0 || (isLong(line, style) && !isLong(before, style)))) return []
    if (isItem(lines, at)) return []
    let evidence = style.usual ? -FEET.usual : -FEET.rare
    evidence += Math.max(-FEET.type, Math.min(FEET.type, most[at]!) - (most[at]! - type[at]!))
    if (line.apart) evidence += FEET.apart
    if (!line.fresh) evidence += FEET.cut
    if (/[:;][—–-]*$/u.test(before.text)) evidence += FEET.colon
    if (type[at]! <= 0 && lines.length - at > lines.length * FEET.share) evidence += FEET.long
    return [{ at, evidence, small: type[at]! >= FEET.small }]
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
  const widths = lines.slice(0, FEET.top).map(({ text }) => text.length)
  return widths.sort((a, b) => a - b)[widths.length >> 1] ?? 0
}

const isLong = ({ text }: FootLine, { measure }: Style): boolean => text.length >= measure * FEET.longer

/** For each line what the size of the type says for all lines from it on being notes. */
function typeFrom(lines: readonly FootLine[], style: Style): number[] {
  let sum = 0
  return lines
    .map((line, i) => {
      const next = lines[i + 1]
      if (inCapitals(line.text)) return FEET.heading
      if (isLong(line, style)) return style.small === false ? 0 : FEET.small
      const inside = next && !next.apart && next.labels.length === 0
      if (!inside || line.text.length < style.measure * FEET.full) return 0
      return style.small === undefined ? FEET.large : style.small ? FEET.surelyLarge : 0
    })
    .reverse()
    .map(evidence => (sum += evidence))
    .reverse()
}

/** What speaks for lines without a label going on with the last note of the page before, whose last line is `open`. */
export function runsOver(line: FootLine, open: FootLine, widest: number): number {
  const unfinished = isStopped(open.text) ? 0 : /,$/.test(open.text) ? FEET.unfinished / 2 : FEET.unfinished
  const filled = open.text.length >= widest * FEET.full ? FEET.filled : -FEET.unfinished
  const start = /^[\p{Ll}\d]/u.test(line.text) ? FEET.lower : FEET.upper
  return unfinished + filled + start
}
