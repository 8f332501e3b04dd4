import type { Nodes, Root, RootContent } from 'mdast'
import { parseMarkdown, splitFrontMatter } from '../tree/markdown.js'

export type CopyKind = 'heading' | 'paragraph' | 'quotation' | 'verse' | 'list'

/** Where a note is called: after so many code units of its block's text. */
export interface CopyMarker {
  readonly label: string
  readonly at: number
}

/** A block of a fair copy; white space in it is folded. Lines of verse are parted by a line feed. */
export interface CopyBlock {
  readonly kind: CopyKind
  /** Headings: 1 to 6. */
  readonly level?: number
  readonly text: string
  readonly markers: readonly CopyMarker[]
}

/** A text as it is to read: what an editor made by hand, or what a build has made, in the same form. */
export interface FairCopy {
  readonly blocks: readonly CopyBlock[]
  /** Texts of the author's notes, by label. */
  readonly notes: ReadonlyMap<string, string>
  /** Whether it says what its blocks are and where notes are called (Markdown), or has words and breaks alone. */
  readonly marked: boolean
}

/** White space as running text has it. Other blanks (no-break spaces) are characters like any other. */
export const fold = (text: string): string => text.replace(/[ \t\r\n\f]+/g, ' ')

/** What the Markdown of an edition says where the text of a note is not known. */
const NO_TEXT = /^\[The text of note \S+ is not in the source\.\]/

/** Reads a corrected text: Markdown as `emend build` writes it, or plain text whose paragraphs are parted by blank lines. */
export function readFairCopy(text: string, format: 'markdown' | 'plain'): FairCopy {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  return format === 'markdown' ? fromMarkdown(clean) : fromPlainText(clean)
}

function fromPlainText(text: string): FairCopy {
  const blocks = text
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map(fold)
    .map(block => block.trim())
    .filter(block => block !== '')
  return {
    blocks: blocks.map(block => ({ kind: 'paragraph', text: block, markers: [] })),
    notes: new Map(),
    marked: false,
  }
}

function fromMarkdown(text: string): FairCopy {
  const source = defined(splitFrontMatter(text).body)
  return copyOfTree(parseMarkdown(source), source)
}

/**
 * An edition's tree, or one read from Markdown, as a fair copy. Editor's notes and page breaks are left out.
 * @param source the Markdown the tree was read from
 */
export function copyOfTree(tree: Root, source = ''): FairCopy {
  const blocks: CopyBlock[] = []
  const notes = new Map<string, string>()
  const visit = (node: RootContent, kind: CopyKind, prefix = ''): void => {
    if (node.type === 'footnoteDefinition') {
      const label = node.label ?? node.identifier
      const note = node.children.map(child => content(child).text).join(' ')
      if (!isEditors(label) && note !== '' && !NO_TEXT.test(note)) notes.set(label, fold(note).trim())
    } else if (node.type === 'heading') blocks.push({ kind: 'heading', level: node.depth, ...content(node) })
    else if (node.type === 'blockquote') for (const child of node.children) visit(child, 'quotation')
    else if (node.type === 'list') for (const item of node.children) visit(item, 'list')
    else if (node.type === 'listItem')
      node.children.forEach((child, i) => {
        // an ordered list's numbers are words of the text
        const sign = i === 0 ? source.slice(node.position?.start.offset, child.position?.start.offset) : ''
        visit(child, 'list', /\d/.test(sign) ? sign : '')
      })
    else if (node.type === 'paragraph' || node.type === 'code') {
      const isVerse = node.type === 'paragraph' && node.children.some(child => child.type === 'break')
      blocks.push({ kind: isVerse && kind === 'paragraph' ? 'verse' : kind, ...content(node, prefix) })
    }
  }
  for (const node of tree.children) visit(node, 'paragraph')
  return { blocks: blocks.filter(block => block.text !== ''), notes, marked: true }
}

const isEditors = (label: string) => label.startsWith('ed-')

/** A definition for every note that is called and has none: without one, a call is no call in Markdown. */
function defined(source: string): string {
  const labels = new Set([...source.matchAll(/\[\^([^\]\s]+)\]/g)].map(([, label]) => label!))
  for (const [, label] of source.matchAll(/^ {0,3}\[\^([^\]\s]+)\]:/gm)) labels.delete(label!)
  return [source, ...[...labels].map(label => `[^${label}]: [The text of note ${label} is not in the source.]`)].join(
    '\n\n',
  )
}

/** The words of a block, folded, and the notes called in it. A blank on both sides of a call is one blank after it. */
function content(node: Nodes, prefix = ''): { text: string; markers: CopyMarker[] } {
  let text = prefix
  const markers: CopyMarker[] = []
  const add = (words: string) => {
    const folded = fold(words)
    text += text === '' || /[ \n]$/.test(text) ? folded.trimStart() : folded
  }
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteReference') {
      const label = node.label ?? node.identifier
      if (!isEditors(label)) markers.push({ label, at: text.length })
    } else if (node.type === 'break') text = `${text.trimEnd()}\n`
    else if (node.type === 'html') return
    else if ('value' in node) add(node.value)
    else if ('children' in node) node.children.forEach(visit)
  }
  visit(node)
  const placed = markers.map(({ label, at }) => ({ label, at: text.slice(0, at).trimEnd().length }))
  return { text: text.trimEnd(), markers: placed }
}
