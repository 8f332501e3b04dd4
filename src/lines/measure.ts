import { MEASURE } from '../thresholds/lines.js'
/** The width that the full lines of a text share, and how widths are reckoned in it. The unit is an average letter. */
export interface Measure {
  readonly width: number
  /** Whether all letters are taken as equally wide (typewriters), or as wide as in a common book face. */
  readonly monospaced: boolean
  /** Blanks that a gap after a sentence is wide, where the OCR made one of it. */
  readonly gap: 1 | 2
  /** The share of lines that are full: near 1 in prose, small in verse, lists and noise. */
  readonly share: number
}

const SENTENCE_GAP = /[.!?]["'”’)]*\d{0,2} (?=["'“‘(]?\p{Lu})/gu

/**
 * Finds the measure of a text from its lines (or fragments of lines) as the OCR gives them. Of the two ways to reckon
 * widths the one is right by which more lines are full (measured: so in each of 39 texts of either kind).
 */
export function findMeasure(texts: readonly string[]): Measure {
  const fixed = densest(texts.map(text => text.length))
  const fitted = densest(texts.map(proportional))
  const monospaced = fixed.share >= fitted.share
  const { width, share } = monospaced ? fixed : fitted
  const gap = monospaced ? sentenceGap(texts, width) : 1
  return {
    width: gap === 2 ? densest(texts.map(text => text.length + gaps(text))).width : width,
    monospaced,
    gap,
    share,
  }
}

/** How wide a text stands on the page, in the measure's unit. */
export const widthOf = (text: string, measure: Pick<Measure, 'monospaced' | 'gap'>): number =>
  measure.monospaced ? text.length + (measure.gap === 2 ? gaps(text) : 0) : proportional(text)

/** What a note's raised figure becomes behind a word or a stop: `deep.23`, `that50`, `followed.''`, `Rome.^`. */
const RAISED = /(?<=[\p{L}\p{P}])(?:\d{1,2}| ?(?:''|[!'"]?[*^°]['*\d]?))(?=\s|$)/gu

/** Letters that notes' raised figures may add to a text: where the line was set they took little room or none. */
export const raised = (text: string): number => text.match(RAISED)?.join('').length ?? 0

/**
 * How wide the first and the last of the physical lines are that a text takes up: those of the text itself, unless the
 * OCR put several lines in one; all but the last are then taken as full.
 */
export function edgeWidths(text: string, measure: Measure): { first: number; last: number } {
  const whole = widthOf(text, measure)
  const count = linesIn(whole, measure)
  if (count === 1) return { first: whole, last: whole }
  const full = measure.width * MEASURE.nearly
  return { first: full, last: Math.min(measure.width, Math.max(1, whole - (count - 1) * full)) }
}

/** How many physical lines a text takes up. */
export const lineCount = (text: string, measure: Measure): number => linesIn(widthOf(text, measure), measure)

const linesIn = (width: number, measure: Measure): number =>
  Math.max(1, Math.ceil(width / measure.width - (MEASURE.merged - 1)))

const gaps = (text: string): number => text.match(SENTENCE_GAP)?.length ?? 0

/** The narrow band of widths that holds the most lines: its upper edge, and its share of all lines. */
export function densest(widths: readonly number[]): { width: number; share: number; count: number } {
  const sorted = widths.filter(width => width >= MEASURE.shortest).sort((a, b) => a - b)
  if (sorted.length === 0) return { width: Math.max(1, ...widths.slice(0, MEASURE.looked)), share: 0, count: 0 }
  let best = { from: 0, count: 0 }
  for (let from = 0, to = 0; from < sorted.length; from++) {
    while (to < sorted.length && sorted[to]! * (1 - MEASURE.ragged) <= sorted[from]!) to++
    if (to - from >= best.count) best = { from, count: to - from }
  }
  const band = sorted.slice(best.from, best.from + best.count)
  const at = (share: number) => band[Math.min(band.length - 1, Math.floor(band.length * share))]!
  return { width: at(MEASURE.edge), share: best.count / sorted.length, count: best.count }
}

/** Whether typists' two blanks after a sentence were read as one: lines with a gap in them are then shorter by it. */
function sentenceGap(texts: readonly string[], width: number): 1 | 2 {
  const full = texts.filter(text => text.length <= width * MEASURE.wider && text.length >= width * (1 - MEASURE.ragged))
  const plain = full.filter(text => gaps(text) === 0)
  const gapped = full.filter(text => gaps(text) > 0)
  if (Math.min(plain.length, gapped.length) < MEASURE.few) return 1
  const lacking = mean(plain.map(text => text.length)) - mean(gapped.map(text => text.length))
  return lacking > MEASURE.lacking * mean(gapped.map(gaps)) ? 2 : 1
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / numbers.length

/** Widths of letters in a common book face, in thousandths of an em; letters not listed are as wide as `n`. */
const LETTERS = {
  250: ' .,',
  278: "ijlt/:;'‘’|!",
  333: 'frI()-“”"[]`',
  444: 'aceszv?*',
  556: 'FPSETLJ',
  667: 'BCRZ',
  722: 'wADGHKNOQUVXY&',
  778: 'm',
  889: 'MW—',
}
const COMMON = 500
/** The same by code unit; a character of two is as wide as `n`. */
const WIDTHS = new Uint16Array(0x10000).fill(COMMON).fill(0, 0xdc00, 0xe000)
for (const [width, letters] of Object.entries(LETTERS))
  for (const letter of letters) WIDTHS[letter.charCodeAt(0)] = Number(width)
/** Mean over running English text, so that a proportional width is near the number of letters. */
const AVERAGE = 420

function proportional(text: string): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum += WIDTHS[text.charCodeAt(i)]!
  return sum / AVERAGE
}
