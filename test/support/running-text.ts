import type { Nodes, Root } from 'mdast'
import { markdown } from '../../src/compile/markdown.js'
import type { Edition } from '../../src/edition.js'
import { parseMarkdown, splitFrontMatter } from '../../src/tree/markdown.js'

/** The text of an edition's tree and of its Markdown read back, block by block, notes' labels in their places. */
export function runningText(edition: Edition): { read: string[]; written: string[] } {
  const { body } = splitFrontMatter(markdown.compile(edition) as string)
  return { read: blockTexts(parseMarkdown(body)), written: blockTexts(edition.tree) }
}

/** The text of each block, with its kind; notes in brackets before theirs. */
export function blockTexts(root: Root): string[] {
  const found: string[] = []
  const visit = (node: Nodes, path: string): void => {
    // a text without ink is one empty paragraph, which Markdown has no way to write
    if (node.type === 'paragraph' && inline(node).trim() === '') return
    if (node.type === 'heading' || node.type === 'paragraph')
      found.push(`${path}${node.type}${node.type === 'heading' ? node.depth : ''}: ${inline(node)}`)
    else if ('children' in node) {
      const prefix =
        node.type === 'footnoteDefinition' ? `[${node.identifier}] ` : node.type === 'root' ? '' : `${node.type} `
      for (const child of node.children) visit(child, path + prefix)
    }
  }
  visit(root, '')
  return found
}

function inline(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'footnoteReference') return `[^${node.identifier}]`
  if (node.type === 'break') return '\n'
  return 'children' in node
    ? node.children
        .map(inline)
        .join('')
        .replace(/^Ed\. /, '')
    : ''
}
