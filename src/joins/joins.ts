import { fragmentsOf } from '../lines/fragments.js'
import type { Fragment, Layout } from '../lines/layout.js'
import type { Problem } from '../problem.js'
import type { Misfit } from '../table/misfits.js'
import type { JoinRow } from '../table/row.js'
import type { Decision } from '../text/decision.js'
import type { Passage } from '../text/passage.js'
import { type Break, breaksOf } from './breaks.js'
import { habitOf, type Judgement, judge, type Way } from './judgement.js'
import type { Lexicon } from './lexicon.js'
import { likelihood } from './likelihood.js'
import { lineEnds } from './line-ends.js'
import { overrule } from './overrule.js'
import { pastSpecks } from './specks.js'

export interface Joined {
  readonly passages: readonly Passage[]
  readonly decisions: readonly Decision[]
  readonly problems: readonly Problem[]
  /** Rows of the table that do not fit the text. */
  readonly misfits: readonly Misfit[]
}

/**
 * Joins the lines of each passage (the running text first, then the notes): words broken at a line end become whole.
 * Lines that have no words any more (a stray note marker's) are passed over, and what other rules signed stays.
 */
export function joinLines(
  passages: readonly Passage[],
  layout: Layout,
  words: Lexicon,
  rows: readonly JoinRow[],
): Joined {
  const texts = [layout.lines, ...layout.notes.map(note => note.lines)].map(fragmentsOf)
  const breaks = passages.map((passage, i) => breaksOf(passage, texts[i] ?? []))
  const likely = likelihood(words)
  const habit = habitOf(breaks.flat(), likely)
  const table = overrule(rows, layout)
  const decisions: Decision[] = []
  const joined = passages.map((passage, i) => {
    const ways = new Map<Fragment, { end: Break; as: Way }>()
    for (const read of breaks[i]!) {
      const past = pastSpecks(read, passage)
      const whole = past && judge(past, likely, habit)
      const isWhole = whole?.as === 'whole' && whole.cert !== 'low'
      const end = isWhole ? past! : read
      const own = isWhole ? whole : judge(read, likely, habit)
      const ruled = table.judge(end, own)
      ways.set(end.fragment, { end, as: (ruled ?? own).as })
      const decision = decisionOf(end, ruled ?? own)
      if (decision) decisions.push(decision)
    }
    return passage.edit(lineEnds(passage, texts[i] ?? [], ways))
  })
  return { passages: joined, decisions, ...table.verdict() }
}

const VERBS = {
  whole: 'join',
  hyphenated: 'keep the hyphen of',
  dash: 'keep the dash of',
  apart: 'leave apart',
} as const

/** What is worth telling: every join, and what was left apart without certainty. */
function decisionOf(end: Break, { as, cert, reason, row }: Judgement): Decision | undefined {
  if (!row && (as === 'dash' || (as === 'apart' && cert === 'high'))) return undefined
  const { left, hyphen, right, fragment, next } = end
  const range = { start: fragment.textEnd - (left + hyphen).length, end: next.textStart + right.length }
  return {
    stage: 'joins',
    ...range,
    what: `${VERBS[as]} “${left}${hyphen}|${right}”`,
    reason,
    cert,
    ...(row && { row }),
  }
}
