import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Attributes } from 'xast'
import type { Block } from '../../blocks/block.js'
import type { Draft } from './draft.js'
import { flow } from './flow.js'
import { authorNotes } from './notes.js'
import { leftOver, remainingPages } from './pages.js'
import type { Stream } from './stream.js'

type ElementDraft = Extract<Draft, { type: 'element' }>

/** The body: divisions opened by headings, blocks in them; at the end the author's notes and what is left over. */
export function body(stream: Stream): ElementDraft {
  const root = element('body', {}, [])
  const open: { level: number; div: ElementDraft }[] = []
  for (const node of stream.work.edition.tree.children) {
    if (node.type === 'heading') section(root, open, node.depth)
    else if (node.type === 'footnoteDefinition') continue
    if (open.length === 0) section(root, open, TEXT)
    const { div } = open.at(-1)!
    for (const draft of block(stream, node)) put(div, draft)
  }
  if (open.length === 0) section(root, open, TEXT)
  const first = open[0]!.div
  const anchors = () => stream.work.remainingAnchors().map((anchor): Draft => ({ type: 'milestone', element: anchor }))
  first.children.push(...authorNotes(stream))
  first.children.push(
    ...stream.apart(() => {
      remainingPages(stream)
      leftOver(stream)
    }),
    ...anchors(),
  )
  return root
}

/** A level below all headings, for what stands before the first. */
const TEXT = 7

/** What a division may have before its first block. */
const HEADS: ReadonlySet<string> = new Set(['head', 'fw'])

/** Opens a division; a heading right after another of its level belongs to the same. */
function section(root: ElementDraft, open: { level: number; div: ElementDraft }[], level: number): void {
  const top = open.at(-1)
  const onlyHeads = top?.div.children.every(child => child.type !== 'element' || HEADS.has(child.name))
  if (top && top.level === level && onlyHeads) return
  while (open.length > 0 && open.at(-1)!.level >= level) open.pop()
  const div = element('div', {}, [])
  const parent = open.at(-1)?.div ?? root
  parent.children.push(div)
  open.push({ level, div })
}

const element = (name: string, attributes: Attributes, children: Draft[]): ElementDraft => ({
  type: 'element',
  name,
  attributes,
  children,
})

/** Adds a block; an item of a list to the list before it. */
function put(parent: ElementDraft, draft: Draft): void {
  const last = parent.children.at(-1)
  if (draft.type === 'element' && draft.name === 'list' && last?.type === 'element' && last.name === 'list')
    last.children.push(...draft.children)
  else parent.children.push(draft)
}

function block(stream: Stream, node: RootContent): Draft[] {
  if (node.type === 'heading') return written(stream, node.children, children => [element('head', {}, children)])
  if (node.type === 'paragraph') return paragraph(stream, node)
  if (node.type === 'blockquote') {
    const paragraphs = node.children.flatMap(child => (child.type === 'paragraph' ? paragraph(stream, child) : []))
    const before = paragraphs.findIndex(draft => draft.type === 'element' && draft.name !== 'fw')
    return [...paragraphs.slice(0, before), element('quote', { rend: 'block' }, paragraphs.slice(before))]
  }
  return phrasing(node).length > 0 ? written(stream, phrasing(node), children => [element('p', {}, children)]) : []
}

const phrasing = (node: Nodes): PhrasingContent[] => (node.type === 'text' ? [node] : [])

const paragraph = (stream: Stream, { children, data }: Paragraph) =>
  written(stream, children, drafts => KINDS[data?.block?.kind ?? 'paragraph'](drafts, data?.block))

const plain = (drafts: Draft[], block?: Block): Draft[] => [
  element('p', block?.continues ? { rend: 'noindent' } : {}, drafts),
]

const KINDS: Record<Block['kind'], (drafts: Draft[], block?: Block) => Draft[]> = {
  heading: plain,
  paragraph: plain,
  quotation: plain,
  list: drafts => [element('list', {}, [element('item', {}, drafts)])],
  verse: drafts => [element('lg', {}, verses(drafts))],
}

function verses(drafts: readonly Draft[]): Draft[] {
  const lines: Draft[][] = [[]]
  for (const draft of drafts) {
    if (draft.type === 'verse') lines.push([])
    else lines.at(-1)!.push(draft)
  }
  return lines.map(line => element('l', {}, line))
}

/** A block's drafts; a page that begins with the block begins before it. */
function written(stream: Stream, nodes: readonly PhrasingContent[], make: (drafts: Draft[]) => Draft[]): Draft[] {
  const drafts = flow(stream, nodes)
  const first = drafts.findIndex(draft => !isPage(draft))
  const count = first < 0 ? drafts.length : first
  return [...drafts.slice(0, count), ...make(drafts.slice(count))]
}

const isPage = (draft: Draft) =>
  draft.type === 'milestone' ? draft.element.name === 'pb' : draft.type === 'element' && draft.name === 'fw'
