import type { Certainty } from '../text/span.js'
import { INDENT, PARAGRAPHS } from '../thresholds/blocks.js'
import { type Evidence, freeAfter, stepsIn } from './evidence.js'
import type { Look, Looks } from './looks.js'

/** A line that begins a paragraph. */
export interface Beginning {
  /** Index of the line. */
  readonly at: number
  readonly cert: Certainty
  readonly reason: string
}

/** Whether a line is a first line (1) or not (0). */
type State = 0 | 1
const STATES = [0, 1] as const

/**
 * The lines from `from` to `to` that begin paragraphs (`from` always does): the likeliest way to part the stretch, where
 * a first line is shorter by the indent (Viterbi over two states, first line or not).
 */
export function paragraphs(all: Looks, evidence: Evidence, from: number, to: number): Beginning[] {
  if (evidence.unwrapped) return oneLineEach(all, from, to)
  // best[s]: how likely the best way is in which the line at hand is a first line (1) or not (0)
  let best: readonly [number, number] = [Number.NEGATIVE_INFINITY, overfull(all, evidence, from)]
  const cameFrom: (readonly [State, State])[] = []
  for (let i = from + 1; i < to; i++) {
    const left = all.lines[i - 1]!
    const right = all.lines[i]!
    const running = STATES.map(
      s => best[s] + evidence.running(freeAfter(left, right, all, s === 1 ? evidence.indent : 0)),
    )
    const ending = STATES.map(s => best[s] + evidence.ending(freeAfter(left, right, all)))
    const goesOn: State = running[0]! >= running[1]! ? 0 : 1
    const begins: State = ending[0]! >= ending[1]! ? 0 : 1
    cameFrom.push([goesOn, begins])
    best = [running[goesOn]!, ending[begins]! + signs(evidence, left, right) + overfull(all, evidence, i)]
  }
  const found: Beginning[] = []
  let state: State = best[1] > best[0] ? 1 : 0
  for (let i = to - 1; i > from; i--) {
    if (state === 1) found.push(beginning(all, evidence, i))
    state = cameFrom[i - from - 1]![state]
  }
  return found.reverse()
}

function oneLineEach({ lines }: Looks, from: number, to: number): Beginning[] {
  const found: Beginning[] = []
  for (let at = from + 1; at < to; at++)
    if (lines[at]!.blank !== false && !lines[at - 1]!.broken)
      found.push({ at, cert: 'high', reason: 'each paragraph is one line, with empty lines between' })
  return found
}

/** The odds that a paragraph ends between two lines, but for what the first leaves free. */
function signs(evidence: Evidence, left: Look, right: Look): number {
  let odds = evidence.prior + capital(evidence, left, right)
  if (right.blank !== undefined) odds += right.blank ? evidence.blank.there : evidence.blank.missing
  const step = stepsIn(left, right)
  if (step !== undefined) odds += step ? evidence.inset.there : evidence.inset.missing
  if (left.broken) odds += PARAGRAPHS.broken
  if (right.indent >= INDENT.blanks && left.indent < INDENT.blanks) odds += PARAGRAPHS.indented
  return odds
}

function capital(evidence: Evidence, left: Look, right: Look): number {
  const end = left.sentence ? evidence.sentence : left.clause ? PARAGRAPHS.inClause : PARAGRAPHS.inSentence
  const begin = right.opens === 'lower' ? PARAGRAPHS.lower : right.opens === 'figure' ? PARAGRAPHS.figure : 0
  return end + begin
}

const overfull = (all: Looks, { indent }: Evidence, i: number): number =>
  indent > 0 && all.lines[i]!.first > all.measure.width - indent + INDENT.over ? PARAGRAPHS.overfull : 0

function beginning(all: Looks, evidence: Evidence, i: number): Beginning {
  const left = all.lines[i - 1]!
  const right = all.lines[i]!
  const free = freeAfter(left, right, all)
  const { room } = free
  const odds = signs(evidence, left, right) + evidence.ending(free) - evidence.running(free)
  const reasons = [
    ...(right.indent >= INDENT.blanks || (stepsIn(left, right) && evidence.inset.there > 0)
      ? ['the line is indented']
      : []),
    ...(room > 0 ? ['the line before left room for its first word'] : []),
    ...(right.blank && evidence.blank.there > 0 ? ['an empty line stands before it'] : []),
    ...(left.sentence && right.opens === 'upper' ? ['a sentence ended'] : []),
  ]
  if (room <= 0 && evidence.indent > 0) reasons.push('the line ends early, as an indented one does')
  return {
    at: i,
    cert: odds >= PARAGRAPHS.high ? 'high' : odds >= PARAGRAPHS.medium ? 'medium' : 'low',
    reason: reasons.join(', ') || 'the likeliest reading',
  }
}
