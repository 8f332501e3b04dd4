import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { statement } from '../../apparatus/statement.js'
import type { Edition } from '../../edition.js'
import { apparatusTable } from './apparatus.js'
import { policy, scripts, styles } from './assets.js'
import { bibtex, type Citation, citation, csl, formatted } from './citation.js'
import { facing } from './facing.js'
import { metadata } from './metadata.js'
import { lostNotes } from './notes.js'
import { principles } from './principles.js'
import { readingText } from './reading.js'
import { register, registerList } from './register.js'
import { inSections, type Section } from './sections.js'
import { source } from './source.js'

/** The whole page. What it needs is in it; everything but sorting, search and pop-ups works without the script. */
export function page(edition: Edition): Root {
  const cited = citation(edition)
  const { language } = cited
  const { sections, uncalled, editorNotes } = inSections(readingText(edition))
  const lost = [...uncalled, ...lostNotes(edition)]
  const back = backMatter(edition, cited, editorNotes)
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        head(edition, cited),
        h('body', [
          h('a.skip', { href: '#text' }, 'Skip to the text'),
          bar(cited, back),
          h('main', [
            titleBlock(cited),
            contents(sections),
            h(
              'article#text',
              {
                lang: language,
                ariaLabel: 'The text',
                className: sections.some(({ blocks }) => blocks.length > STRETCH) ? ['long'] : [],
              },
              [
                ...sections.map((section, i) => textSection(section, i)),
                ...(lost.length > 0 ? [h('div.notes.without-place', { lang: 'en' }, lost)] : []),
              ],
            ),
            h('section#facing', { ariaLabelledBy: 'facing-h' }, [
              h('h2#facing-h', 'OCR and edition, line by line'),
              h('p.legend', FACING_LEGEND),
              ...facing(edition),
            ]),
            h(
              'div.back-matter',
              back.map(({ id, title, content, role }) => backSection(id, title, content, role)),
            ),
          ]),
          colophon(edition),
          h('div#pop-up', { popover: 'auto', role: 'dialog', ariaLabel: 'Note', tabIndex: -1 }),
          h('script', scripts()),
        ]),
      ]),
    ],
  }
}

const FACING_LEGEND =
  'On the left the lines of the OCR as the file has them, on the right the lines of the original as the edition reads. A curve shows where lines that the OCR parted or moved belong; ‿ joins a word that the end of a line had broken, ¶ ends a paragraph. What was corrected is underlined on both sides.'

function head({ description }: Edition, cited: Citation): Element {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy(styles(), scripts()) }),
    h('title', cited.author ? `${cited.title} — ${cited.author}` : cited.title),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    ...metadata(cited, description),
    h('style', styles()),
  ])
}

/** The bar on top: the ways to see the text, search, and the way to the back matter. */
function bar({ title }: Citation, back: readonly Back[]): Element {
  const view = (value: string, name: string, checked = false) =>
    h('label', [h('input', { type: 'radio', name: 'view', id: `view-${value}`, checked }), h('span', name)])
  return h('header.bar', [
    h('p.running-title', h('a', { href: '#top' }, title)),
    h('form.views', [
      h('fieldset', [
        h('legend.unseen', 'View'),
        view('text', 'Edition', true),
        view('facing', 'Facing'),
        view('ocr', 'OCR'),
      ]),
      h('label.switch', [h('input#corrections', { type: 'checkbox' }), h('span', 'Corrections')]),
    ]),
    h('search', [
      h('form#search', { hidden: true }, [
        h('label.unseen', { for: 'search-words' }, 'Search edition and OCR'),
        h('input#search-words', { type: 'search', placeholder: 'Search edition and OCR', autoComplete: 'off' }),
      ]),
      h('div#search-results', { hidden: true, role: 'region', ariaLabel: 'Search results' }),
    ]),
    h('details.more', [
      h('summary', 'About'),
      h(
        'nav',
        { ariaLabel: 'Back matter' },
        h(
          'ul',
          back.map(({ id, title }) => h('li', h('a', { href: `#${id}` }, title))),
        ),
      ),
    ]),
  ])
}

const titleBlock = ({ title, subtitle, author, original }: Citation): Element =>
  h('div#top.title-block', [
    h('h1', title),
    subtitle ? h('p.subtitle', subtitle) : null,
    author ? h('p.author', author) : null,
    [original.place, original.publisher, original.date].some(Boolean)
      ? h('p.imprint', [original.place, original.publisher, original.date].filter(Boolean).join(', '))
      : null,
  ])

function contents(sections: readonly Section[]): Element | null {
  const named = sections.flatMap(({ headings }) => headings.slice(0, 1))
  if (named.length < 3) return null
  return h('nav.contents', { ariaLabelledBy: 'contents-h' }, [
    h('h2#contents-h', 'Contents'),
    h(
      'ol',
      named.map(({ id, text }) => h('li', h('a', { href: `#${id}` }, text))),
    ),
  ])
}

/** Blocks a browser lays out together; the rest of a long text waits until it is scrolled to. */
const STRETCH = 40

const textSection = ({ blocks, notes }: Section, i: number): Element =>
  h('section.chapter', [
    ...Array.from({ length: Math.ceil(blocks.length / STRETCH) }, (_, n) =>
      h(
        'div.stretch',
        blocks.slice(n * STRETCH, (n + 1) * STRETCH).flatMap(block => [block, '\n']),
      ),
    ),
    notes.length > 0
      ? h('div.notes', { id: `notes-${i + 1}`, role: 'group', ariaLabel: 'Author’s notes' }, [...notes])
      : null,
  ])

interface Back {
  readonly id: string
  readonly title: string
  readonly content: readonly ElementContent[]
  readonly role?: string
}

const backSection = (id: string, title: string, content: readonly ElementContent[], role?: string): Element =>
  h('section', { id, ariaLabelledBy: `${id}-h`, ...(role && { role }) }, [
    h('h2', { id: `${id}-h` }, title),
    ...content,
  ])

function backMatter(edition: Edition, cited: Citation, editorNotes: readonly Element[]): Back[] {
  const table = apparatusTable(edition)
  const headings = register(edition)
  const sections: (Back | false)[] = [
    editorNotes.length > 0 && {
      id: 'editors-notes',
      title: 'Editor’s notes',
      role: 'doc-endnotes',
      content: [h('ol.editor-notes', [...editorNotes])],
    },
    headings.length > 0 && {
      id: 'index',
      title: 'Index of persons, bodies and terms',
      role: 'doc-index',
      content: [registerList(headings)],
    },
    {
      id: 'apparatus',
      title: 'Apparatus',
      content: table
        ? [
            h('p', 'Each place where the edition departs from the OCR by a decision of its own.'),
            h('div.wide', { tabIndex: 0, role: 'region', ariaLabel: 'Table of the apparatus' }, table),
          ]
        : [h('p', 'Nothing was corrected.')],
    },
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
  return sections.filter(section => section !== false)
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
] as const

const files = ({ witness }: Edition): Element => {
  const stem = witness.name.replace(/\.[^.]*$/, '')
  return h(
    'ul.files',
    FILES.map(({ extension, name, type, of }) =>
      h('li', [h('a', { href: encodeURIComponent(stem) + extension, type }, name), `, ${of}`]),
    ),
  )
}

const colophon = ({ description: { licence, edition } }: Edition): Element =>
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
