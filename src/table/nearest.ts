import { distance } from 'fastest-levenshtein'
import type { Problem } from '../problem.js'
import { tableProblem } from './codes.js'
import { listed } from './conflicts.js'
import type { Text } from './counts.js'
import { type Hit, Matcher, placesOf } from './match.js'
import type { Reading } from './row.js'
import { Tokens } from './tokens.js'

/** For how many stale rows a reason is looked for; with more, the table is another text's. */
const EXPLAINED = 100
/** Longest `sic`, in tokens, that near readings are looked for. */
const LONGEST = 12

/** Problems of rows that match nothing, with what could have been meant. Nothing of this is ever applied. */
export function explainStale(rows: readonly Reading[], text: Text): Problem[] {
  const explained = rows.slice(0, EXPLAINED)
  const elsewhere = places(explained.map(open), text)
  const already = places(explained.filter(row => row.match !== 'pattern').map(reversed), text)
  return rows.map((row, i) => {
    const there = already.get(row.id)
    if (there && sameLetters(row)) return redundant(row, there, text)
    const message = `“${row.sic}” matches nothing${condition(row)}`
    if (i >= EXPLAINED) return tableProblem('row-stale', row.place, message)
    return tableProblem('row-stale', row.place, message, hint(row, elsewhere.get(row.id), there, text))
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
  )

function hint(row: Reading, elsewhere: readonly Hit[] | undefined, already: readonly Hit[] | undefined, text: Text) {
  if (elsewhere) return `it stands at ${listed(elsewhere, text.locate)}`
  const near = row.match === 'pattern' ? undefined : nearest(row, text)
  if (near) return `the nearest reading is “${near.text}” at ${text.locate(near.hit)}`
  if (already) return `“${row.corr}” stands already at ${listed(already, text.locate)}`
  return 'correct sic, or remove the row, or say count: any'
}

/** The reading of the text that is least different from `sic`: at the row's place if it names one. */
function nearest(row: Reading, { passages, layout }: Text): { text: string; hit: Hit } | undefined {
  const { length } = new Tokens(row.sic, 'word')
  if (length > LONGEST) return undefined
  let best: { text: string; hit: Hit } | undefined
  let least = Math.max(1, Math.floor(row.sic.length / 3)) + 1
  passages.forEach((passage, index) => {
    const tokens = new Tokens(passage.text, 'word')
    const seen = new Set<string>()
    for (let i = 0; i + length <= tokens.length; i++) {
      const start = tokens.start(i)
      const end = tokens.end(i + length - 1)
      if (Math.abs(end - start - row.sic.length) >= least) continue
      const text = passage.text.slice(start, end)
      if (seen.has(text) || text === row.corr || text.trim() !== text) continue
      if (row.at === undefined) seen.add(text)
      else if (!placesOf(passage, start, end, layout).includes(row.at)) continue
      const difference = distance(text, row.sic)
      if (difference >= least) continue
      least = difference
      best = { text, hit: { row, passage: index, start, end, corr: row.corr } }
    }
  })
  return best
}
