import type { Place } from '../notes/places.js'
import type { TraceKind } from '../notes/raised.js'
import type { Form, Site } from '../notes/shapes.js'

/**
 * How often letters of a form stood at a site as a note marker, and how often as anything else: `[markers, others]`.
 * Counted over 20 made texts with gold (archive, typescript and book; 450 markers in 275,000 code units) and the chapter,
 * on everything that `candidates` finds; a candidate is a marker when gold has one at its place, or, where the letters
 * stand outside their line, anywhere in that line. 18 other texts of the same kinds were kept to judge by.
 */
export const COUNTS: Readonly<Record<Site, Readonly<Partial<Record<Form, readonly [number, number]>>>>> = {
  stop: {
    digits: [51, 0],
    raised: [15, 0],
    star: [6, 0],
    ring: [4, 1],
    mixed: [18, 0],
    single: [10, 0],
    double: [15, 5],
    closing: [17, 34],
    bang: [1, 0],
    letter: [3, 0],
    none: [4, 1],
  },
  clause: {
    digits: [29, 1],
    raised: [5, 0],
    star: [3, 0],
    ring: [1, 0],
    mixed: [14, 0],
    single: [3, 0],
    double: [9, 1],
    closing: [0, 15],
    bang: [1, 0],
    query: [3, 0],
    letter: [2, 0],
    none: [3, 4],
  },
  word: {
    digits: [30, 0],
    misread: [0, 12],
    raised: [6, 0],
    ring: [4, 0],
    mixed: [17, 1],
    single: [2, 10],
    double: [7, 0],
    closing: [6, 37],
    apostrophe: [1, 7],
    bang: [1, 24],
    query: [1, 0],
    letter: [1, 0],
  },
  end: { digits: [5, 0], misread: [0, 1], single: [0, 2], closing: [1, 7], bang: [0, 13], query: [0, 2] },
  fused: { none: [2, 10] },
  break: { digits: [2, 0], letter: [1, 0] },
  spaced: { digits: [3, 2], double: [1, 0] },
  apart: { digits: [1, 26], star: [0, 1], ring: [0, 2], mixed: [0, 1], single: [0, 2], closing: [1, 0] },
  line: { digits: [9, 2], raised: [0, 1], mixed: [1, 0], letter: [1, 0] },
  lineclause: { digits: [2, 0], mixed: [1, 0] },
  stray: { digits: [1, 0], raised: [2, 0], star: [0, 1] },
}

/**
 * How often a word whose place on the page told so much had a marker, and how often none: `[markers, others]` after a
 * stop, a clause, another word; where letters that may be one were `read` after it, and where none were. Counted over 12
 * drawn texts (typescripts and books) with hOCR and gold; 12 others were kept to judge by.
 */
export const TRACED: Readonly<Record<'read' | 'bare', Readonly<Partial<Record<TraceKind, Traced>>>>> = {
  read: {
    placed: { stop: [1, 0] },
    raised: { stop: [41, 2], clause: [23, 0], word: [24, 1] },
    over: { stop: [5, 0], clause: [2, 0], word: [5, 0] },
    doubtful: { stop: [7, 0], clause: [3, 0], word: [13, 1] },
    speck: { word: [8, 0] },
    open: { stop: [4, 1], word: [0, 3] },
    level: { stop: [0, 9], clause: [0, 9], word: [0, 66] },
  },
  bare: {
    placed: { stop: [26, 1], clause: [11, 0], word: [6, 1] },
    raised: { stop: [4, 1], clause: [3, 0], word: [3, 1] },
    wide: { stop: [10, 0], clause: [3, 0], word: [7, 2] },
    doubtful: { word: [0, 7] },
    roomy: { stop: [2, 0], clause: [1, 9], word: [0, 14] },
    speck: { stop: [1, 6], clause: [1, 0], word: [1, 15] },
    open: { stop: [4, 65], clause: [0, 64], word: [5, 1234] },
  },
}

type Traced = Readonly<Partial<Record<Place, readonly [number, number]>>>

/**
 * What raised figures were misread as: for each sign how often it stood for 0, 1, 2 … 9. From the markers of the same 20
 * texts that were read as so many other signs as their numbers have figures. It tells the numbers of a page apart: on 12
 * texts with notes, F1 rose from 55.8 to 61.3 % (39.6 to 44.2 % on those not counted). It is not used without notes, where
 * the neighbours give the number: precision fell from 89.8 to 89.1 % on 19 such texts.
 */
export const GLYPHS: Readonly<Record<string, readonly number[]>> = {
  "'": [1, 20, 8, 3, 3, 0, 1, 1, 1, 0],
  '*': [1, 3, 3, 2, 3, 5, 2, 3, 3, 1],
  '^': [0, 5, 3, 5, 2, 2, 1, 3, 3, 1],
  '”': [1, 1, 5, 2, 0, 1, 3, 3, 0, 3],
  '’': [1, 2, 1, 2, 3, 4, 1, 1, 1, 1],
  '°': [3, 2, 2, 0, 1, 0, 1, 0, 0, 2],
  '?': [1, 0, 3, 1, 0, 0, 2, 1, 1, 1],
  '"': [0, 1, 0, 0, 1, 0, 3, 1, 0, 0],
  '!': [0, 5, 1, 0, 0, 0, 0, 0, 0, 0],
  '®': [0, 0, 0, 0, 0, 1, 1, 0, 3, 1],
}

/** What the reading of letters as a number weighs, by what markers of known numbers were read as (same texts). */
export const FITNESS = {
  /** Figures that are those of the number: all of 200 were; a figure that stands by chance has one of about 50 values. */
  exact: 50,
  /** One figure of more misread or lost, and all: not seen in 200. */
  digitWrong: 0.02,
  digitsWrong: 0.0005,
  /** Other letters: of 113 two-figure numbers 71 became two letters and 42 one; one figure never became two. */
  shorter: 0.4,
  longer: 0.02,
  /** Figures that are worth, beside those counted, what a sign says of no digit. */
  priorGlyphs: 4,
  /** Room for as many signs as the number has figures, and for another number of them. */
  sameRoom: 2,
  otherRoom: 0.05,
  /** `*` read where the note has a dagger. */
  otherSign: 0.02,
} as const

/** What is expected of a text before it is looked at. */
export const EXPECTED = {
  /** Markers for each code unit of text: that of the texts counted, 1 for 500. */
  density: 1 / 500,
  /** Markers that left no trace for each one that is expected: few (archives, 1 in 10) or most (drawn typescripts). */
  lost: [0.1, 1],
  /** The same where the notes tell how many there are (books: 1 in 8). */
  lostNoted: 0.12,
  /**
   * How much likelier any letters are markers on a page of which it is known that markers stand there: on 12 such texts
   * 3 found 54 of 100 markers with a precision of 77.7 %, 6 found 57 with 76.0 %.
   */
  noted: 6,
  /** The least that is always assumed to be lost, as a share of the few. */
  least: 0.3,
  /** How likely it is that a text, a chapter cut out of a book, begins with a later number. */
  later: 0.1,
  /** How far before the first figure that fits the numbers may begin; candidates over which figures are compared; numbers
   * that may be missing between two of them beside those that the distance explains. */
  before: 24,
  reach: 32,
  slack: 4,
  /**
   * How often the text is weighed, each time with the odds learnt from it the time before. Where the notes give the
   * numbers, few markers are left to learn from that were not certain at once: the F1 of 12 such texts was 63.1, 65.0 and
   * 63.2 % after 1, 2 and 4 rounds.
   */
  rounds: { open: 4, noted: 2 },
  /** Candidates of a kind that the counted odds are worth beside those of the text. */
  prior: 3,
  /** Odds of a marker that a row of the table places. */
  ruled: 1e9,
  /** No kind is surer before its number is looked at, however seldom it was seen to be anything else. By judgement. */
  highest: 150,
} as const

/** Which of the likely markers are taken. */
export const ACCEPT = {
  /** Shares of .5 to .6, .7 to .8 and .8 to .9 turned out right in 7, 9 and 9.5 of 10 cases: shares are sharpened so. */
  sharpness: 1.8,
  /** No marker is taken with a smaller share. */
  each: 0.5,
  /**
   * What the shares of all that are taken must be on the average. Without notes, 0.96 gave a precision of 97.7 % (97.3 %
   * on the texts that were counted) and 6 points more recall than one threshold of 0.96 for each marker. Where the notes
   * tell which numbers a page has, a wrong one is next to its place; 0.7 and 0.82 gave the same precision there, and 0.7 a
   * few markers more. Where the page shows raised signs, their places are sure and only the numbers are not: on
   * 9 typescripts 0.9, 0.85, 0.8 gave a precision of 90, 87, 86 % and an F1 of 53, 57, 59 %.
   */
  mean: { open: 0.96, seen: 0.85, noted: 0.7 },
  /**
   * A sequence stands only when so many of its markers are read as the very figures of their numbers and grown together
   * with a word, when these are such a share of all that are taken ...
   */
  digits: 2,
  digitShare: 0.1,
  /** ... and figures apart from any word, like the numbers of verses, are no larger share (3 of 13 in the chapter). */
  detached: 0.5,
  /** Shares from which a marker is of medium and of high certainty. */
  medium: 0.9,
  high: 0.98,
} as const

/** Where a marker stands whose letters were read as a line of their own or with the line before. */
export const PLACES = {
  /** Markers and places for them that are assumed beside those of the text: after sentences, clauses, other words. */
  markers: { stop: 2, clause: 0.5, word: 0.5 },
  places: { stop: 20, clause: 20, word: 200 },
  /** However even the text is: letters alone on a line belong to the line before now and then. */
  inLine: 0.97,
} as const

/** What is made of quotation marks where the text has quotations. */
export const QUOTES = {
  /** Share of the quotations of which one mark was lost or is not seen. */
  broken: 0.1,
  /** Share of the markers that are read as a quotation mark: in printed books, whose notes are at the page foot, half. */
  markers: { open: 0.05, noted: 0.5 },
  /** A quotation mark further away, in code units, is not taken for the beginning of the quotation. By judgement. */
  longest: 1500,
} as const

/** How many numbers are kept in view while the sequence is weighed; these bound the time. */
export const VIEW = {
  /** Numbers that one gap between two sites may leave out. */
  skip: 12,
  /** Weights below which a number is given up. */
  negligible: 1e-9,
  /** Numbers at once, around the likeliest: what lies further off is hopeless or boundless. */
  numbers: 48,
} as const

/** No token with a marker in it is longer, in code units. */
export const LONGEST_TOKEN = 60

/** Letters of the shorter of two words grown together, at least: shorter ones cannot be told from names and misreadings. */
export const GROWN = 2
