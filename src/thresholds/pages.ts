/**
 * Thresholds of pages: folios, running heads, leaves and other signs. Figures were set by judgement, with the made books
 * and two real scans in view, where no measurement is named. Lengths are in UTF-16 code units.
 */

/** Page numbers as they stand on lines. */
export const FOLIOS = {
  /** Longer lines are no running heads with a folio: no line of a book in usual type is as short as that. */
  longest: 80,
} as const

/** When heads of leaves are the same. */
export const HEADS = {
  /** Lines are one running head if they differ in this share of their letters at most (OCR, a folio read as letters). */
  different: 0.25,
  /** Fewer letters say nothing. */
  letters: 4,
  /** Running heads change with the chapter and differ on left and right pages: so many leaves to each side are looked at. */
  reach: 4,
  /** Words of more letters at the edge of a head are no misread folio. */
  edge: 3,
} as const

/** Lines that recur in a text without form feeds. */
export const RUNNING_HEADS = {
  /** So often at least a line must recur. */
  recurs: 3,
  /** Different lines in capitals that are followed; more are no heads, and each is held against all. */
  different: 60,
  /** After so large a share of the heads, and so many at least, the text goes on inside a sentence. Headings never do. */
  within: { share: 0.25, least: 2 },
  /** Longer lines are text. */
  longest: 80,
} as const

/** Leaves of the scan, between form feeds. */
export const LEAVES = {
  /** Longer lines are text, not a head. */
  head: 80,
  /** So large a share of the leaves must show a thing for it to be expected on the others; chapters begin without. */
  expected: 0.4,
  /** What a sighting of a folio is worth: alone on its line, beside capitals, beside other words. */
  weights: { alone: 1, capitals: 0.9, words: 0.5 },
  /** A first line with no more letters is dirt, or the edge of something. */
  speck: 3,
  /** A signature beside the folio at a page's foot has no more letters. */
  signature: 3,
} as const

/** The sequence of the folios. */
export const SEQUENCE = {
  /**
   * What a break in the numbering costs (an unnumbered plate, the end of the front matter), in sightings: more than one
   * misread number gives, less than two right ones.
   */
  break: 1.5,
  /** How many of the best sequences are carried on from leaf to leaf; it bounds the time. */
  kept: 12,
} as const

/** Signs of pages in a text without form feeds. */
export const SIGNS = {
  /** Letters on a page: between a small typed page and a large one in small print. */
  page: { least: 600, most: 6000 },
  /** How many lone numbers are looked back over for the one before in the sequence. */
  reach: 40,
  /** What a sequence of folios must be worth: two that stand apart and follow one another are, a stray figure is not. */
  enough: 0.9,
  /** What a folio beside a line that recurs is worth. */
  head: 0.5,
  /** What a number alone is worth: an empty line or none before it, and after it. */
  before: { blank: 0.4, none: -0.5 },
  after: { blank: 0.1, none: -0.1 },
  /** It stands inside a sentence; before a line that begins a page. */
  interrupts: 0.4,
  beginning: 0.5,
  /** Two numbers in sequence right after one another: the foot of one page, the head of the next. */
  facing: 1.2,
  /** A folio a page after the last is worth this; less for each page without one between, to half at most. */
  next: { worth: 1, missing: 0.1, most: 0.5 },
  /** One line in so many, at most, begins a page; more are an indentation. */
  linesAPage: 12,
  /** With fewer folios the sequence is of medium certainty. */
  sure: 3,
} as const
