import type { Nodes, Root } from 'mdast'
import { parseMarkdown, splitFrontMatter } from '../tree/markdown.js'
import { OutputBuilder, type OutputText, type Part } from './output.js'

/** The text of a Markdown file: anchors and other HTML are no text, nor are the references to notes. */
export function readMarkdown(content: string): OutputText {
  const { body } = splitFrontMatter(content)
  return readNodes(parseMarkdown(body), content, content.length - body.length)
}

/** The text of an edition's tree, as `readMarkdown` reads it; the offsets mean nothing. */
export const readTree = (tree: Root): OutputText => readNodes(tree, '', 0)

function readNodes(root: Root, content: string, shift: number): OutputText {
  const output = new OutputBuilder()
  const visit = (node: Nodes): void => {
    if (node.type === 'pageBreak') return
    const start = (node.position?.start.offset ?? 0) + shift
    const end = (node.position?.end.offset ?? 0) + shift
    if (node.type === 'footnoteDefinition') {
      output.enter(isEditorial(node) ? 'editorial' : 'note', node.label ?? node.identifier)
      node.children.forEach(visitNote)
      output.trimEnd()
      output.leave()
    } else if ('children' in node) {
      if (node.type === 'paragraph' || node.type === 'heading') output.addBreak('\n', start)
      node.children.forEach(visit)
    } else if (node.type === 'footnoteReference') {
      if (!isEditorial(node)) output.addMarker(node.label ?? node.identifier, start)
    } else if (node.type === 'break') output.addBreak('\n', start)
    else if ('value' in node && node.type !== 'html')
      output.add(node.value, node.position ? content.slice(start, end) : node.value, start)
  }
  const visitNote = (node: Nodes): void => {
    const first = node.type === 'paragraph' ? node.children[0] : undefined
    const label = first?.type === 'strong' && isLabel(first.children[0]) ? first : undefined
    if (label && node.type === 'paragraph') node.children.slice(1).forEach(visit)
    else visit(node)
  }
  visit(root)
  return { parts: output.build().parts.map(withoutOurs) }
}

/** What an edition itself says in the place of an author's note. */
const MISSING = /^\[The text of note .* is not in the source\.\]/

/** An author's note that has only the edition's own words is the editor's. */
const withoutOurs = (part: Part): Part =>
  part.kind === 'note' && MISSING.test(part.text) ? { ...part, kind: 'editorial' } : part

const isEditorial = ({ identifier }: { readonly identifier: string }) => identifier.startsWith('ed-')

/** `**Ed.**` before an editor's note: a label, as a note's number is. */
const isLabel = (node: Nodes | undefined): boolean => node?.type === 'text' && node.value === 'Ed.'
