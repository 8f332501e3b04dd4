import { isAt, type Layout, placeOf } from '../lines/layout.js'
import type { Problem } from '../problem.js'
import { tableProblem } from '../table/codes.js'
import type { Misfit } from '../table/misfits.js'
import type { MarkerRow } from '../table/row.js'
import type { Passage } from '../text/passage.js'
import type { Candidate } from './candidates.js'
import type { Numbers } from './numbers.js'
import type { Placed } from './sequence.js'
import { formOf } from './shapes.js'

/** The table's say on markers. */
export interface Ruled {
  /** The candidates as the rows leave them: what they place can be nothing else, what they bar is gone. */
  readonly candidates: readonly Candidate[]
  readonly misfits: readonly Misfit[]
  /** Rows that contradict the sequence, or that repeat what the rules do without them. */
  problems(unruled: readonly Placed[], placed: readonly Placed[], numbers: Numbers): Problem[]
}

/** Finds the places that the table's rows on markers speak of. */
export function ruledMarkers(
  rows: readonly MarkerRow[],
  passage: Passage,
  layout: Layout,
  found: readonly Candidate[],
): Ruled {
  const misfits: Misfit[] = []
  const barred: { row: MarkerRow; start: number; end: number }[] = []
  const added: { row: MarkerRow; candidate: Candidate }[] = []
  for (const row of rows) {
    const places = [...passage.text.matchAll(patternOf(row))].filter(
      match => !row.at || isAt(placeOf(layout, passage.origin(match.index)), row.at),
    )
    const [place] = places
    if (!place || places.length > 1) {
      const words = `${row.from ?? row.after}${row.sic ?? ''}`
      misfits.push({ row, words, offsets: places.map(({ index }) => passage.origin(index)) })
      continue
    }
    const { sic = '', words = '' } = place.groups ?? {}
    const start = place.index + place[0].length - sic.length
    const end = start + sic.length
    barred.push({ row, start, end })
    if (row.n === 'none') continue
    const after = row.from === undefined ? place.index + words.length : endOf(row.after, passage.text, start)
    const tight = /\p{L}/u.test(passage.text[end] ?? '') && row.from === undefined
    const site = /\s/u.test(passage.text[start - 1] ?? '') ? 'spaced' : 'stop'
    added.push({
      row,
      candidate: { site, form: formOf(sic), letters: sic, start, end, after, tight, odds: 1, only: row.n, row: row.id },
    })
  }
  const kept = found.filter(
    ({ start, end, after }) =>
      !barred.some(bar => start < bar.end && bar.start < end) && !added.some(one => one.candidate.after === after),
  )
  const candidates = [...kept, ...added.map(({ candidate }) => candidate)].sort((a, b) => a.after - b.after)
  return {
    candidates,
    misfits,
    problems: (unruled, placed, numbers) => [
      ...added.flatMap(({ row, candidate }): Problem[] => {
        const same = ({ candidate: other, n }: Placed) => other.after === candidate.after && numbers.label(n) === row.n
        if (unruled.some(same)) return [redundant(row)]
        if (placed.some(same)) return []
        const message = `marker ${row.n} cannot stand after “${row.after}”: its number does not fit those around it`
        return [tableProblem('row-conflict', row.place, message, 'look at the rows before and after it')]
      }),
      ...barred.flatMap(({ row, start, end }) =>
        row.n === 'none' && !unruled.some(({ candidate }) => candidate.start < end && start < candidate.end)
          ? [redundant(row)]
          : [],
      ),
    ],
  }
}

const redundant = (row: MarkerRow): Problem =>
  tableProblem('row-redundant', row.place, `marker ${row.n} is placed so without this row`, 'the row can be deleted')

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')

/** What may stand between two letters of a word that is broken at a line end. */
const BREAK = '(?:[-~¬\\u00ad^*\\dOQ]{0,3}[^\\S\\n]*\\n\\s*)?'

/** Words as a pattern: white space matches any, and a word may be broken at a line end. */
const wordsPattern = (words: string): string =>
  words
    .trim()
    .split(/\s+/u)
    .map(word => [...word].map(escaped).join(BREAK))
    .join('\\s+')

/** What a row on a marker looks for in the text as the lines have it: its words, and right behind them the letters `sic`. */
export const patternOf = ({ after, from, sic }: Pick<MarkerRow, 'after' | 'from' | 'sic'>): RegExp =>
  new RegExp(`(?<words>${wordsPattern(from ?? after)})${sic ? `\\s*(?<sic>${wordsPattern(sic)})` : '(?<sic>)'}`, 'gu')

/** Where the words end that stand nearest behind `from`; where they do not stand there, nearest before it. */
function endOf(words: string, text: string, from: number): number {
  const places = [...text.matchAll(new RegExp(wordsPattern(words), 'gu'))]
  const match = places.find(({ index }) => index >= from) ?? places.at(-1)
  return match ? match.index + match[0].length : from
}
