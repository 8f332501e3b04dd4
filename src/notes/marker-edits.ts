import { isGraphemeBoundary } from '../text/graphemes.js'
import type { Passage } from '../text/passage.js'
import type { Edit } from '../text/span.js'
import type { Candidate } from './candidates.js'

/**
 * The edits that take markers' letters out of the text: an empty span each, the surplus blank before it gone, and a blank
 * put in where two sentences had grown together around it.
 */
export function markerEdits(passage: Passage, markers: readonly Candidate[]): Edit[] {
  const { text } = passage
  const edits: Edit[] = []
  for (const { site, start, end, tight } of markers) {
    if ((site === 'spaced' || site === 'apart') && text[start - 1] === ' ')
      edits.push({ start: start - 1, end: start, text: '', by: 'blanks' })
    if (end > start) edits.push({ start, end, text: '', by: 'marker' })
    if (tight) edits.push({ start: end, end, text: ' ', by: 'marker-space' })
  }
  return edits.filter(edit => isGraphemeBoundary(text, edit.start) && isGraphemeBoundary(text, edit.end))
}
