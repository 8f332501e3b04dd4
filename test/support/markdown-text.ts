import type { Nodes, Root } from 'mdast'
import { markdown } from '../../src/compile/markdown.js'
import type { Edition } from '../../src/edition.js'
import { parseMarkdown, splitFrontMatter } from '../../src/tree/markdown.js'

/** What an edition's Markdown says, read back: its blocks, and its notes by label. */
export interface MarkdownText {
  readonly blocks: readonly string[]
  readonly notes: ReadonlyMap<string, string>
}

export function markdownText(edition: Edition): MarkdownText {
  const tree = parseMarkdown(splitFrontMatter(markdown.compile(edition) as string).body)
  const notes = new Map<string, string>()
  for (const node of tree.children)
    if (node.type === 'footnoteDefinition')
      notes.set(
        node.identifier,
        paragraphs(node)
          .join('\n')
          .replace(/^Ed\. /, ''),
      )
  return {
    blocks: paragraphs({ ...tree, children: tree.children.filter(node => node.type !== 'footnoteDefinition') }),
    notes,
  }
}

function paragraphs(node: Nodes | Root): string[] {
  if (node.type === 'paragraph' || node.type === 'heading') return [words(node)]
  return 'children' in node ? node.children.flatMap(paragraphs) : []
}

const words = (node: Nodes): string =>
  node.type === 'break'
    ? '\n'
    : node.type === 'html'
      ? node.value.replace(/^<a id="[^"]*" class="pb" role="doc-pagebreak"[^>]*>$|^<\/a>$/, '')
      : 'value' in node
        ? node.value
        : 'children' in node
          ? node.children.map(words).join('')
          : ''
