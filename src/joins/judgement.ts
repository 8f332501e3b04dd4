import type { Certainty } from '../text/span.js'
import type { Break } from './breaks.js'
import type { Likelihood } from './likelihood.js'

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

/** How texts are divided at line ends. Shares of line ends; `unseen` ones are learnt from the text itself. */
export interface Habit {
  /** Line ends without a hyphen at which a word is broken nevertheless. */
  readonly bare: number
}

export const THRESHOLDS = {
  /** Below this share of the weight a word is not joined. */
  join: 0.6,
  /** From here on a decision is of medium and of high certainty. */
  medium: 0.9,
  high: 0.98,
  /** Among the divided compounds and words: how often the hyphen at a line end is the compound's own. */
  ownHyphen: 0.1,
  /** Places at which a word may be divided. */
  places: 3,
  /** How much less likely a stranger is that two known words make. */
  doubtful: 0.003,
  /** A word this frequent after a hyphen is no second half (`pre- and post-war`). */
  particle: 0.01,
} as const

const LOWER = /^\p{Ll}/u
const UPPER_WORD = /^\p{Lu}[\p{Lu}\p{M}]+$/u
const DIGITS = /^\p{N}+$/u
const LETTERS_END = /[\p{L}\p{M}]$/u
/** What is certainly a hyphen, and what may as well be a dash. */
const TRUE_HYPHEN = /^[-‐‑\u00ad~¬]+$/u
const DASH = /^(?:--+|[–—]+)$/u

const certainty = (share: number): Certainty =>
  share >= THRESHOLDS.high ? 'high' : share >= THRESHOLDS.medium ? 'medium' : 'low'

const sure = (as: Way, reason: string, cert: Certainty = 'high'): Judgement => ({ as, cert, reason, share: 1 })

/**
 * Learns from a text how often a word is broken without a hyphen: judged twice, first by a cautious guess, then by the
 * share of those that this finds. A text whose hyphens stand, or whose words are never divided, is joined with care.
 */
export function habitOf(ends: readonly Break[], likely: Likelihood): Habit {
  const bare = ends.filter(end => end.hyphen === '')
  let habit: Habit = { bare: 0.05 }
  for (let round = 0; round < 2; round++) {
    const broken = bare.filter(end => judge(end, likely, habit).as === 'whole').length
    habit = { bare: (broken + 0.2) / (bare.length + 10) }
  }
  return habit
}

/** How a line goes on in the next one, by what the words on both sides are worth alone and together. */
export function judge(end: Break, likely: Likelihood, habit: Habit): Judgement {
  const { left, right, hyphen } = end
  if (left === '' || right === '') {
    return DASH.test(hyphen) ? sure('dash', 'the line ends in a dash') : sure('apart', 'no word stands at the line end')
  }
  return hyphen === '' ? judgeBare(left, right, likely, habit) : judgeHyphened(left, right, hyphen, likely)
}

/** What the joined word is worth; that two words make one which nobody knows is no misreading and hardly a name. */
function wholeWeight(left: string, right: string, likely: Likelihood): number {
  const doubtful = likely.has(left) && likely.has(right) && !likely.has(left + right)
  return likely.word(left + right) * (doubtful ? THRESHOLDS.doubtful : 1)
}

function judgeBare(left: string, right: string, likely: Likelihood, habit: Habit): Judgement {
  const upper = UPPER_WORD.test(left) && UPPER_WORD.test(right)
  if (!LETTERS_END.test(left) || (!LOWER.test(right) && !upper)) return sure('apart', 'a new word begins the next line')
  if (left.length < 2 || right.length < 2) return sure('apart', 'no word is divided after its first letter')
  const whole = (wholeWeight(left, right, likely) * habit.bare) / THRESHOLDS.places
  const hyphenated = (likely.compound(left, right) * habit.bare) / THRESHOLDS.places
  const apart = likely.edge(left) * likely.edge(right)
  return weigh({ whole, hyphenated: hyphenated > whole * 10 ? hyphenated : 0, apart }, left, right)
}

function judgeHyphened(left: string, right: string, hyphen: string, likely: Likelihood): Judgement {
  const dash = DASH.test(hyphen)
  if (DIGITS.test(right) || /\p{N}$/u.test(left))
    return dash ? sure('dash', 'a dash before a number') : sure('hyphenated', 'a number follows or precedes the hyphen')
  if (!LOWER.test(right) && !(UPPER_WORD.test(left) && UPPER_WORD.test(right)))
    return dash
      ? sure('dash', 'a capital follows the dash')
      : sure('hyphenated', 'a capital follows the hyphen', 'medium')
  const whole = wholeWeight(left, right, likely)
  const hyphenated = likely.compound(left, right) * THRESHOLDS.ownHyphen
  const both = likely.edge(left) * likely.edge(right)
  if (TRUE_HYPHEN.test(hyphen) && !dash) {
    if (likely.edge(right) > THRESHOLDS.particle && whole < both)
      return sure('apart', `“${right}” begins the next line after a suspended hyphen`, 'medium')
    return weigh({ whole, hyphenated, apart: 0 }, left, right)
  }
  return weigh({ whole, hyphenated: 0, dash: both }, left, right)
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
  if (as !== 'apart' && as !== 'dash' && share < THRESHOLDS.join && weights.apart !== 0)
    return {
      as: weights.dash === undefined ? 'apart' : 'dash',
      cert: 'low',
      reason: `“${left}|${right}” may be one word`,
      share,
    }
  return { as, cert: certainty(share), reason: REASONS[as](left, right), share }
}
