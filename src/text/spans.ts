import type { Established } from '../established.js'
import type { Span } from './span.js'

/** All spans of an established text: running text, notes and furniture. Together they answer for the whole witness. */
export function spansOf({ witness, layout, body, notes }: Established): Span[] {
  const kept = layout.furniture.map(({ start, end }) => ({ text: witness.text.slice(start, end), start, end }))
  return [...body.spans, ...notes.flatMap(note => note.passage.spans), ...kept]
}
