/**
 * The rules that may sign a span, each with what it does. Every `by` in an edition is one of these names or the id of a
 * row of the correction table; the table reader refuses ids that stand here.
 */
export const RULES = {
  control: 'Control characters and the byte order mark are no text.',
  'line-end': 'The end of a line or page between two words is a space.',
  'line-join':
    'A word broken at a line or page end is whole again; a hyphen of the division is dropped, and specks between the halves.',
  'line-hyphen': 'A compound broken at its own hyphen keeps it.',
  blanks: 'Blanks at the edges of a line, and more than one between words, are layout and not text.',
  'block-end': 'The white space between two blocks is layout and not text.',
  marker: 'The figure of a note is taken out of the running text and stands as a note marker.',
  'marker-space': 'The words on both sides of a note marker that had grown together are set apart.',
} as const satisfies Record<string, string>

export type RuleName = keyof typeof RULES

/** Whether `by` names a rule (and not a row of the correction table). */
export const isRule = (by: string): by is RuleName => Object.hasOwn(RULES, by)
