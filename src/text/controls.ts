import type { Problem } from '../problem.js'
import { position, type Witness } from '../witness/witness.js'
import { isGraphemeBoundary } from './graphemes.js'
import type { Passage } from './passage.js'
import type { Edit } from './span.js'

/** Byte order mark, control characters but tab and line ends, and noncharacters: nothing a page can have. */
export const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/g

/** The passage without control characters. */
export function dropControls(passage: Passage): Passage {
  const edits = [...passage.text.matchAll(CONTROL)]
    .map(({ index }): Edit => ({ start: index, end: index + 1, text: '', by: 'control' }))
    .filter(({ start, end }) => isGraphemeBoundary(passage.text, start) && isGraphemeBoundary(passage.text, end))
  return passage.edit(edits)
}

/** A warning when the witness has control characters other than a byte order mark at its beginning. */
export function controlProblems({ name, text }: Witness): Problem[] {
  const found = [...text.matchAll(CONTROL)].filter(({ index, 0: character }) => index > 0 || character !== '\uFEFF')
  const [first] = found
  if (!first) return []
  const code = first[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  const more = found.length > 1 ? ` and ${found.length - 1} more` : ''
  return [
    {
      severity: 'warning',
      code: 'control-characters',
      file: name,
      ...position(text, first.index),
      message: `control character U+${code}${more} in the text`,
      hint: 'they are left out of the edition and kept for restore; see how the OCR was exported',
    },
  ]
}
