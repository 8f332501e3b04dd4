import type { BlockContent, FootnoteDefinition, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { Block } from '../blocks/block.js'
import type { AuthorNote } from '../edition.js'
import type { Established } from '../established.js'
import type { Line } from '../lines/layout.js'
import { type Milestones, milestones, phrasing } from './phrasing.js'

/** The established text as a Markdown tree: blocks first, then the definitions of the author's notes. */
export function toTree(established: Established): Root {
  const { body, blocks, layout, markers } = established
  const between = milestones(layout, markers, verseLines(established))
  const children: RootContent[] = []
  const pieces = body.split(blocks.slice(1).map(block => block.start))
  blocks.forEach((block, i) => {
    const content = phrasing(pieces[i]!.spans, between)
    const node = BLOCKS[block.kind](block, content)
    const last = children.at(-1)
    if (node.type === 'blockquote' && last?.type === 'blockquote') last.children.push(...node.children)
    else children.push(node)
  })
  return { type: 'root', children: [...children, ...authorNotes(established).map(note => definition(note, between))] }
}

/** The lines of verse that have text, but the first of each block. */
function verseLines({ layout, blocks, body }: Established): Line[] {
  if (!blocks.some(block => block.kind === 'verse')) return []
  const starts = blocks.map(block => body.before(block.start))
  return layout.lines.filter(line => {
    const first = line.fragments[0]!.start
    if (!body.has(first)) return false
    const at = body.before(first)
    if (body.text.slice(at, body.after(line.fragments.at(-1)!.end)).trim() === '') return false
    const i = starts.findLastIndex(start => start <= at)
    return blocks[i]?.kind === 'verse' && blocks[i].start !== first
  })
}

const paragraph = (block: Block, children: PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  data: { block },
  children,
})

const BLOCKS: Record<Block['kind'], (block: Block, children: PhrasingContent[]) => BlockContent> = {
  heading: (block, children) => ({
    type: 'heading',
    depth: (block.level ?? 1) as 1 | 2 | 3 | 4 | 5 | 6,
    data: { block },
    children,
  }),
  paragraph,
  list: paragraph,
  verse: paragraph,
  quotation: (block, children) => ({ type: 'blockquote', children: [paragraph(block, children)] }),
}

/** The author's notes in the order of the source: those that have a marker, a text, or both. */
export function authorNotes({ markers, notes }: Established): AuthorNote[] {
  const places = new Map(notes.map((text, i) => [text.id, i]))
  const marked = new Set(markers.map(({ id }) => id))
  const unmarked = (from: number, to?: number): AuthorNote[] =>
    notes.slice(from, to).flatMap(text => (marked.has(text.id) ? [] : [{ id: text.id, label: text.label, text }]))
  let next = 0
  const found = markers.flatMap((marker): AuthorNote[] => {
    const place = places.get(marker.id)
    const text = place === undefined ? undefined : notes[place]!
    const before = unmarked(next, place ?? next)
    next = Math.max(next, (place ?? -1) + 1)
    return [...before, { id: marker.id, label: marker.label, marker, ...(text && { text }) }]
  })
  return [...found, ...unmarked(next)]
}

function definition(note: AuthorNote, between: Milestones): FootnoteDefinition {
  const supplied = note.marker?.state === 'inferred' ? ' [Marker supplied by the editor.]' : ''
  const children: PhrasingContent[] = note.text
    ? phrasing(note.text.passage.spans, between)
    : [{ type: 'text', value: `[The text of note ${note.label} is not in the source.]${supplied}` }]
  return {
    type: 'footnoteDefinition',
    identifier: note.id.toLowerCase(),
    label: note.id,
    data: { note },
    children: [{ type: 'paragraph', children }],
  }
}
