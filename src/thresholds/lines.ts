/**
 * Thresholds of measure, seams and the order of lines. Costs are in the manner of logarithms of odds and matter by their
 * order more than by their size. Where no measurement is named, a figure was set by judgement, with the made archives and
 * typescripts with gold in view. *A third less, a third more* tells what such a change of the figure alone does to 29 made
 * texts with gold (16 archives, 11 typescripts, 2 books): of 1,094 words broken at line ends 1,053 are joined, of 459 breaks
 * of blocks 434 are found among 493 set, and of all letters 0.799 % are wrong, as the figures are.
 */

/** How wide the full lines of a text are. */
export const MEASURE = {
  /**
   * Full lines differ by this share of the measure at most: a word that did not fit, or an unjustified edge. By judgement.
   * A third less: one break more is found; a third more: one join less.
   */
  ragged: 0.1,
  /** Shorter lines say nothing of the measure. By judgement. */
  shortest: 12,
  /** The measure is the width that this share of the full lines does not exceed: a few are wider by misread letters. */
  edge: 0.97,
  /** Lines this much wider than the measure, as a factor, are full lines still. By judgement. */
  wider: 1.03,
  /** So many lines are looked at where no line is long enough to tell. */
  looked: 1000,
  /** Full lines are this share of the measure in the mean. By judgement. */
  nearly: 0.97,
  /** A text wider than the measure by this factor is more than one line. By judgement. */
  merged: 1.2,
  /** With fewer lines than this with or without a gap in them, a difference of their means says nothing. By judgement. */
  few: 8,
  /** Gaps are two blanks wide where lines with a gap are shorter by more than this for each: nearer to one than to none. */
  lacking: 0.5,
} as const

/** Marks by which the ends and beginnings of lines are known. */
export const EDGES = {
  /** Share of the letters that are capitals in a line set in capitals; the others are misread. By judgement. */
  capitals: 0.85,
  /** Fewer letters tell nothing. By judgement. */
  fewest: 4,
  /** Code units at an edge of a line that are looked at: a word, a stop, a marker. It bounds the time for long lines. */
  tail: 24,
} as const

/**
 * Costs of the seams. They need only be right in their order: what never happens in running text costs most, a word
 * that only this order makes whole is the strongest support an order can have. By judgement;
 * `wholeWord` a third nearer to nothing or further changes nothing.
 */
export const SEAMS = {
  plain: { cost: 0, reason: 'the text runs on' },
  gap: { cost: 0, reason: 'a sentence ends before the gap' },
  wholeWord: { cost: -3, reason: 'the halves of a broken word come together' },
  halfWord: { cost: 1, reason: 'half a word is left over' },
  capital: { cost: 1, reason: 'a capital inside a sentence' },
  capitalAfterComma: { cost: 1, reason: 'a capital after a comma' },
  commonCapital: { cost: 2.5, reason: 'a sentence would begin inside another' },
  lowerAfterStop: { cost: 3, reason: 'a small letter after a full stop' },
  gapAfterComma: { cost: 1.5, reason: 'a gap after a comma' },
  gapBeforeCapital: { cost: 9, reason: 'a heading and what follows it' },
  gapInSentence: { cost: 3.5, reason: 'a gap inside a sentence' },
} as const

/** How the parts of lines are put in order. Figures without a word on measurement are by judgement. */
export const ORDER = {
  /** The largest number of lines that were read column by column at once; more than a gap can be seen to do. */
  most: 8,
  /**
   * What reading column by column must win over reading on: one seam that cannot be, or a word made whole. A third less
   * changes nothing; a third more leaves 0.805 % of the letters wrong.
   */
  columns: 2.5,
  /**
   * Where the text has no other gaps that became line ends, columns are so many times less likely. A third less changes
   * nothing; a third more leaves 0.805 % of the letters wrong.
   */
  unexpected: 2,
  /** A line of fragments may be wider than the measure by this share of it (estimated widths, by more). */
  over: { fixed: 0.02, estimated: 0.08 },
  /**
   * A line of fragments that runs on must fill this share of the measure; less where gaps became empty lines, for first
   * lines are indented and last lines short. Measured on 12 archives, with which it was also chosen: F1 of breaks 94.3 with
   * 0.82 there too, 95.7 with 0.65; 0.55 is no other, 0.45 a little better. Not measured on texts it was not chosen with.
   */
  full: { gapped: 0.6, ungapped: 0.82 },
  /**
   * Lines shorter than these shares of the measure that do not end a sentence are parts of a line, a scrap surely so. The
   * cost of the first a third less changes nothing; a third more loses four breaks, of 487 that are set.
   */
  alone: { share: 0.85, cost: 1 },
  scrap: { share: 0.25, cost: 3 },
  /** A column of blanks that runs through several lines is taken for a gap: parts left of it are scraps, equally wide. */
  crack: { share: 0.3, within: 1, cost: 0.5 },
  /**
   * Parts of a line without an empty line between them: most often the OCR leaves one where it saw a gap. The second is
   * short then; a longer one is the first line of a paragraph.
   */
  close: { share: 0.7, cost: 0.5 },
  /** The same with an empty line, in a text whose gaps became empty lines. */
  gapped: -0.5,
  /** In any other text a capital after an empty line most likely begins something of its own. */
  ungapped: 1,
  /** Parts of a line that stand side by side on the page. */
  shown: -8,
  /** The last line of a column-read group, where it does not fill the measure. A third less or more changes nothing. */
  short: 1.5,
  /**
   * What it costs that the lines are set to another measure from here on, after a sentence or a colon and inside a
   * sentence. By judgement; half the first changes nothing in 12 archives.
   */
  turn: { cost: 1, inside: 3 },
  /** An order that wins so much over reading on is of medium and of high certainty. */
  medium: 4,
  high: 6,
} as const

/** A page in columns: so many of its rows, and such a share of them, have parts that stand far from each other. */
export const PAGE_ORDER = { rows: 4, share: 0.2 } as const

/** The narrower measure of block quotations. */
export const INSET = {
  /** It is this share of the text's own at most: first lines of paragraphs are mostly indented by less. By judgement. */
  narrow: 0.87,
  /** So many whole lines of it must have been seen. By judgement; three change nothing in 12 archives. */
  lines: 4,
} as const

/**
 * Whether gaps became empty lines. Where they did, an empty line most often follows the right part too (measured: in 0.6
 * to 0.95 of them); a clean text has none, though of a few short paragraphs many may fill the measure by chance.
 */
export const GAPS = {
  /** Pairs of fragments that tell of gaps, at least, and the share of them that must fill the measure together. */
  pairs: 3,
  share: 0.4,
  /** From this share of the measure on a pair fills it; beyond `most` it is two lines and tells nothing. */
  from: 0.9,
  most: 1.5,
  /** Empty lines inside sentences, for each pair that fills the measure. */
  inside: 0.25,
} as const

/** What the table moved weighs so much, in code units of text: less than any fragment, so that it counts as moved. */
export const MOVED = 0.5

/** Blanks of an indent, at most; more are no indent, and bound what is kept for a line of nothing but blanks. */
export const MOST_INDENT = 200
