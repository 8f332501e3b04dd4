import type { Emendation } from '../established.js'
import type { Lexicon } from '../joins/lexicon.js'
import { type Layout, placeOf } from '../lines/layout.js'
import type { Problem } from '../problem.js'
import type { Passage } from '../text/passage.js'
import type { Witness } from '../witness/witness.js'
import { type Change, changesOf } from './changes.js'
import { collateral } from './collateral.js'
import { resolve } from './conflicts.js'
import { countProblems } from './counts.js'
import { loops } from './loops.js'
import { Matcher } from './match.js'
import { locator } from './places.js'
import type { Reading, Table } from './row.js'

export interface Emended {
  readonly passages: readonly Passage[]
  readonly emendations: readonly Emendation[]
  readonly problems: readonly Problem[]
}

/**
 * Applies the table's readings, all at once, to the joined passages (the running text first, then the notes). No row sees
 * what another has made. A word that stands broken over a line end is matched whole and changed where it really differs.
 */
export function emend(
  passages: readonly Passage[],
  layout: Layout,
  witness: Witness,
  table: Table,
  words: Lexicon,
): Emended {
  const { readings } = table
  if (readings.length === 0) return { passages, emendations: [], problems: [] }
  const matcher = new Matcher(readings)
  const locate = locator(passages, layout, witness)

  const found = matcher.hits(passages, layout)
  const resolved = resolve(readings, found, locate)
  const { changes, problems } = changesOf(passages, resolved.hits, locate)
  const emended = passages.map((passage, i) =>
    passage.edit(changes.filter(({ hit }) => hit.passage === i).flatMap(({ edits }) => edits)),
  )
  return {
    passages: emended,
    emendations: emendations(changes, passages, layout, table),
    problems: [
      ...resolved.problems,
      ...problems,
      ...countProblems(readings, resolved, { passages, layout, locate }),
      ...loops(matcher, emended, layout, locator(emended, layout, witness)),
      ...collateral(resolved.hits, passages, words, locate),
    ],
  }
}

/** The record of what was done, in the order of the text. */
function emendations(
  changes: readonly Change[],
  passages: readonly Passage[],
  layout: Layout,
  table: Table,
): Emendation[] {
  const taken = new Set(
    Object.values(table).flatMap((rows: readonly { readonly id: string }[]) => rows.map(row => row.id.toLowerCase())),
  )
  const used = new Map<Reading, number>()
  return changes.map(({ hit: { row, passage, start, end, corr }, edits }) => {
    const whole = passages[passage]!
    const range = whole.range(edits[0]!.start, edits.at(-1)!.end)
    let n = (used.get(row) ?? 0) + 1
    if (n > 1) while (taken.has(`${row.id}-${n}`.toLowerCase())) n++
    used.set(row, n)
    return {
      row,
      id: n === 1 ? row.id : `${row.id}-${n}`,
      sic: whole.text.slice(start, end),
      corr,
      where: placeOf(layout, whole.origin(edits[0]!.start)),
      ...range,
    }
  })
}
