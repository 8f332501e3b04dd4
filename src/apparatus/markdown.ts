import type { List, ListItem, PhrasingContent, Root } from 'mdast'
import { CHANGE_KINDS, GROUNDS } from '../changes/change.js'
import type { Edition } from '../edition.js'
import { printMarkdown } from '../tree/markdown.js'
import { editorName } from '../witness/description.js'
import { apparatus, type Entry, lemmaOf, readingOf, SIGLUM } from './apparatus.js'
import { statement } from './statement.js'

/** The statement of interventions and the list of emendations as Markdown. */
export function apparatusMarkdown(edition: Edition): string {
  const entries = apparatus(edition)
  const root: Root = {
    type: 'root',
    children: [
      heading(1, `Apparatus${edition.description.title ? `: ${edition.description.title}` : ''}`),
      heading(2, 'Interventions'),
      ...statement(edition).paragraphs.map(words => paragraph([text(words)])),
      heading(2, 'Emendations'),
      paragraph([text(entries.length > 0 ? KEY : 'No reading was emended.')]),
      ...(entries.length > 0 ? [list(entries.map(entry => item(edition, entry)))] : []),
    ],
  }
  return printMarkdown(root)
}

const KEY = `Page and line; the reading of this edition ] the reading of the witness (${SIGLUM}). A question mark before the lemma marks a doubtful reading, an upright bar the end of a line.`

const text = (value: string): PhrasingContent => ({ type: 'text', value })

const paragraph = (children: PhrasingContent[]) => ({ type: 'paragraph' as const, children })

const heading = (depth: 1 | 2, words: string) => ({ type: 'heading' as const, depth, children: [text(words)] })

const list = (children: ListItem[]): List => ({ type: 'list', ordered: false, spread: false, children })

function item({ description }: Edition, entry: Entry): ListItem {
  const { where, kind, cert, evidence, resp, reason } = entry.change
  const how = [
    CHANGE_KINDS[kind],
    `${cert} certainty`,
    evidence && `on ${GROUNDS[evidence]}`,
    resp && editorName(description, resp),
  ].filter(Boolean)
  const words: PhrasingContent[] = [
    text(`${where ? `${where} ` : ''}`),
    { type: 'strong', children: [text(lemmaOf(entry))] },
    text(` ] ${readingOf(entry)} `),
    { type: 'emphasis', children: [text(SIGLUM)] },
    text(` (${how.join('; ')})${reason ? `. ${reason}` : ''}`),
  ]
  return { type: 'listItem', spread: false, children: [paragraph(words)] }
}
