import type { Element, ElementContent } from 'xast'
import { xmlFile } from '../xml.js'

/** A document as a file: a new line for each element that stands among elements alone. */
export function print(root: Element): string {
  lines(root, 0)
  return xmlFile(root)
}

/** Elements whose content is laid out: they hold elements alone, and white space in them means nothing. */
const CONTAINERS = new Set([
  ...['TEI', 'text', 'body', 'back', 'div', 'quote', 'list', 'lg', 'teiHeader', 'fileDesc', 'titleStmt', 'respStmt'],
  ...['editionStmt', 'publicationStmt', 'availability', 'sourceDesc', 'encodingDesc', 'projectDesc', 'editorialDecl'],
  ...['correction', 'hyphenation', 'normalization', 'punctuation', 'quotation', 'segmentation', 'interpretation'],
  ...['classDecl', 'taxonomy', 'category', 'charDecl', 'char', 'appInfo', 'application', 'profileDesc', 'langUsage'],
  ...['revisionDesc', 'listChange', 'refsDecl', 'editor', 'notesStmt'],
])

/** Not indented, to keep the text of the edition at the left edge. */
const BODY = new Set(['TEI', 'text', 'body', 'back', 'div', 'quote', 'list', 'lg'])

function lines(element: Element, depth: number): void {
  if (!CONTAINERS.has(element.name) || element.children.some(child => child.type === 'text')) return
  const inner = BODY.has(element.name) ? '\n' : `\n${'  '.repeat(depth + 1)}`
  const children: ElementContent[] = []
  for (const child of element.children) {
    children.push({ type: 'text', value: inner }, child)
    if (child.type === 'element') lines(child, depth + 1)
  }
  if (children.length > 0) children.push({ type: 'text', value: inner.replace(/ {2}$/, '') })
  element.children = children
}
