import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { statement } from '../../apparatus/statement.js'
import type { Edition } from '../../edition.js'
import { addresses } from '../html/addresses.js'
import { apparatusEntries, apparatusTable } from '../html/apparatus.js'
import { bookStyle } from '../html/assets.js'
import { bibtex, type Citation, citation, formatted } from '../html/citation.js'
import { filesById } from '../html/links.js'
import { lostNotes } from '../html/notes.js'
import { principles } from '../html/principles.js'
import { readingText } from '../html/reading.js'
import { register, registerList } from '../html/register.js'
import { inSections, type Section } from '../html/sections.js'
import { source } from '../html/source.js'
import { cover } from './cover.js'
import { container, type Entry, navigation, packageDocument } from './package.js'
import { type Document, linked, xhtml } from './xhtml.js'

export interface BookFile {
  readonly path: string
  readonly content: string
}

/** All files of the book but the one that names its kind. */
export function book(edition: Edition): BookFile[] {
  const cited = citation(edition)
  const documents = [
    coverPage(cited),
    titlePage(cited),
    ...textPages(edition, cited),
    ...editorialPages(edition, cited),
  ]
  const files = filesById(documents.map(({ name, content }) => ({ path: `${name}.xhtml`, content })))
  const pages = edition.layout.pages.flatMap(({ label }, index): Entry[] => {
    const id = addresses(edition).page(index)
    const file = files.get(id)
    return file ? [{ title: label || String(index + 1), href: `${file}#${id}` }] : []
  })
  const contents = documents
    .filter(({ name }) => name !== 'cover')
    .map(({ name, title }): Entry => ({ title, href: `${name}.xhtml` }))
  return [
    { path: 'META-INF/container.xml', content: container() },
    { path: 'EPUB/package.opf', content: packageDocument(edition, cited, documents) },
    { path: 'EPUB/nav.xhtml', content: navigation(contents, pages) },
    { path: 'EPUB/cover.svg', content: cover(cited) },
    { path: 'EPUB/style.css', content: bookStyle() },
    ...documents.map(document => ({ path: `EPUB/${document.name}.xhtml`, content: xhtml(linked(document, files)) })),
  ]
}

const coverPage = ({ title, author }: Citation): Document => ({
  name: 'cover',
  title: 'Cover',
  type: 'cover',
  language: 'en',
  content: [h('div.cover', h('img', { src: 'cover.svg', alt: `Cover: ${author ? `${author}, ` : ''}${title}` }))],
})

const titlePage = (cited: Citation): Document => ({
  name: 'title',
  title: cited.title,
  type: 'frontmatter titlepage',
  language: cited.language,
  content: [
    h('section.title-page', [
      h('h1', cited.title),
      cited.subtitle ? h('p.subtitle', cited.subtitle) : null,
      cited.author ? h('p.author', cited.author) : null,
      cited.version
        ? h('p.edition', { lang: 'en' }, `Edition ${cited.version}${cited.issued ? `, ${cited.issued}` : ''}`)
        : null,
    ]),
  ],
})

function textPages(edition: Edition, { language, title }: Citation): Document[] {
  const { sections, uncalled } = inSections(readingText(edition))
  const lost = [...uncalled, ...lostNotes(edition)]
  return sections.map((section, i) => ({
    name: `text-${i + 1}`,
    title: headingOf(section) ?? (sections.length > 1 ? `${title}, part ${i + 1}` : 'Text'),
    type: 'bodymatter chapter',
    language,
    content: [
      h(
        'section',
        section.blocks.flatMap((block): ElementContent[] => [block, { type: 'text', value: '\n' }]),
      ),
      ...withNotes([...section.notes, ...(i === sections.length - 1 ? lost : [])]),
    ],
  }))
}

const withNotes = (notes: ElementContent[]): ElementContent[] =>
  notes.length > 0 ? [h('div.notes', { lang: 'en' }, notes)] : []

const headingOf = ({ headings }: Section): string | undefined =>
  headings.length > 0 ? headings.map(({ text }) => text).join('. ') : undefined

function editorialPages(edition: Edition, cited: Citation): Document[] {
  const { editorNotes } = inSections(readingText(edition))
  const headings = register(edition)
  const table = apparatusTable(edition, apparatusEntries(edition))
  const page = (name: string, title: string, type: string, content: ElementContent[], role?: string): Document => ({
    name,
    title,
    type: `backmatter ${type}`,
    language: 'en',
    content: [
      h('section', { ariaLabelledBy: `${name}-h`, ...(role && { role }) }, [
        h('h1', { id: `${name}-h` }, title),
        ...content,
      ]),
    ],
  })
  const paragraphs = (list: readonly string[]) => list.map(text => h('p', text))
  return [
    ...(editorNotes.length > 0
      ? [page('notes', 'Editor’s notes', 'endnotes', [h('ol.editor-notes', [...editorNotes])], 'doc-endnotes')]
      : []),
    ...(headings.length > 0
      ? [page('index', 'Index of persons, bodies and terms', 'index', [registerList(headings)], 'doc-index')]
      : []),
    ...(table ? [page('apparatus', 'Apparatus', 'appendix', [table])] : []),
    page('interventions', 'Statement of interventions', 'appendix', paragraphs(statement(edition).paragraphs)),
    page('principles', 'Editorial principles', 'appendix', paragraphs(principles(edition))),
    page('about', 'Source and citation', 'colophon', [
      ...source(edition),
      h('h2', 'How to cite'),
      h('p', formatted(cited)),
      h('pre', h('code', bibtex(cited))),
    ]),
  ]
}
