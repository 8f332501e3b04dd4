import { distance } from 'fastest-levenshtein'
import type { Reading } from '../table/row.js'
import { type Stretch, stretchesOf } from '../table/stretches.js'
import type { Found } from './found.js'

/** How many readings an editor is shown. */
const SHOWN = 3
/** A reading is near when at most this share of its letters differs. */
const UNLIKE = 1 / 3

/** The readings of a text that are least different from what a row has, the nearest first; on the row's page where it names one. */
export function nearestReadings(row: Reading, { passages, layout }: Found): Stretch[] {
  if (row.match === 'pattern') return []
  const page = row.at?.split('.')[0]
  const stretches = stretchesOf(passages, layout)
  const known = page === undefined ? [] : near(row, stretches(row.sic, page))
  return known.length > 0 ? known : near(row, stretches(row.sic, undefined))
}

function near(row: Reading, stretches: readonly Stretch[]): Stretch[] {
  const most = Math.max(1, Math.floor(row.sic.length * UNLIKE))
  return stretches
    .flatMap(stretch => {
      if (Math.abs(stretch.words.length - row.sic.length) > most) return []
      const unlike = distance(stretch.words, row.sic)
      return unlike <= most ? [{ stretch, unlike }] : []
    })
    .sort((a, b) => a.unlike - b.unlike)
    .slice(0, SHOWN)
    .map(({ stretch }) => stretch)
}
