import { isAt, type Layout, placeOf } from '../lines/layout.js'
import type { Problem } from '../problem.js'
import { tableProblem } from '../table/codes.js'
import type { Misfit } from '../table/misfits.js'
import type { JoinRow } from '../table/row.js'
import type { Break } from './breaks.js'
import type { Judgement } from './judgement.js'

/** The table's say on line ends. */
export interface JoinTable {
  /** What the table says of a line end, if anything; `own` is what the rules say. */
  judge(end: Break, own: Judgement): Judgement | undefined
  /** Rows that no line end answered to, and rows that repeat what the rules do. To be asked last. */
  verdict(): { problems: Problem[]; misfits: Misfit[] }
}

/** The table's rows on joins, found by the words on both sides of the line end. */
export function overrule(rows: readonly JoinRow[], layout: Layout): JoinTable {
  const bySides = new Map<string, JoinRow[]>()
  for (const row of rows) {
    const [left = '', right = ''] = row.break.split('|').map(side => side.trim())
    const key = keyOf(left.split(/\s/).at(-1)!, right.split(/\s/)[0]!)
    bySides.set(key, [...(bySides.get(key) ?? []), row])
  }
  const hits = new Map<JoinRow, { count: number; needed: boolean }>()
  return {
    judge(end, own) {
      if (rows.length === 0) return undefined
      const row = bySides
        .get(keyOf(end.left + end.hyphen, end.right))
        ?.find(({ at }) => !at || isAt(placeOf(layout, end.fragment.textStart), at))
      if (!row) return undefined
      const hit = hits.get(row) ?? { count: 0, needed: false }
      hits.set(row, { count: hit.count + 1, needed: hit.needed || own.as !== row.as })
      return { as: row.as, cert: 'high', reason: row.note ?? 'the table says so', share: 1, row: row.id }
    },
    verdict: () => ({
      problems: rows
        .filter(row => hits.get(row)?.needed === false)
        .map(row =>
          tableProblem(
            'row-redundant',
            row.place,
            `“${row.break}” is ${row.as} without this row`,
            'the row can be deleted',
          ),
        ),
      misfits: rows
        .filter(row => !hits.has(row))
        .map(row => ({
          row,
          words: row.break.replace('|', ' '),
          offsets: [],
          message: `no line ends between the words of “${row.break}”`,
        })),
    }),
  }
}

const keyOf = (left: string, right: string) => `${left}|${right.replace(/[^\p{L}\p{M}\p{N}]+$/u, '')}`
