import type { FootnoteDefinition, FootnoteReference, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast'
import type { Emendation } from '../established.js'
import type { Problem } from '../problem.js'
import type { Span } from '../text/span.js'
import type { Annotation } from './annotation.js'

/** A note of the editor's that is to hang on a place of the text. */
interface Placed {
  readonly id: string
  /** Offset in the text of all leaves, blocks parted by a line feed. */
  readonly at: number
  readonly data: { annotation: Annotation } | { emendation: Emendation }
  readonly note: FootnoteDefinition['children']
}

interface Leaf {
  readonly parent: Parents
  readonly node: Text
  readonly start: number
}

/**
 * The tree with the editor's notes: the annotations, each after its words, and a note on each emendation of low
 * certainty. Words that are not in the text, or twice, are problems on the annotation's own line.
 */
export function annotate(
  tree: Root,
  annotations: readonly Annotation[],
  emendations: readonly Emendation[],
  file: string,
): { tree: Root; problems: Problem[] } {
  const copy = copyOf(tree)
  const { text, leaves } = textOf(copy)
  const problems: Problem[] = []
  const placed: Placed[] = []
  for (const annotation of annotations) {
    const places = occurrences(text, annotation)
    if (places.length === 1)
      placed.push({
        id: annotation.id,
        at: places[0]!,
        data: { annotation },
        note: annotation.note as FootnoteDefinition['children'],
      })
    else problems.push(misplaced(annotation, places.length, file))
  }
  for (const emendation of emendations)
    if (emendation.row.cert === 'low') {
      const at = endOf(leaves, emendation)
      if (at !== undefined) placed.push({ id: emendation.id, at, data: { emendation }, note: doubt(emendation) })
    }
  placed.sort((a, b) => a.at - b.at)
  for (const note of [...placed].reverse()) hang(leaves, note)
  copy.children.push(...placed.map(definition))
  return { tree: copy, problems }
}

/** Nodes copied, their data shared. */
function copyOf<Node extends Nodes>(node: Node): Node {
  return 'children' in node ? { ...node, children: node.children.map(copyOf) } : { ...node }
}

const label = ({ id, data }: Placed) => ('annotation' in data ? `ed-${id}` : `ed-on-${id}`)

const reference = (note: Placed): FootnoteReference => ({
  type: 'footnoteReference',
  identifier: label(note).toLowerCase(),
  label: label(note),
  data: note.data,
})

const definition = (note: Placed): FootnoteDefinition => ({
  type: 'footnoteDefinition',
  identifier: label(note).toLowerCase(),
  label: label(note),
  data: note.data,
  children: note.note,
})

/** What is said of a doubtful reading wherever the edition is read. */
function doubt({ sic, corr, row }: Emendation): FootnoteDefinition['children'] {
  const words = `“${corr}” is doubtful: the OCR has “${sic}”.${row.note ? ` ${row.note}` : ''}`
  return [{ type: 'paragraph', children: [{ type: 'text', value: words }] }]
}

/** The leaves of the running text that have a witness, and their text; blocks parted by a line feed. */
function textOf(root: Root): { text: string; leaves: Leaf[] } {
  const leaves: Leaf[] = []
  let text = ''
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition' || !('children' in node)) return
    for (const child of node.children) {
      if (child.type === 'text' && child.data?.spans) {
        leaves.push({ parent: node, node: child, start: text.length })
        text += child.value
      } else if (child.type === 'break') text += '\n'
      else visit(child)
    }
    if (node.type === 'paragraph' || node.type === 'heading') text += '\n'
  }
  visit(root)
  return { text, leaves }
}

/** Where the annotation would hang: for each place that has its words, the offset after the part that is meant. */
function occurrences(text: string, { words, end }: Annotation): number[] {
  const pattern = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')
  const found = text.matchAll(new RegExp(`(${pattern(words.slice(0, end))})${pattern(words.slice(end))}`, 'gu'))
  return [...found]
    .filter(({ index, 0: match }) => !inWord(text, index) && !inWord(text, index + match.length))
    .map(match => match.index + match[1]!.length)
}

const inWord = (text: string, at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1))

function misplaced({ term, words, line }: Annotation, count: number, file: string): Problem {
  return {
    severity: 'error',
    code: count === 0 ? 'annotation-stale' : 'annotation-ambiguous',
    file,
    line,
    column: 1,
    message: `the words of “${term}” (“${words}”) stand ${count === 0 ? 'nowhere' : `${count} times`} in the text`,
    hint:
      count === 0
        ? 'quote the text as the edition reads, corrected, in a block quotation (>) below the heading'
        : 'quote more of the text around them, with the part that is meant in bold',
  }
}

/** Offset after the last of what an emendation signed. */
function endOf(leaves: readonly Leaf[], { row, start, end }: Emendation): number | undefined {
  let found: number | undefined
  for (const leaf of leaves) {
    let at = leaf.start
    for (const span of leaf.node.data!.spans!) {
      at += span.text.length
      if (span.by === row.id && span.start >= start && span.end <= end) found = at
    }
  }
  return found
}

/** Puts the reference into the leaf that holds its place, after anything signed that the place would cut. */
function hang(leaves: readonly Leaf[], note: Placed): void {
  const leaf = leaves.findLast(({ start, node }) => start < note.at && note.at <= start + node.value.length)
  if (!leaf) return
  const { parent, node } = leaf
  const [left, right] = cut(node.data!.spans!, note.at - leaf.start)
  const at = (parent.children as PhrasingContent[]).indexOf(node)
  const tail: PhrasingContent[] = right.length > 0 ? [textLeaf(right)] : []
  node.value = left.map(span => span.text).join('')
  node.data = { spans: left }
  ;(parent.children as PhrasingContent[]).splice(at + 1, 0, reference(note), ...tail)
}

const textLeaf = (spans: readonly Span[]): Text => ({
  type: 'text',
  value: spans.map(span => span.text).join(''),
  data: { spans },
})

function cut(spans: readonly Span[], at: number): [Span[], Span[]] {
  const left: Span[] = []
  let offset = 0
  for (const [i, span] of spans.entries()) {
    const room = at - offset
    if (room <= 0) return [left, spans.slice(i)]
    if (room < span.text.length && span.by === undefined) {
      const middle = span.start + room
      const rest = { text: span.text.slice(room), start: middle, end: span.end }
      return [
        [...left, { text: span.text.slice(0, room), start: span.start, end: middle }],
        [rest, ...spans.slice(i + 1)],
      ]
    }
    left.push(span)
    offset += span.text.length
  }
  return [left, []]
}
