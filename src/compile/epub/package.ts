import { h } from 'hastscript'
import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Edition } from '../../edition.js'
import type { Citation } from '../html/citation.js'
import { xmlFile } from '../xml.js'
import { clean, type Document, xhtml } from './xhtml.js'

/** A line of the contents or of the list of pages. */
export interface Entry {
  readonly title: string
  readonly href: string
}

export const container = (): string =>
  xmlFile(
    x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
      x('rootfiles', [
        x('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' }),
      ]),
    ]),
  )

/** The metadata, the list of files and their order. */
export const packageDocument = (edition: Edition, cited: Citation, documents: readonly Document[]): string =>
  xmlFile(
    x(
      'package',
      { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'id', 'xml:lang': 'en' },
      [
        x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, metadata(edition, cited)),
        x('manifest', [
          item('nav', 'nav.xhtml', 'application/xhtml+xml', 'nav'),
          item('cover-image', 'cover.svg', 'image/svg+xml', 'cover-image'),
          item('style', 'style.css', 'text/css'),
          ...documents.map(({ name }) => item(name, `${name}.xhtml`, 'application/xhtml+xml')),
        ]),
        x(
          'spine',
          documents.flatMap(({ name }) => (name === 'title' ? [place(name), place('nav')] : [place(name)])),
        ),
      ],
    ),
  )

const place = (id: string): Element => x('itemref', { idref: id, ...(id === 'cover' && { linear: 'no' }) })

const item = (id: string, href: string, type: string, properties?: string): Element =>
  x('item', { id, href, 'media-type': type, ...(properties && { properties }) })

const ACCESSIBILITY: readonly (readonly [string, string])[] = [
  ['accessMode', 'textual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityFeature', 'printPageNumbers'],
  ['accessibilityFeature', 'readingOrder'],
  ['accessibilityHazard', 'none'],
  [
    'accessibilitySummary',
    'All of the book is text. Notes, pages and headings can be navigated; what was corrected or supplied is said in words.',
  ],
]

function metadata({ description: d }: Edition, cited: Citation): Element[] {
  const dc = (name: string, value: string | undefined, attributes: Record<string, string> = {}) =>
    value ? [x(`dc:${name}`, attributes, clean(value))] : []
  const refine = (id: string, property: string, value: string, scheme?: string) =>
    x('meta', { refines: `#${id}`, property, ...(scheme && { scheme }) }, value)
  const rights = d.licence && [d.licence.edition, d.licence.target].filter(Boolean).join(', ')
  return [
    ...dc('identifier', identifier(cited.sha256), { id: 'id' }),
    ...dc('title', cited.title, { id: 'main-title' }),
    refine('main-title', 'title-type', 'main'),
    ...dc('title', cited.subtitle, { id: 'sub-title' }),
    ...(cited.subtitle ? [refine('sub-title', 'title-type', 'subtitle')] : []),
    ...dc('creator', cited.author, { id: 'author' }),
    ...(cited.author ? [refine('author', 'role', 'aut', 'marc:relators')] : []),
    ...cited.editors.flatMap(({ name }, i) => [
      ...dc('contributor', name, { id: `editor-${i + 1}` }),
      refine(`editor-${i + 1}`, 'role', 'edt', 'marc:relators'),
    ]),
    ...dc('language', cited.language),
    ...dc('publisher', cited.publisher),
    ...dc('date', cited.issued),
    ...dc('source', d.source ?? `sha256:${cited.sha256}`),
    ...dc('rights', rights),
    x('meta', { property: 'dcterms:modified' }, `${wholeDate(cited.issued ?? '1970')}T00:00:00Z`),
    ...ACCESSIBILITY.map(([property, value]) => x('meta', { property: `schema:${property}` }, value)),
  ]
}

/** A UUID of the free kind (version 8, RFC 9562) made from the witness's hash: the same book keeps its name. */
function identifier(sha256: string): string {
  const d = sha256
  return `urn:uuid:${d.slice(0, 8)}-${d.slice(8, 12)}-8${d.slice(13, 16)}-a${d.slice(17, 20)}-${d.slice(20, 32)}`
}

/** `1975` and `1975-03` as their first day. */
const wholeDate = (date: string): string =>
  `${date}-01-01`.slice(0, 4) + (date.slice(4, 7) || '-01') + (date.slice(7) || '-01')

/** The contents, the printed pages and where the text begins. */
export function navigation(contents: readonly Entry[], pages: readonly Entry[]): string {
  const list = (entries: readonly Entry[]) =>
    h(
      'ol',
      entries.map(({ title, href }) => h('li', h('a', { href }, title))),
    )
  const start = contents.find(({ href }) => href.startsWith('text-'))
  return xhtml({
    name: 'nav',
    title: 'Contents',
    type: 'frontmatter',
    language: 'en',
    content: [
      h('nav', { 'epub:type': 'toc', role: 'doc-toc', ariaLabelledBy: 'toc-h' }, [
        h('h1', { id: 'toc-h' }, 'Contents'),
        list(contents),
      ]),
      ...(pages.length > 0
        ? [
            h('nav', { 'epub:type': 'page-list', role: 'doc-pagelist', ariaLabelledBy: 'pages-h' }, [
              h('h2', { id: 'pages-h' }, 'Pages of the original'),
              list(pages),
            ]),
          ]
        : []),
      ...(start
        ? [
            h('nav', { 'epub:type': 'landmarks', ariaLabelledBy: 'landmarks-h' }, [
              h('h2', { id: 'landmarks-h' }, 'Landmarks'),
              h('ol', [
                h('li', h('a', { 'epub:type': 'toc', href: 'nav.xhtml' }, 'Contents')),
                h('li', h('a', { 'epub:type': 'bodymatter', href: start.href }, 'Beginning of the text')),
              ]),
            ]),
          ]
        : []),
    ],
  })
}
