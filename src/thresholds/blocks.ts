/**
 * Thresholds of paragraphs, headings, quotations and verse. Weights are logarithms of odds, widths shares of the measure.
 * What a text shows of itself comes before them. Where no measurement is named, a figure was set by judgement, with the
 * made texts of all three kinds with gold in view. *A third less, a third more* tells what such a change of the figure alone
 * does to 29 made texts with gold (16 archives, 11 typescripts, 2 books), in which 434 of 459 breaks are found among 493
 * set, as the figures are.
 */

/**
 * Borders of the classes of room (what a line leaves beyond the next word; negative: the word would not have fitted) and
 * of slack (what it leaves at all), as shares of the measure. `last`: how often last lines of paragraphs fall in each
 * class, which end anywhere; `running`: lines that run on, counted beforehand, so that a short text has an expectation.
 */
export const ROOM = {
  borders: [-0.04, 0, 0.02, 0.05, 0.1, 0.2],
  last: [0.04, 0.05, 0.02, 0.03, 0.05, 0.1, 0.71],
  running: [8, 8, 0.6, 0.5, 0.4, 0.3, 0.25],
} as const
export const SLACK = {
  borders: [0.03, 0.06, 0.09, 0.12, 0.2],
  last: [0.035, 0.03, 0.03, 0.03, 0.08, 0.795],
  running: [6, 4, 2, 1, 0.5, 0.4],
} as const

/** How much of what a text shows of its paragraphs is believed. */
export const EVIDENCE = {
  /** Room and slack say much the same; each counts for this part. A third less: 432 of 494; a third more: 432 of 491. */
  part: 0.7,
  /**
   * A line left almost empty speaks this much for a paragraph, not more: the OCR also loses halves of lines. A third less:
   * 432 of 489; a third more: 436 of 504.
   */
  freeMost: 5,
  /**
   * A line that leaves this share of the measure, ends a sentence, and is followed by a capital ends a paragraph, when a
   * text is learnt from. A third less: no change; a third more: 433 of 492.
   */
  short: 0.12,
  /** Narrower lines stand in another measure, or were not put together rightly. */
  fullish: 0.75,
  /** No one sign decides alone. A third less or more changes nothing. */
  most: 4,
  /** But for empty lines in a text that has them nowhere else: how many were counted then says how sure that is. */
  mostBlank: 8,
  /**
   * How often paragraphs begin, at least and at most, whatever the text shows. `least` a third nearer to nothing: 437 of
   * 501; a third further: 432 of 490.
   */
  prior: { least: -2.2, most: 1.5 },
  /** What the end of a sentence with the line is worth, at least and at most. */
  sentence: { least: 1.5, most: 3.5 },
  /** Gaps between words, and stops before them, that are counted beforehand; so many gaps are certain to end no paragraph. */
  words: { gaps: 1, stops: 0.5, inside: 0.95 },
  /** Lines counted beforehand to each side of the empty lines, shared out as all lines are, so that few say little. */
  beforehand: 2,
} as const

/** How far first lines are indented. */
export const INDENT = {
  /** First lines seen before their width tells an indent. */
  lines: 3,
  /** The indents a typist or printer uses, as shares of the measure. */
  least: 0.025,
  most: 0.2,
  /** The share of first lines that may be wider (dirt before them). */
  wider: 0.1,
  /** The chance at which lines that run on look as indented. */
  chance: 0.05,
  /** How far a line begins to the right of the one before, on the page, when it is indented: in the height of tall letters. */
  step: 0.7,
  /** Lines counted beforehand that did so, and all: where the text runs on, and where a paragraph ends. */
  steps: { there: { running: 0.2, ending: 1 }, seen: { running: 10, ending: 2 } },
  /** Blanks at a line's beginning that are an indent and not dirt. */
  blanks: 2,
  /** A first line may exceed the measure less the indent by so many letters; one after a quotation goes on from there. */
  over: 1.5,
  flush: 0.5,
} as const

/** Shares of the line ends that have an empty line, and of lines that are full, where each paragraph is one line. */
export const UNWRAPPED = { blank: 0.9, full: 0.3 } as const

/** Odds for a paragraph between two lines, beside those that the text itself teaches. */
export const PARAGRAPHS = {
  /** The sentence does not end with the line. A third nearer to nothing: 435 of 496; a third further: 433 of 491. */
  inSentence: -3.5,
  /** It ends with a colon or the like: a list, a quotation, a speech may follow. */
  inClause: -2,
  /** The next line begins with a small letter. A third nearer to nothing: 434 of 496; a third further: no change. */
  lower: -3.5,
  /** With a figure: a year as well as a number. */
  figure: -0.3,
  /** The last word goes on in the next line. */
  broken: -9,
  /** The next line stands visibly to the right of its neighbours. */
  indented: 4,
  /** A first line that would be wider than the measure with its indent. */
  overfull: -2.5,
  /** Odds from which a paragraph is of medium and of high certainty. */
  medium: 1,
  high: 3,
} as const

/** Headings. */
export const HEADINGS = {
  /** Headings leave this share of the measure free. */
  free: 0.1,
  /** A line of capitalized words that leaves so much of the measure beyond the next word is a title. By judgement. */
  short: 0.3,
  /** Lines that the title below a number may have. */
  titleLines: 3,
  /** A text with a larger share of lines in capitals, of more than so many lines, has no headings in capitals. */
  shouting: { share: 0.3, lines: 10 },
  /** Code units of a text's number or name alone at its head, at most. */
  caption: 12,
} as const

/** Block quotations. */
export const QUOTATIONS = {
  /** A block quotation's lines are this share of the measure at most; it has so many lines at least. */
  narrow: 0.85,
  lines: 3,
  /** Its lines that run on fill its own measure to this share, in the mean. */
  filled: 0.85,
  /** So large a share of its lines runs on, at least. */
  running: 0.5,
  /**
   * After so many of its lines that run on the next word would have fitted into the text's own measure. Lines filled to
   * that measure, ragged as they may be, leave no such room: a few short ones in a row are found in any text.
   */
  roomy: 0.6,
} as const

/** Verse: each line begins anew (no small letter). */
export const VERSE = {
  /** So many lines at least. */
  lines: 4,
  /** This share of them begins inside a sentence. */
  inSentence: 0.34,
  /** This share leaves so much room for the next word. Prose in a language that writes nouns with capitals leaves none. */
  roomy: 0.6,
  room: 0.05,
  /** Empty lines between them, at most: stanzas, not paragraphs of a line each. */
  blanks: 0.5,
} as const
