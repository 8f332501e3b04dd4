import type { Element, ElementContent, Root as HastRoot } from 'hast'
import { h } from 'hastscript'
import type { FootnoteReference, Heading, Html, Image, Link, Paragraph, Root, Text } from 'mdast'
import { defaultHandlers, type Handlers, type State, toHast } from 'mdast-util-to-hast'
import { normalizeUri } from 'micromark-util-sanitize-uri'
import { emendationIndex } from '../../changes/changes.js'
import type { Edition, PageBreak } from '../../edition.js'
import type { Emendation } from '../../established.js'
import type { Marker } from '../../notes/marker.js'
import type { Span } from '../../text/span.js'
import { pageImages } from '../images.js'
import {
  type Addresses,
  addresses,
  editorNoteAddress,
  editorReferenceAddress,
  emendationAddress,
  noteAddress,
  noteReferenceAddress,
  pageNumber,
} from './addresses.js'
import { scanLink } from './images.js'
import { note } from './notes.js'
import { record } from './record.js'

/**
 * The tree of an edition as HTML elements: its blocks, then an `aside` for each author's note and an `li` for each of
 * the editor's. Nothing in a text or a note can become markup that it is not in Markdown.
 */
export function readingText(edition: Edition, tree: Root = edition.tree): HastRoot {
  const root = toHast(tree, { handlers: handlers(edition) })
  return root.type === 'root' ? root : { type: 'root', children: [root as Element] }
}

/** Web and mail addresses, and what has no protocol: anything before a colon that is not behind `/`, `?` or `#` is one. */
const SAFE_ADDRESS = /^(?:https?:|mailto:|[^:]*[/?#]|[^:]*$)/i

function handlers(edition: Edition): Handlers {
  const address = addresses(edition)
  const images = pageImages(edition)
  const emendationOf = emendationIndex(edition.emendations)
  const letters = editorLetters(edition.tree)
  const missing = new Set(
    edition.tree.children.flatMap(node =>
      node.type === 'footnoteDefinition' && node.data?.note && !node.data.note.text ? [node.identifier] : [],
    ),
  )
  return {
    text: (_, { value, data }: Text) => (data?.spans ? spansText(data.spans, emendationOf) : { type: 'text', value }),
    html: (_, { value }: Html) => ({ type: 'text', value }),
    heading: (state, node: Heading) => addressed(defaultHandlers.heading(state, node), node.data?.block, address),
    paragraph: (state, node: Paragraph) => {
      const element = addressed(defaultHandlers.paragraph(state, node), node.data?.block, address)
      const { kind, continues } = node.data?.block ?? {}
      if (kind === 'verse' || kind === 'list') element.properties.className = [kind]
      else if (continues) element.properties.className = ['continues']
      return element
    },
    link: (state: State, node: Link) => {
      const safe = SAFE_ADDRESS.test(node.url)
      return safe ? h('a', { href: normalizeUri(node.url), rel: 'noreferrer' }, state.all(node)) : state.all(node)
    },
    image: (_, { alt }: Image) => ({ type: 'text', value: alt ?? '' }),
    pageBreak: (_, node: PageBreak, parent) => {
      const { page, index } = node.data
      const here = h('span.page-break', {
        className: parent?.children[0] === node ? ['opening'] : [],
        id: address.page(index),
        role: 'doc-pagebreak',
        title: `page ${page.label || index + 1}${page.inferred ? ' (inferred)' : ''}`,
        dataN: pageNumber(page, index),
      })
      return images.has(index) ? [here, scanLink(edition, address, index)] : here
    },
    footnoteReference: (_, { identifier, data }: FootnoteReference) =>
      data?.marker
        ? markerLink(data.marker, missing.has(identifier))
        : editorLink(identifier, letters.get(identifier) ?? ''),
    footnoteDefinition: (state, node) => note(node, state.all(node) as ElementContent[], letters),
  }
}

const addressed = (element: Element, block: { start: number } | undefined, address: Addresses): Element => {
  const id = block && address.block(block.start)
  if (id) element.properties = { ...element.properties, id }
  return element
}

/** Spans as text, an element around what a row of the table emended. */
function spansText(spans: readonly Span[], emendationOf: (span: Span) => Emendation | undefined): ElementContent[] {
  const content: ElementContent[] = []
  let open: { emendation: Emendation; element: Element } | undefined
  for (const span of spans) {
    const emendation = emendationOf(span)
    if (!emendation) {
      const last = content.at(-1)
      if (span.text === '') continue
      open = undefined
      if (last?.type === 'text') last.value += span.text
      else content.push({ type: 'text', value: span.text })
    } else if (open?.emendation === emendation) {
      append(open.element, span.text)
    } else {
      open = { emendation, element: emended(emendation, span.text) }
      content.push(open.element)
    }
  }
  return content
}

const emended = (emendation: Emendation, text: string): Element =>
  h('span.emended', { id: emendationAddress(emendation.id), dataCert: emendation.row.cert }, [
    h('span.reads', text),
    record(emendation),
  ])

/** More text of the same emendation, before its record. */
function append(element: Element, text: string): void {
  const [reads] = element.children
  const last = reads?.type === 'element' ? reads.children[0] : undefined
  if (last?.type === 'text') last.value += text
}

/** The letter of each editor's note, by the identifier of its definition: a … z, aa, ab … */
export function editorLetters(tree: Root): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  for (const node of tree.children)
    if (node.type === 'footnoteDefinition' && !node.data?.note) letters.set(node.identifier, letter(letters.size))
  return letters
}

const letter = (n: number): string =>
  (n >= 26 ? letter(Math.floor(n / 26) - 1) : '') + String.fromCharCode(97 + (n % 26))

/** The figure as printed; in angle brackets, as supplied words are, when the source has no trace of it. */
function markerLink({ id, label, state }: Marker, missing: boolean): Element {
  const said = [state === 'inferred' && 'marker supplied by the editor', missing && 'text not in the source']
  return h('sup', [
    h(
      'a.note-link',
      {
        id: noteReferenceAddress(id),
        href: `#${noteAddress(id)}`,
        role: 'doc-noteref',
        ariaLabel: [`note ${label}`, ...said.filter(Boolean)].join(', '),
        className: [state, ...(missing ? ['missing'] : [])],
      },
      state === 'inferred' ? `⟨${label}⟩` : label,
    ),
  ])
}

const editorLink = (identifier: string, letter: string): Element =>
  h('sup', [
    h(
      'a.editor-link',
      {
        id: editorReferenceAddress(identifier),
        href: `#${editorNoteAddress(identifier)}`,
        role: 'doc-noteref',
        ariaLabel: `editor’s note ${letter}`,
      },
      letter,
    ),
  ])
