import type { Named } from '../table/ids.js'
import type { RowRewriting } from '../table/rewrite.js'
import type { Reading, RowPlace } from '../table/row.js'
import type { Correction } from './corrections.js'
import type { Draft } from './draft.js'
import { type NewRows, SECTIONS } from './rows.js'

/**
 * What the editor's hand says against readings of a table that stands already: a row whose places are all to read
 * otherwise in one way says so from now on; one that is to change nothing any more, or not everywhere, goes, and what it
 * did rightly is learnt anew.
 * @param corrections what is to be changed in each of the draft's emended passages
 */
export function reviseReadings(
  { emended }: Draft,
  corrections: readonly (readonly Correction[])[],
  isOwn: (place: RowPlace) => boolean,
): RowRewriting[] {
  const wishes = new Map<Reading, (string | undefined)[]>()
  for (const { row, start, end, corr } of emended.emendations) {
    if (!isOwn(row.place)) continue
    const i = emended.passages.findIndex(passage => passage.has(start))
    const passage = emended.passages[i]!
    const range = { start: passage.before(start), end: passage.after(end) }
    const said = corrections[i]!.filter(
      one => one.start < Math.max(range.end, range.start + 1) && range.start < one.end,
    )
    const inside = said.every(one => range.start <= one.start && one.end <= range.end)
    // where parts of a word that stay as they are lie outside the edit, only the whole of it can be compared
    const whole = passage.text.slice(range.start, range.end) === corr
    const wish = said.length === 0 ? corr : inside && whole ? applied(corr, said, range.start) : undefined
    wishes.set(row, [...(wishes.get(row) ?? []), wish])
  }
  return [...wishes].flatMap(([row, wanted]): RowRewriting[] => {
    if (wanted.every(wish => wish === row.corr)) return []
    const [wish] = wanted
    const isOne = wish !== undefined && wanted.every(other => other === wish)
    return isOne && wish !== row.sic && row.match !== 'pattern'
      ? [{ place: row.place, set: { corr: wish } }]
      : [{ place: row.place, out: 'removed' }]
  })
}

const applied = (text: string, corrections: readonly Correction[], from: number): string =>
  [...corrections]
    .sort((a, b) => b.start - a.start)
    .reduce((made, { start, end, corr }) => made.slice(0, start - from) + corr + made.slice(end - from), text)

/** What a row on structure speaks of. */
const SUBJECTS: Record<string, (row: Record<string, string>) => string | undefined> = {
  order: ({ move }) => move,
  joins: row => row.break,
  markers: ({ after }) => after,
  blocks: ({ begin }) => begin,
  furniture: ({ line }) => line,
}

/** Rows on structure of a table that stands already, of whose words a new row says something else: they go. */
export function reviseStructure(own: readonly Named[], rows: NewRows): RowRewriting[] {
  return own
    .filter(row => {
      const subject = SUBJECTS[row.section]?.(row as never)
      return (
        subject !== undefined &&
        SECTIONS.includes(row.section) &&
        rows[row.section].some(other => {
          const theirs = SUBJECTS[row.section]!(other as never)!
          return theirs === subject || (row.section !== 'joins' && meets(theirs, subject))
        })
      )
    })
    .map(({ place }): RowRewriting => ({ place, out: 'removed' }))
}

/** Whether two wordings are of the same place: one begins or ends as the other does. */
const meets = (a: string, b: string) => a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a)
