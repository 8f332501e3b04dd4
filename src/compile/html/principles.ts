import type { Edition } from '../../edition.js'
import { labels, sentence, series } from '../../words.js'

/** A principle: what is asked of the edition, and what it says when that was done. */
type Principle = (edition: Edition) => string | undefined

const PRINCIPLES: readonly Principle[] = [
  ({ witness }) =>
    `The source of this edition is one OCR text, ${witness.name}. It is kept unchanged; whatever differs from it here is recorded, and it can be rebuilt to the last byte from the TEI edition.`,
  ({ emendations }) =>
    emendations.length > 0
      ? 'A reading is corrected only where the OCR or the page is wrong, each time by a row of the table of corrections that names its kind, its ground and how sure it is.'
      : 'No reading was corrected.',
  ({ decisions }) =>
    decisions.some(({ stage }) => stage === 'joins')
      ? 'Words broken at the end of a line are whole again; a hyphen that only divides a word is dropped, one that belongs to it is kept. Line ends are not kept in the text; they stand in the facing view.'
      : 'Line ends are not kept in the text; they stand in the facing view.',
  ({ layout: { relocations } }) =>
    relocations.length > 0
      ? 'Lines that the OCR had read out of order are put back; the facing view shows each move.'
      : undefined,
  ({ layout: { pages, furniture } }) => {
    const parts = [
      furniture.length > 0 && 'page numbers, running heads and the like are taken out of the text',
      'page breaks are marked where they fall, even inside a word',
      pages.some(page => page.inferred) && 'numbers in brackets are inferred',
    ]
    return `${sentence(parts.filter(part => part !== false).join('; '))}.`
  },
  ({ markers, lost, notes }) => {
    if (markers.length + lost.length === 0) return undefined
    const states = new Set(markers.map(marker => marker.state))
    const parts = [
      'the author’s notes keep their printed numbers',
      states.has('garbled') && 'figures that the OCR had misread are restored',
      states.has('inferred') && 'figures without a trace in the OCR are supplied in angle brackets',
      lost.length > 0 &&
        `where a figure has left no place (${labels(lost.map(({ label }) => label))}) none is invented`,
    ]
    const texts = notes.length === 0 ? ' The texts of the notes are not in the source; nothing stands in for them.' : ''
    return `${sentence(series(parts.filter(part => part !== false)))}.${texts}`
  },
  ({ blocks }) =>
    blocks.length > 1
      ? 'Paragraphs, headings and quotations follow the original as far as lengths of lines and first words show them; an empty line of the OCR is no paragraph.'
      : undefined,
  ({ annotations }) =>
    annotations.length > 0 ? 'The editor’s notes are lettered and stand apart from the author’s.' : undefined,
  () =>
    'Spelling, capitals and punctuation are the original’s unless the apparatus says otherwise; nothing is modernized in silence.',
]

/** The principles of an edition, from what was really done to the text: a paragraph each. */
export const principles = (edition: Edition): string[] => PRINCIPLES.flatMap(principle => principle(edition) ?? [])
