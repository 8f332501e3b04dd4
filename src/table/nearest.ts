import { distance } from 'fastest-levenshtein'
import type { Problem } from '../problem.js'
import { tableProblem } from './codes.js'
import type { Text } from './counts.js'
import { type Hit, Matcher } from './match.js'
import { listed, placeName, placesOfHits } from './places.js'
import type { Reading } from './row.js'
import { type Stretch, stretchesOf } from './stretches.js'

/** For how many stale rows a reason is looked for; with more, the table is another text's. */
const EXPLAINED = 100

/** Problems of rows that match nothing, with what could have been meant. Nothing of this is ever applied. */
export function explainStale(rows: readonly Reading[], text: Text): Problem[] {
  const explained = rows.slice(0, EXPLAINED)
  const elsewhere = places(explained.map(open), text)
  const already = places(explained.filter(row => row.match !== 'pattern').map(reversed), text)
  const stretches = stretchesOf(text.passages, text.layout)
  return rows.map((row, i) => {
    const there = already.get(row.id)
    if (there && sameLetters(row)) return redundant(row, there, text)
    const message = `“${row.sic}” matches nothing${condition(row)}`
    if (i >= EXPLAINED) return tableProblem('row-stale', row.place, message)
    const others = elsewhere.get(row.id)
    const near = others || row.match === 'pattern' ? undefined : nearest(row, stretches(row.sic, row.at))
    const seen = others ?? (near ? [near] : (there ?? []))
    const places = placesOfHits(seen, text.locate)
    return tableProblem('row-stale', row.place, message, hint(row, others, near, there, text), places)
  })
}

const condition = ({ at, before, after }: Reading) => {
  const parts = [at && `at ${at}`, before && `after “${before}”`, after && `before “${after}”`].filter(Boolean)
  return parts.length > 0 ? ` ${parts.join(' and ')}` : ' in the text'
}

/** The row without the conditions on its place. */
const open = ({ at: _at, before: _before, after: _after, ...row }: Reading): Reading => row

/** A row that matches what the row would make. */
const reversed = (row: Reading): Reading => ({ ...row, sic: row.corr, corr: row.sic })

function places(rows: readonly Reading[], { passages, layout }: Text): Map<string, Hit[]> {
  const found = new Map<string, Hit[]>()
  const usable = rows.filter(row => row.sic !== '')
  if (usable.length === 0) return found
  for (const hit of new Matcher(usable).hits(passages, layout))
    found.set(hit.row.id, [...(found.get(hit.row.id) ?? []), hit])
  return found
}

/** Whether a row changes nothing but white space and hyphens, as the joining of lines does. */
const sameLetters = ({ sic, corr }: Reading) => bare(sic) === bare(corr)
const bare = (text: string) => text.replace(/[\s-]+/g, '')

const redundant = (row: Reading, there: readonly Hit[], { locate }: Text) =>
  tableProblem(
    'row-redundant',
    row.place,
    `“${row.corr}” stands without this row at ${listed(there, locate)}: the lines are joined so`,
    'remove the row',
    placesOfHits(there, locate),
  )

function hint(
  row: Reading,
  elsewhere: readonly Hit[] | undefined,
  near: Stretch | undefined,
  already: readonly Hit[] | undefined,
  text: Text,
) {
  if (elsewhere) return `it stands at ${listed(elsewhere, text.locate)}`
  if (near) return `the nearest reading is “${near.words}” at ${placeName(text.locate(near))}`
  if (already) return `“${row.corr}” stands already at ${listed(already, text.locate)}`
  return 'correct sic, or remove the row, or say count: any'
}

/** The reading of the text that is least different from `sic`: at the row's place if it names one. */
export function nearest(
  row: { readonly sic: string; readonly corr?: string },
  stretches: readonly Stretch[],
): Stretch | undefined {
  let best: Stretch | undefined
  let least = Math.max(1, Math.floor(row.sic.length / 3)) + 1
  for (const stretch of stretches) {
    const { words } = stretch
    if (Math.abs(words.length - row.sic.length) >= least || words === row.corr) continue
    const difference = distance(words, row.sic)
    if (difference >= least) continue
    least = difference
    best = stretch
  }
  return best
}
