import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast'
import type { Problem } from '../problem.js'
import { slug } from '../text/slug.js'
import type { Annotation } from './annotation.js'
import { parseMarkdown } from './markdown.js'

export interface AnnotationFile {
  readonly annotations: readonly Annotation[]
  readonly problems: readonly Problem[]
}

/**
 * Reads `X.annotations.md`: a section each, its heading the term, a block quotation the words it hangs on (the term
 * itself when there is none; where only a part of the quotation is meant, that part in bold), the rest the note. What
 * stands before the first section is for the file's readers.
 */
export function readAnnotations(file: string, text: string): AnnotationFile {
  const annotations: Annotation[] = []
  const problems: Problem[] = []
  for (const [heading, ...rest] of sections(parseMarkdown(text.replace(/^\uFEFF/, '')).children)) {
    if (heading?.type !== 'heading') continue
    const { line, column } = heading.position!.start
    const warn = (code: Problem['code'], message: string, hint: string) =>
      problems.push({ severity: 'error', code, file, line, column, message, hint })
    const term = plain(heading)
    const quotation = rest.find(node => node.type === 'blockquote')
    const note = rest.filter(node => node !== quotation)
    const id = slug(term)
    if (!id) warn('annotation-term', 'an annotation without a term', 'write the term as the section’s heading')
    else if (note.length === 0) warn('annotation-empty', `“${term}” has no note`, 'write the note below the quotation')
    else if (annotations.some(other => other.id === id))
      warn('annotation-twice', `“${term}” is annotated twice`, 'join the two sections, or word one heading otherwise')
    else annotations.push({ id, term, ...anchor(quotation ?? heading), note, line })
  }
  return { annotations, problems }
}

function sections(nodes: readonly RootContent[]): RootContent[][] {
  const found: RootContent[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'heading') found.push([])
    found.at(-1)!.push(node)
  }
  return found
}

/** The words of a quotation, and how many of them (in code units) stand before the place the note hangs on. */
function anchor(node: RootContent): { words: string; end: number } {
  const words = fold(plain(node)).trim()
  const block = 'children' in node ? node.children.find(child => child.type === 'paragraph') : undefined
  const bold = block?.children.findIndex(child => child.type === 'strong') ?? -1
  if (!block || bold < 0) return { words, end: words.length }
  return {
    words,
    end: fold(
      block.children
        .slice(0, bold + 1)
        .map(plain)
        .join(''),
    ).trimStart().length,
  }
}

const fold = (text: string) => text.replace(/\s+/g, ' ')

/** The text of a node, markup left away. */
export function plain(node: Root | RootContent | BlockContent | PhrasingContent): string {
  if ('value' in node && node.type !== 'html') return node.value
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(plain).join(node.type === 'blockquote' ? '\n' : '') : ''
}
