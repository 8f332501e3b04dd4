import { fragmentsOf } from '../lines/fragments.js'
import type { Layout } from '../lines/layout.js'
import type { Problem } from '../problem.js'
import type { JoinRow } from '../table/row.js'
import type { Decision } from '../text/decision.js'
import type { Passage } from '../text/passage.js'
import type { Edit } from '../text/span.js'
import type { Lexicon } from './lexicon.js'

export interface Joined {
  readonly passages: readonly Passage[]
  readonly decisions: readonly Decision[]
  readonly problems: readonly Problem[]
}

/** Joins the lines of each passage (the running text first, then the notes): words broken at a line end become whole. */
export function joinLines(
  passages: readonly Passage[],
  layout: Layout,
  _words: Lexicon,
  _rows: readonly JoinRow[],
): Joined {
  const texts = [layout.lines, ...layout.notes.map(note => note.lines)]
  return {
    passages: passages.map((passage, i) => {
      const edits: Edit[] = []
      const all = fragmentsOf(texts[i] ?? [])
      all.forEach((fragment, j) => {
        const last = j === all.length - 1
        if (fragment.textStart > fragment.start)
          edits.push({
            start: passage.before(fragment.start),
            end: passage.before(fragment.start) + fragment.textStart - fragment.start,
            text: '',
            by: 'blanks',
          })
        if (fragment.end > fragment.textEnd)
          edits.push({
            start: passage.after(fragment.textEnd),
            end: passage.after(fragment.end),
            text: last ? '' : ' ',
            by: last ? 'blanks' : 'line-end',
          })
      })
      return passage.edit(edits)
    }),
    decisions: [],
    problems: [],
  }
}
