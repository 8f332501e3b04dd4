import type { Element, ElementContent, Root } from 'hast'
import { toXast } from 'hast-util-to-xast'
import { h } from 'hastscript'
import { xmlFile } from '../xml.js'

/** What a role of a digital publication is called in EPUB's own vocabulary. */
const EPUB_TYPES: Record<string, string> = {
  'doc-noteref': 'noteref',
  'doc-footnote': 'footnote',
  'doc-endnotes': 'endnotes',
  'doc-pagebreak': 'pagebreak',
  'doc-backlink': 'backlink',
  'doc-index': 'index',
}

/** A document of the book, before links know where things are. */
export interface Document {
  /** File name without extension. */
  readonly name: string
  readonly title: string
  /** In words of EPUB's vocabulary, e.g. `bodymatter chapter`. */
  readonly type: string
  readonly language: string
  readonly content: readonly ElementContent[]
}

/**
 * The document with its links leading to the file that has their goal, and with EPUB's names for roles. A link whose goal
 * is not in the book becomes plain text.
 */
export const linked = (document: Document, files: ReadonlyMap<string, string>): Document => ({
  ...document,
  content: document.content.flatMap(node => adapted(node, `${document.name}.xhtml`, files)),
})

/** A document as an XHTML file. */
export function xhtml({ title, type, language, content }: Document): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: language, 'xml:lang': language, 'xmlns:epub': 'http://www.idpf.org/2007/ops' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('title', clean(title)),
          h('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
        ]),
        h('body', { 'epub:type': type }, [...content]),
      ]),
    ],
  }
  return xmlFile(toXast(root))
}

function adapted(node: ElementContent, file: string, files: ReadonlyMap<string, string>): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: clean(node.value) }]
  if (node.type !== 'element' || node.properties.hidden) return []
  const children = node.children.flatMap(child => adapted(child, file, files))
  const { href, role, tabIndex: _, ...properties } = node.properties
  const target = href === undefined ? undefined : goal(String(href), file, files)
  if (href !== undefined && target === undefined) return children
  const type = EPUB_TYPES[String(role)]
  const element: Element = {
    ...node,
    properties: {
      ...properties,
      ...(role ? { role } : {}),
      ...(type ? { 'epub:type': type } : {}),
      ...(target === undefined ? {} : { href: target }),
    },
    children,
  }
  return [element]
}

function goal(href: string, file: string, files: ReadonlyMap<string, string>): string | undefined {
  if (!href.startsWith('#')) return /^(https?|mailto):/i.test(href) ? href : undefined
  const other = files.get(decodeURIComponent(href.slice(1)))
  return other === undefined ? undefined : other === file ? href : other + href
}

/** Characters that XML cannot hold become U+FFFD. */
export const clean = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
