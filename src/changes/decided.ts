import type { Decision, Stage } from '../text/decision.js'
import type { Range } from '../text/span.js'

/** Finds what a stage decided about a stretch of the witness. */
export type Decided = (stage: Stage, range: Range) => Decision | undefined

/** The decisions by stage and place: the last that begins at or before the end of the stretch and reaches it. */
export function decidedBy(decisions: readonly Decision[]): Decided {
  const stages = new Map<Stage, Decision[]>()
  for (const decision of decisions) {
    const list = stages.get(decision.stage)
    if (list) list.push(decision)
    else stages.set(decision.stage, [decision])
  }
  for (const list of stages.values()) list.sort((a, b) => a.start - b.start || a.end - b.end)
  return (stage, { start, end }) => {
    const list = stages.get(stage) ?? []
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (list[middle]!.start <= end) low = middle + 1
      else high = middle
    }
    for (let i = low - 1; i >= 0 && i >= low - REACH; i--) if (list[i]!.end >= start) return list[i]
    return undefined
  }
}

/** How many decisions of a stage may begin between a decision's own start and a place it is about. */
const REACH = 4
