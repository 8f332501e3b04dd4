import type { Root, Text } from 'mdast'
import { gfmFootnoteFromMarkdown, gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { type Processor, unified } from 'unified'

/**
 * The footnote part of GFM alone: the whole of it would take `~` and `www.` in a text for markup.
 * To be used after remark-parse or remark-stringify.
 */
export function footnotes(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmFootnote()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmFootnoteFromMarkdown()]
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), gfmFootnoteToMarkdown()]
}

const parser = unified().use(remarkParse).use(footnotes)
const printer = unified()
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
    // a bare `<` of the OCR as a reference: behind a backslash many tools still take it for a tag
    handlers: { text: (node: Text, _parent, state, info) => state.safe(node.value, { ...info, encode: ['<'] }) },
  })
  .use(footnotes)

/** Markdown as a tree, GFM footnotes understood. */
export const parseMarkdown = (text: string): Root => parser.parse(text)

/** A tree as Markdown. */
export const printMarkdown = (tree: Root): string => printer.stringify(tree)

/** The front matter of an edition's Markdown, if there is one, and the text after it. */
export function splitFrontMatter(text: string): { frontMatter: string; body: string } {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text)
  return match ? { frontMatter: match[1]!, body: text.slice(match[0].length) } : { frontMatter: '', body: text }
}
