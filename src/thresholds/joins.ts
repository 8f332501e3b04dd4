/**
 * Thresholds of the joins. Weights are probabilities; they matter by their order of magnitude. What is called *measured*
 * was counted on two whole printed books (Tesseract on scans; 10,400 line ends that their proofread text tells of) and on
 * texts of the other kinds with gold, 190,000 words in all.
 */
export const JOINS = {
  /** Below this share of the weight a word is not joined: a word wrongly joined is worse than one left apart. */
  join: 0.6,
  /** From these shares on a decision is of medium and of high certainty. */
  medium: 0.9,
  high: 0.98,
  /** Places at which a word may be divided: a break falls on a given one of them so many times more seldom. */
  places: 2,
  /**
   * Line ends without a hyphen that break a word: a guess before the text has been looked at, rounds of looking, the
   * share of broken words of which one half tells it (measured: 0.77), and what is counted beforehand.
   */
  bare: { first: 0.02, rounds: 2, telling: 0.77, beforehand: { broken: 0.03, all: 10 } },
  /** Hyphens at line ends that are assumed to stand beside those that do: in a text that lost none none is put back. */
  kept: 5,
  /** Among words and compounds divided at a hyphen: how often the hyphen is the compound's own (measured: 93 of 902). */
  ownHyphen: 0.1,
  /** In a compound of three parts, one of them before or after, the hyphen at the line end is its own more often than not. */
  chain: 0.5,
  /** How much less likely a stranger is that two known words make: it is no misreading and hardly a name. */
  doubtful: 0.003,
  /** A word this frequent is no part of a compound of two (`pre- and post-war`). */
  particle: 0.01,
  /** Hyphens are specks or dashes this often, and other signs are hyphens misread this often. */
  speck: 0.00003,
  misreadHyphen: 0.02,
  /** A small letter after a full stop that is none of an abbreviation. */
  lowerAfterStop: 0.05,
  /** How far a word is looked for from the line end, in code units: no word is longer. */
  reach: 80,
} as const

/** What words are worth, as shares of running words. */
export const WORDS = {
  /**
   * One of the 4,000 most frequent words, by its length (measured on two printed books and on two million words of
   * speeches and of a novel; the longest beyond the table as the last).
   */
  frequent: [1e-6, 2e-2, 6.5e-3, 1.3e-3, 2.9e-4, 1.3e-4, 8e-5, 6e-5, 4.5e-5, 4e-5],
  /** A word of the dictionary, by the smallest list of common words that has it (measured on the same). */
  common: { 20: 1.3e-5, 35: 2.5e-6, 40: 4e-7, 50: 4e-7, 55: 1e-7, 60: 1e-7, 70: 4e-8 } as Readonly<
    Record<number, number>
  >,
  /** A word of grammar that is written as one, and how much more seldom its halves meet than others (measured on the same). */
  oneWord: 1.2e-4,
  inTwo: 0.05,
  /** A name of the dictionary, and a word of it that is in no list of common ones (measured on the same). */
  name: 5e-7,
  rare: 3e-8,
  /** What a word of two or three letters is worth at least: many stand for longer ones, or are foreign (measured). */
  short: { 2: 2e-5, 3: 1e-6 } as Readonly<Record<number, number>>,
  /** How unequally words of a length are spread (shape of a gamma distribution): what a long text lacks is rare in it. */
  spread: 0.1,
  /** Of each count this much is chance: what stands once may never come again. */
  discount: 0.75,
  /** Strangers (names, misreadings) that are assumed at least, however clean the text is. */
  strange: 0.005,
  /** How much less likely a stranger becomes with each letter: letters carry some three bits. */
  letter: 0.12,
  /** How often a letter is misread for a given other one that looks alike (measured: 0.4 to 1.6 % of letters, some four ways). */
  misread: 0.002,
  /** Compounds with a hyphen that are assumed at least. */
  compound: 0.002,
  /**
   * What stands before a hyphen in most places, and how often among running words (measured on two million words of
   * speeches and of a novel); where it does so only in compounds that the dictionary has, 0.
   */
  prefixes: {
    ...{ self: 2e-4, non: 3e-5, anti: 3e-5, vice: 2e-5, semi: 1e-5, ex: 1e-5 },
    ...{ twenty: 0, thirty: 0, forty: 0, fifty: 0, sixty: 0, seventy: 0, eighty: 0, ninety: 0 },
  } as Readonly<Record<string, number>>,
  /** A compound that the dictionary has with its hyphen. */
  knownCompound: 1e-6,
  /** How much of the weight of a word goes by what its inflections are in the text, joined or with a hyphen. */
  family: 0.3,
  /** Running words that are assumed beside those of the text, so that a short one says little. By judgement. */
  beforehand: 100,
  /** Letters that words of one stem begin with. By judgement. */
  stem: 4,
  /** Longer words are not looked at for misreadings, in code units: nothing so long is a word. */
  longest: 30,
} as const
