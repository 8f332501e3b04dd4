import type { Established } from '../established.js'
import type { Span } from './span.js'

/** All spans of an edition, which together answer for the whole witness: running text, notes and their figures, furniture. */
export function spansOf({ witness, layout, body, notes }: Established): Span[] {
  const figures = notes
    .filter(({ lines: { mark }, passage }) => mark.end > mark.start && !passage.has(mark.start))
    .map(({ lines: { mark } }): Span => ({ text: '', start: mark.start, end: mark.end, by: 'marker' }))
  const furniture = layout.furniture.map(
    ({ start, end }): Span => ({ text: witness.text.slice(start, end), start, end }),
  )
  return [...body.spans, ...notes.flatMap(note => note.passage.spans), ...figures, ...furniture]
}
