import { PLACES } from '../thresholds/markers.js'
import type { Reading } from './alignment.js'
import type { Candidate } from './candidates.js'
import type { Site } from './shapes.js'

/** How many places of each sort a stretch of text has for a marker: after sentences, after clauses, after other words. */
export interface Places {
  readonly stop: number
  readonly clause: number
  readonly word: number
}

export type Place = keyof Places

const ENDS: Record<Exclude<Place, 'word'>, RegExp> = {
  stop: /[.!?…]['"”’)\]]*(?=\s|$)/gu,
  clause: /[,;:)](?=\s|$)/gu,
}

export function placesIn(text: string): Places {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const [stop, clause, all] = [count(ENDS.stop), count(ENDS.clause), count(/\S+/g)]
  return { stop, clause, word: Math.max(0, all - stop - clause) }
}

/** The sort of place that a marker at a site would mark. */
export const placeOf = (site: Site): Place =>
  site === 'stop' || site === 'spaced' || site === 'line' || site === 'break'
    ? 'stop'
    : site === 'clause' || site === 'lineclause'
      ? 'clause'
      : 'word'

/**
 * How sure it is (0 to 1) that each candidate, if it is a marker, stands where it is taken to: those that were read from
 * another line belong anywhere in it, as often after a sentence, a clause or a word as the others of the text do.
 */
export function sure(
  found: readonly Candidate[],
  readings: readonly Reading[],
  places: Places,
  text: string,
): number[] {
  const marked: Record<Place, number> = { ...PLACES.markers }
  found.forEach((candidate, i) => {
    if (!candidate.line) marked[placeOf(candidate.site)] += readings[i]!.marked
  })
  const rate = (place: Place) => marked[place] / (places[place] + PLACES.places[place])
  return found.map(candidate => {
    if (!candidate.line) return 1
    const line = placesIn(text.slice(candidate.line.start, candidate.line.end))
    const all = line.stop * rate('stop') + line.clause * rate('clause') + line.word * rate('word')
    return Math.min(PLACES.inLine, rate(placeOf(candidate.site)) / all)
  })
}
