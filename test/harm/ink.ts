import type { Established } from '../../src/established.js'
import { spansOf } from '../../src/text/spans.js'

const INK = /[\p{L}\p{N}]/gu
const ink = (text: string) => (text.match(INK) ?? []).join('')

/** Letters and figures of the witness that a rule took away (all but the figures of markers and of notes' labels). */
export function inkLost(established: Established): string[] {
  const labels = new Set(established.layout.notes.map(({ mark }) => mark.start))
  return spansOf(established)
    .filter(({ by, start }) => by !== undefined && by !== 'marker' && !labels.has(start))
    .map(({ text, start, end }) => ({ kept: ink(text), had: ink(established.witness.text.slice(start, end)) }))
    .filter(({ kept, had }) => kept !== had)
    .map(({ had }) => had)
}
