import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { statement } from '../../apparatus/statement.js'
import type { Edition } from '../../edition.js'
import { stemOf } from '../images.js'
import { apparatusTable, type Entry } from './apparatus.js'
import { bibtex, type Citation, csl, formatted } from './citation.js'
import { principles } from './principles.js'
import { register, registerList } from './register.js'
import { source } from './source.js'

/** A part of what stands after the text. */
export interface Back {
  readonly id: string
  readonly title: string
  readonly content: readonly ElementContent[]
  readonly role?: string
}

export const backMatter = (parts: readonly Back[]): Element =>
  h(
    'div.back-matter',
    parts.map(({ id, title, content, role }) =>
      h('section', { id, ariaLabelledBy: `${id}-h`, ...(role && { role }) }, [
        h('h2', { id: `${id}-h` }, title),
        ...content,
      ]),
    ),
  )

export const editorsNotes = (notes: readonly Element[]): Back[] =>
  notes.length > 0
    ? [
        {
          id: 'editors-notes',
          title: 'Editor’s notes',
          role: 'doc-endnotes',
          content: [h('ol.editor-notes', [...notes])],
        },
      ]
    : []

export function apparatus(edition: Edition, entries: readonly Entry[]): Back {
  const table = apparatusTable(edition, entries)
  return {
    id: 'apparatus',
    title: 'Apparatus',
    content: table
      ? [
          h('p', 'Each place where the edition departs from the OCR by a decision of its own.'),
          h('div.wide', { tabIndex: 0, role: 'region', ariaLabel: 'Table of the apparatus' }, table),
        ]
      : [h('p', 'Nothing was corrected.')],
  }
}

/** What is said of the edition as a whole. */
export function about(edition: Edition, cited: Citation, entries: readonly Entry[]): Back[] {
  const headings = register(edition)
  const index: Back[] =
    headings.length > 0
      ? [
          {
            id: 'index',
            title: 'Index of persons, bodies and terms',
            role: 'doc-index',
            content: [registerList(headings)],
          },
        ]
      : []
  return [
    ...index,
    apparatus(edition, entries),
    {
      id: 'interventions',
      title: 'Statement of interventions',
      content: statement(edition).paragraphs.map(text => h('p', text)),
    },
    { id: 'principles', title: 'Editorial principles', content: principles(edition).map(text => h('p', text)) },
    { id: 'source', title: 'The source', content: source(edition) },
    { id: 'cite', title: 'How to cite', content: howToCite(cited) },
    { id: 'files', title: 'Other forms of this edition', content: [files(edition)] },
  ]
}

function howToCite(cited: Citation): Element[] {
  const form = (id: string, name: string, text: string) =>
    h('details', [h('summary', name), h('pre', { id, tabIndex: 0, role: 'region', ariaLabel: name }, h('code', text))])
  return [
    h('p.citation', formatted(cited)),
    h('p', [
      'To cite a place, add its address to that of this page: ',
      h('code', '#p59'),
      ' for a page, ',
      h('code', '#p59.4'),
      ' for a paragraph by its first line, ',
      h('code', '#l59.4'),
      ' for a line, ',
      h('code', '#c-'),
      ' and its name for a correction.',
    ]),
    form('bibtex', 'BibTeX', bibtex(cited)),
    form('csl', 'CSL-JSON', JSON.stringify([csl(cited)], undefined, 2)),
  ]
}

/** What `emend build` writes beside this page. */
const FILES = [
  { extension: '.xml', name: 'TEI P5', type: 'application/tei+xml', of: 'with the whole record' },
  { extension: '.md', name: 'Markdown', type: 'text/markdown', of: 'the plain text with its notes' },
  { extension: '.epub', name: 'EPUB', type: 'application/epub+zip', of: 'for reading devices' },
  { extension: '.ocr.txt', name: 'OCR text', type: 'text/plain', of: 'the witness, unchanged' },
  { extension: '.apparatus.csv', name: 'Apparatus', type: 'text/csv', of: 'the emendations as a table' },
] as const

const files = (edition: Edition): Element =>
  h(
    'ul.files',
    FILES.map(({ extension, name, type, of }) =>
      h('li', [h('a', { href: encodeURIComponent(stemOf(edition)) + extension, type }, name), `, ${of}`]),
    ),
  )

export const colophon = ({ description: { licence, edition } }: Edition): Element =>
  h('footer.colophon', [
    h(
      'p',
      [
        edition?.version ? `Version ${edition.version}` : 'Edition',
        edition?.date ? ` of ${edition.date}` : '',
        licence?.edition ? ['. ', licence.edition] : '',
        '. Made with ',
        h('span', 'emend'),
        ' from the OCR text and the table of corrections.',
      ].flat(),
    ),
  ])
