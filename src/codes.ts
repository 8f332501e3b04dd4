import { TABLE_CODES } from './table/codes.js'
import type { Stage } from './text/decision.js'

/** What a code stands for, and what to do about it. */
export interface CodeEntry {
  readonly title: string
  readonly help: string
}

const DESCRIPTION_CODES = {
  'description-yaml': {
    title: 'A description that is not YAML as emend reads it.',
    help: 'Correct the YAML at the place named. Aliases are not read: write the value out.',
  },
  'description-key': {
    title: 'A key that no description has.',
    help: 'Correct the key; `emend schema description` lists those there are.',
  },
  'description-value': {
    title: 'A value of the wrong kind in a description.',
    help: 'Write the value as the message says; figures and dates go in quotation marks.',
  },
  'description-image': {
    title: 'An image of a page that is not there, or of a page that is not there.',
    help: 'Name a file in the folder of the text, by the number of a page that the text has.',
  },
} as const satisfies Record<string, CodeEntry>

const ANNOTATION_CODES = {
  'annotation-term': { title: 'An annotation without a term.', help: 'Write the term as the heading of its section.' },
  'annotation-empty': { title: 'An annotation without a note.', help: 'Write the note below the quotation.' },
  'annotation-twice': {
    title: 'A term annotated twice.',
    help: 'Join the two sections, or word one heading otherwise.',
  },
  'annotation-stale': {
    title: 'An annotation whose words stand nowhere.',
    help: 'Quote the text as the edition reads, corrected, in a block quotation below the heading.',
  },
  'annotation-ambiguous': {
    title: 'An annotation whose words stand at several places.',
    help: 'Quote more of the text around them, with the part that is meant in bold.',
  },
} as const satisfies Record<string, CodeEntry>

const WITNESS_CODES = {
  boxes: {
    title: 'A file of word boxes that is no use.',
    help: 'Put the hOCR or ALTO of the same run of the OCR beside the text, or take the file away.',
  },
  'control-characters': {
    title: 'Control characters in the OCR text.',
    help: 'They are left out of the edition and kept for restore. See how the OCR was exported.',
  },
  'marker-lost': {
    title: 'A note whose marker is not found.',
    help: 'Look for it in the stretch named; a row in `markers` places it.',
  },
} as const satisfies Record<string, CodeEntry>

const STAGE_CODES = {
  pages: { title: 'Where a page begins.', help: 'A row in `furniture` overrules it (kind: page, text).' },
  furniture: { title: 'What is no part of the text.', help: 'A row in `furniture` overrules it.' },
  order: { title: 'The order of the lines.', help: 'A row in `order` overrules it.' },
  joins: { title: 'How a line end is read.', help: 'A row in `joins` overrules it.' },
  markers: { title: 'Where the marker of a note stands.', help: 'A row in `markers` overrules it.' },
  notes: { title: 'Where a note is, and of which marker.', help: 'A row in `markers` or `blocks` overrules it.' },
  blocks: {
    title: 'Where a heading, paragraph, quotation, list or verse begins.',
    help: 'A row in `blocks` overrules it.',
  },
} as const satisfies Record<Stage, CodeEntry>

/** Everything that `emend check` can say, by its permanent name: problems first, then the decisions of the rules. */
export const CODES = {
  ...TABLE_CODES,
  ...DESCRIPTION_CODES,
  ...ANNOTATION_CODES,
  ...WITNESS_CODES,
  ...STAGE_CODES,
} as const

export type Code = keyof typeof CODES
