import type { Nodes, Parents } from 'mdast'
import type { Element, ElementContent } from 'xast'
import { x } from 'xastscript'
import { legal } from './characters.js'

/** Markdown of the editor's as TEI blocks. */
export const content = (nodes: readonly Nodes[]): Element[] => nodes.flatMap(node => blocks(node))

function blocks(node: Nodes): Element[] {
  const write = BLOCKS[node.type]
  if (write) return [write(node)]
  const text = inline(node)
  return text.length > 0 ? [x('p', text)] : []
}

const children = (node: Nodes): readonly Nodes[] => ('children' in node ? (node as Parents).children : [])
const phrase = (node: Nodes): ElementContent[] => children(node).flatMap(inline)
const value = (node: Nodes): string => ('value' in node ? legal(node.value) : '')

const BLOCKS: { readonly [type: string]: (node: Nodes) => Element } = {
  paragraph: node => x('p', phrase(node)),
  heading: node => x('p', {}, x('hi', { rend: 'bold' }, phrase(node))),
  blockquote: node => x('quote', { rend: 'block' }, content(children(node))),
  list: node => x('list', { rend: 'ordered' in node && node.ordered ? 'numbered' : 'bulleted' }, items(node)),
  code: node => x('p', {}, x('code', value(node))),
}

const items = (node: Nodes): Element[] => children(node).map(item => x('item', content(children(item))))

const INLINE: { readonly [type: string]: (node: Nodes) => ElementContent } = {
  text: node => ({ type: 'text', value: value(node) }),
  emphasis: node => x('hi', { rend: 'italic' }, phrase(node)),
  strong: node => x('hi', { rend: 'bold' }, phrase(node)),
  inlineCode: node => x('code', value(node)),
  link: node => x('ref', { target: address('url' in node ? node.url : '') }, phrase(node)),
  break: () => x('lb'),
}

function inline(node: Nodes): ElementContent[] {
  const write = INLINE[node.type]
  if (write) return [write(node)]
  return 'value' in node ? [{ type: 'text', value: value(node) }] : phrase(node)
}

/** An address that XML Schema takes for one: no white space, no quotes, no stray `%`. */
const address = (url: string): string =>
  legal(url).replace(/[\s"<>\\^`{|}]|%(?![0-9A-Fa-f]{2})/g, character => encodeURIComponent(character)) || '#'
