import { RUNNING_HEADS } from '../thresholds/pages.js'
import { foliosOf } from './folios.js'
import { alike, hasFolioEdge, headLetters } from './heads.js'
import { inCapitals, opening } from './seams.js'
import type { Shape } from './shapes.js'

/** Lines in capitals that recur in a text without form feeds, as running heads do. */
export interface RunningHeads {
  /** Indexes of those that have what may be a folio. */
  readonly at: ReadonlySet<number>
  /** Whether the text goes on after enough of these lines in the midst of a sentence; after headings it never does. */
  goOn(chain: readonly number[]): boolean
  /** Of the lines that are in no chain of folios, those that are like the ones in it. */
  others(chain: readonly number[]): readonly number[]
}

export function runningHeads(shapes: readonly Shape[]): RunningHeads {
  const groups: { letters: string; at: number[] }[] = []
  const letters = new Map<number, string>()
  for (const { index, text } of shapes) {
    if (text.length > RUNNING_HEADS.longest || !inCapitals(text)) continue
    const mine = headLetters(text)
    if (mine.length === 0) continue
    letters.set(index, mine)
    const group = groups.find(group => alike(mine, group.letters))
    if (group) group.at.push(index)
    else if (groups.length < RUNNING_HEADS.different) groups.push({ letters: mine, at: [index] })
  }
  const heads = groups.filter(({ at }) => at.length >= RUNNING_HEADS.recurs)
  const goesOn = (at: number) => shapes[at + 1] !== undefined && opening(shapes[at + 1]!.text) === 'lower'
  return {
    at: new Set(heads.flatMap(({ at }) => at.filter(i => foliosOf(shapes[i]!.text).some(({ rest }) => rest !== '')))),
    goOn: chain => {
      const beside = chain.filter(at => letters.has(at))
      const within = beside.filter(goesOn).length
      return within >= RUNNING_HEADS.within.least && within >= RUNNING_HEADS.within.share * beside.length
    },
    others: chain => {
      const chained = new Set(chain)
      return heads
        .filter(({ at }) => at.some(i => chained.has(i)))
        .flatMap(({ at }) => at.filter(i => !chained.has(i) && (goesOn(i) || hasFolioEdge(shapes[i]!.text))))
    },
  }
}
