import type { Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { stringify as yaml } from 'yaml'
import type { Edition } from '../edition.js'
import { printMarkdown } from '../tree/markdown.js'
import type { Format } from './format.js'

/** Clean Markdown: GFM footnotes with the printed numbers, page breaks as anchors, no line ends, no page furniture. */
export const markdown: Format = {
  name: 'md',
  extension: '.md',
  title: 'Markdown with footnotes',
  compile: edition => `---\n${frontMatter(edition)}---\n\n${printMarkdown(withAnchors(edition.tree))}`,
}

/** A copy of the tree as Markdown can hold it: page breaks as empty anchors, editor's notes marked as such. */
function withAnchors(tree: Root): Root {
  const copy = (node: Nodes): Nodes => {
    if (node.type === 'pageBreak') return { type: 'html', value: anchor(node.data.page.label, node.data.index) }
    if (!('children' in node)) return node
    const children = node.children.filter(child => !isNamelessFirstPage(child)).map(copy)
    const [first] = children
    if (node.type === 'footnoteDefinition' && !node.data?.note)
      children[0] = first?.type === 'paragraph' ? { ...first, children: [...EDITOR, ...first.children] } : first!
    return { ...node, children } as Parents
  }
  return copy(tree) as Root
}

/** A text that is not known to have pages needs no anchor for its first. */
const isNamelessFirstPage = (node: Nodes) =>
  node.type === 'pageBreak' && node.data.index === 0 && node.data.page.label === ''

const EDITOR: readonly PhrasingContent[] = [
  { type: 'strong', children: [{ type: 'text', value: 'Ed.' }] },
  { type: 'text', value: ' ' },
]

const anchor = (label: string, index: number): string => {
  const n = /^[\w.-]+$/.test(label) ? label : ''
  return `<a id="p${n || `-${index + 1}`}" class="pb" role="doc-pagebreak"${n ? ` aria-label="page ${n}"` : ''}></a>`
}

function frontMatter({ witness, description, lost, markers }: Edition): string {
  const { title, subtitle, author, date, language, editors, edition, licence } = description
  const entries = {
    title,
    subtitle,
    author,
    editor: editors && Object.values(editors).map(editor => (typeof editor === 'string' ? editor : editor.name)),
    date,
    edition: edition?.version,
    licence: licence?.edition,
    lang: language ?? 'en',
    'x-source': witness.name,
    'x-source-sha256': witness.sha256,
    'x-source-boxes': witness.boxes?.name,
    'x-markers-supplied': markers.filter(marker => marker.state === 'inferred').map(marker => marker.label),
    'x-markers-lost': lost.map(marker => marker.label),
  }
  const known = Object.entries(entries).filter(([, value]) => value !== undefined && value.length > 0)
  return yaml(Object.fromEntries(known), { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })
}
