import type { Certainty } from '../text/span.js'
import { JOINS } from '../thresholds/joins.js'
import type { Break } from './breaks.js'
import type { Likelihood } from './likelihood.js'
import { unfigured } from './misreadings.js'

/** How two lines go on: one word, a compound that keeps its hyphen, a dash without blanks, or two words. */
export type Way = 'whole' | 'hyphenated' | 'dash' | 'apart'

export interface Judgement {
  readonly as: Way
  readonly cert: Certainty
  readonly reason: string
  /** Share of the weight that fell on the way taken, 0 to 1. */
  readonly share: number
  /** The id of the row of the table that says so. */
  readonly row?: string
}

/** How a text's words are divided at line ends: shares of the line ends, learnt from the text itself. */
export interface Habit {
  /** Line ends without a hyphen at which a word is broken nevertheless. */
  readonly bare: number
  /** Line ends with a hyphen. */
  readonly hyphened: number
  /** Of the hyphens that stood at line ends, those that were lost. */
  readonly lost: number
}

const LOWER = /^\p{Ll}/u
const UPPER_WORD = /^\p{Lu}[\p{Lu}\p{M}]+$/u
const DIGITS = /^\p{N}+$/u
const LETTERS_END = /[\p{L}\p{M}]$/u
/** What is certainly a hyphen, and what may as well be a dash. */
const TRUE_HYPHEN = /^[-‐‑\u00ad~¬]+$/u
const DASH = /^(?:--+|[–—]+)$/u
/** Capitals that look like their small letters. */
const SAME_SHAPE = /^[COSUVWXZ](?=\p{Ll})/u
/** A word that is whole for what it ends in: `man's`, `don’t`. */
const ENDED = /['’](?:s|t|ll|re|ve|d|m)$/u

const certainty = (share: number): Certainty =>
  share >= JOINS.high ? 'high' : share >= JOINS.medium ? 'medium' : 'low'

const sure = (as: Way, reason: string, cert: Certainty = 'high'): Judgement => ({ as, cert, reason, share: 1 })

/**
 * Learns from a text how often a word is broken without a hyphen: judged twice, first by a cautious guess, then by the
 * share of those that this finds. Only words count that are known while one half is no word by itself: two words that
 * make one are found in any text, and so are names and misreadings beside a short word. So a text whose hyphens stand,
 * or whose words are never divided, is joined with care.
 */
export function habitOf(ends: readonly Break[], likely: Likelihood): Habit {
  const { first, rounds, telling, beforehand } = JOINS.bare
  const bare = ends.filter(end => end.hyphen === '')
  const share = (count: number, all: number) => (count + beforehand.broken) / (all + beforehand.all)
  const kept = ends.filter(end => end.hyphen !== '' && !end.doubtful).length
  const hyphened = share(kept, ends.length)
  const halves = bare.filter(
    ({ left, right }) => (!likely.has(left) || !likely.has(right)) && likely.has(left + unfigured(right)),
  )
  const learnt = (bareShare: number): Habit => {
    const lost = bareShare * bare.length
    return { bare: bareShare, hyphened, lost: lost / (lost + kept + JOINS.kept) }
  }
  let habit = learnt(first)
  for (let round = 0; round < rounds; round++) {
    const broken = halves.filter(end => judge(end, likely, habit).as === 'whole').length
    habit = learnt(share(broken / telling, bare.length))
  }
  return habit
}

/** How a line goes on in the next one, by what the words on both sides are worth alone and together. */
export function judge(end: Break, likely: Likelihood, habit: Habit): Judgement {
  const { left, hyphen } = end
  if (left === '' || end.right === '') {
    return DASH.test(hyphen) ? sure('dash', 'the line ends in a dash') : sure('apart', 'no word stands at the line end')
  }
  const right = unfigured(end.right)
  if (end.doubtful) return judgeDoubtful(left, right, hyphen, likely, habit)
  return hyphen === '' ? judgeBare(left, right, likely, habit) : judgeHyphened(left, right, hyphen, likely)
}

function capitalAfter(left: string, dash: boolean, certain: boolean, likely: Likelihood): Judgement {
  if (dash) return sure('dash', 'a capital follows the dash')
  if (!certain) return sure('apart', 'a capital follows', 'medium')
  return likely.edge(left) > JOINS.particle
    ? sure('apart', `“${left}” is no part of a compound`, 'medium')
    : sure('hyphenated', 'a capital follows the hyphen', 'medium')
}

/** The parts of compounds that meet at the line end, and whether there are others. */
function meeting(left: string, right: string): { last: string; first: string; chain: boolean } {
  const last = left.slice(left.lastIndexOf('-') + 1)
  const first = /^[^-]+/.exec(right)?.[0] ?? right
  return { last, first, chain: last !== left || first !== right }
}

/**
 * What the joined word is worth; that two words make one which nobody knows is no misreading and hardly a name.
 * @param ofTwo what such a word is worth
 */
function wholeWeight(left: string, right: string, likely: Likelihood, ofTwo = likely.word): number {
  const whole = left + right
  const doubtful = likely.has(left) && likely.has(right) && !likely.has(whole)
  return doubtful ? (ofTwo(whole) + likely.family(whole)) * JOINS.doubtful : likely.word(whole) + likely.family(whole)
}

function judgeBare(left: string, right: string, likely: Likelihood, habit: Habit): Judgement {
  const upper = UPPER_WORD.test(left) && UPPER_WORD.test(right)
  const attested = likely.attested(left, right)
  const begins = !LOWER.test(right) && !upper
  if (!LETTERS_END.test(left) || (begins && attested === 0)) return sure('apart', 'a new word begins the next line')
  if (left.length < 2 || right.length < 2) return sure('apart', 'no word is divided after its first letter')
  if (ENDED.test(left)) return sure('apart', `“${left}” is a whole word`)
  const { last, first } = meeting(left, right)
  const broken = habit.bare / JOINS.places
  const weights = {
    // most line ends stand between two words: what else the two together might be is not looked for
    whole: begins ? 0 : wholeWeight(last, first, likely, likely.printed) * broken,
    hyphenated: (attested + likely.unhyphened(last, first)) * habit.lost,
    apart: likely.pair(last, first),
  }
  return weigh(weights, left, right)
}

/** A sign at the line end that may be a hyphen: it is one where the halves make a word, and are none themselves. */
function judgeDoubtful(left: string, right: string, sign: string, likely: Likelihood, habit: Habit): Judgement {
  if (!LETTERS_END.test(left) || !LOWER.test(right)) return sure('apart', 'a new word begins the next line')
  if (left.length < 2 || right.length < 2) return sure('apart', 'no word is divided after its first letter')
  const { last, first } = meeting(left, right)
  const isSign = !/[-‐~¬]/u.test(sign)
  const misread = habit.hyphened * (isSign ? JOINS.misreadHyphen : 1)
  const strange = !likely.has(last + first) && (likely.has(last) || likely.has(first)) ? JOINS.doubtful : 1
  const after = !isSign ? JOINS.speck : /[.:]/.test(sign) ? JOINS.lowerAfterStop : 1
  return weigh(
    {
      whole: (wholeWeight(last, first, likely) * misread * strange) / JOINS.places,
      apart: likely.pair(last, first) * after,
    },
    left,
    right,
  )
}

function judgeHyphened(left: string, right: string, hyphen: string, likely: Likelihood): Judgement {
  const dash = DASH.test(hyphen)
  const certain = TRUE_HYPHEN.test(hyphen) && !dash
  if (DIGITS.test(right) || /\p{N}$/u.test(left)) {
    if (dash) return sure('dash', 'a dash before a number')
    return certain && (/\p{N}$/u.test(left) || likely.has(left))
      ? sure('hyphenated', 'a number follows or precedes the hyphen')
      : sure('apart', `half a word stands before a number`, 'low')
  }
  const small = right.replace(SAME_SHAPE, letter => letter.toLowerCase())
  const misread = small !== right && /\p{Ll}$/u.test(left) && likely.has(left + small) && !likely.has(right)
  if (!misread && !LOWER.test(right) && !(UPPER_WORD.test(left) && UPPER_WORD.test(right)))
    return capitalAfter(left, dash, certain, likely)
  const { last, first, chain } = meeting(left, misread ? small : right)
  const own = chain ? JOINS.chain : JOINS.ownHyphen
  const isParticle = (word: string) => !chain && likely.edge(word) > JOINS.particle
  const whole = wholeWeight(last, first, likely) * (1 - own)
  const both = likely.pair(last, first)
  if (!certain) return weigh({ whole, dash: both }, left, right)
  const compound = isParticle(last) || isParticle(first) ? 0 : likely.compound(last, first) * own
  return weigh({ whole, hyphenated: likely.attested(left, right) + compound, apart: both * JOINS.speck }, left, right)
}

const REASONS: Record<Way, (left: string, right: string) => string> = {
  whole: (left, right) => `“${left + right}” is likelier than “${left}” and “${right}” apart`,
  hyphenated: (left, right) => `“${left}-${right}” keeps its hyphen`,
  dash: (left, right) => `“${left}” and “${right}” are words on both sides of a dash`,
  apart: (left, right) => `“${left}” and “${right}” are likelier than “${left + right}”`,
}

function weigh(weights: Partial<Record<Way, number>>, left: string, right: string): Judgement {
  const entries = Object.entries(weights) as [Way, number][]
  const sum = entries.reduce((total, [, weight]) => total + weight, 0)
  const [as, weight] = entries.reduce((best, entry) => (entry[1] > best[1] ? entry : best))
  const share = sum > 0 ? weight / sum : 0
  const together = sum > 0 ? ((weights.whole ?? 0) + (weights.hyphenated ?? 0)) / sum : 0
  if (as !== 'apart' && as !== 'dash' && together < JOINS.join)
    return {
      as: weights.dash === undefined ? 'apart' : 'dash',
      cert: 'low',
      reason: `“${left}|${right}” may be one word`,
      share,
    }
  return { as, cert: certainty(share), reason: REASONS[as](left, right), share }
}
