import type { FootnoteDefinition, PhrasingContent, Text } from 'mdast'
import { x } from 'xastscript'
import type { AuthorNote } from '../../edition.js'
import { placeOf } from '../../lines/layout.js'
import type { LostMarker } from '../../notes/marker.js'
import type { Range, Span } from '../../text/span.js'
import type { Draft } from './draft.js'
import { flow } from './flow.js'
import type { Stream } from './stream.js'
import type { Work } from './work.js'

/** The author's notes: those of the tree, then those of which nothing is known but that they were. */
export function authorNotes(stream: Stream): Draft[] {
  const { tree, lost, notes } = stream.work.edition
  const definitions = tree.children.filter(node => node.type === 'footnoteDefinition')
  const known = new Set(notes.map(({ id }) => id))
  const taken = new Set<string>()
  return [
    ...definitions.flatMap(node => (node.data?.note ? [note(stream, node, node.data.note, taken)] : [])),
    ...lost.filter(({ id }) => !known.has(id)).map(marker => wanting(stream.work, marker, taken)),
  ]
}

function note(stream: Stream, node: FootnoteDefinition, { id, label, marker, text }: AuthorNote, taken: Set<string>) {
  const { work } = stream
  const attributes = {
    ...head(work, id, label, taken),
    ...(marker && { target: `#${work.markerId(marker)}` }),
    anchored: `${marker !== undefined && marker.state !== 'inferred'}`,
  }
  const children = text ? read(stream, node, label, text.lines.mark) : [gap(work, [missing(label)])]
  return element('note', attributes, children)
}

/** What all notes have; the first of an id is the one that its marker points to. */
function head(work: Work, id: string, label: string, taken: Set<string>) {
  const first = !taken.has(id)
  taken.add(id)
  return {
    type: 'authorial',
    place: 'bottom',
    ...(label && { n: label }),
    'xml:id': first ? work.noteId(id) : work.names.take(`fn${id}`),
    ...(work.edition.description.author && { resp: '#author' }),
  }
}

const missing = (label: string) => `The text of note ${label} is not in the source.`

function wanting(work: Work, { id, label, start, end }: LostMarker, taken: Set<string>): Draft {
  const { layout } = work.edition
  const [from, to] = [placeOf(layout, start), placeOf(layout, Math.max(start, end - 1))]
  const where = from || to ? ` (page and line ${from || 'of the beginning'} to ${to || 'the end'})` : ''
  const lost = `Its marker is lost, too: it stood somewhere in the text before the next${where}.`
  return element('note', { ...head(work, id, label, taken), anchored: 'false' }, [gap(work, [missing(label), lost])])
}

const gap = (work: Work, words: string[]): Draft =>
  element('p', {}, [
    {
      type: 'remark',
      element: x('gap', { reason: 'missing', unit: 'note', quantity: '1', resp: '#tool' }, [
        x('desc', {}, work.say(words.join(' '))),
      ]),
    },
  ])

const element = (name: string, attributes: Record<string, string>, children: Draft[]): Draft => ({
  type: 'element',
  name,
  attributes,
  children,
})

/** The label as the witness has it, and the text. */
function read(stream: Stream, node: FootnoteDefinition, label: string, mark: Range): Draft[] {
  const [paragraph] = node.children
  const nodes = paragraph?.type === 'paragraph' ? paragraph.children.filter(isRead) : []
  const spans = nodes.flatMap(child => (child.type === 'text' ? (child.data?.spans ?? []) : []))
  const held = mark.end > mark.start && !spans.some(span => span.text !== '' && overlap(span, mark))
  const { at } = stream.work
  const before = spans.flatMap(span =>
    held && overlap(span, mark) && span.start < mark.start ? [upTo(span, mark)] : [],
  )
  const drafts = stream.apart(() => {
    for (const span of before) stream.ruled(span)
    if (held) printedLabel(stream, label, mark)
  })
  const rest = held ? nodes.map(child => (child.type === 'text' ? without(child, mark) : child)) : nodes
  const text = flow(stream, rest, true)
  stream.work.at = at
  return [...drafts, element('p', {}, text)]
}

/** Not what the tree adds for the reader of Markdown. */
const isRead = (node: PhrasingContent) => node.type !== 'text' || node.data?.spans !== undefined

const overlap = (a: Range, b: Range) => a.start < b.end && b.start < a.end

const upTo = (span: Span, { start }: Range): Span => ({ ...span, end: start })

/** A leaf without what the label's stretch of the witness holds, none of which the edition reads. */
function without(leaf: Text, mark: Range): Text {
  const spans = (leaf.data?.spans ?? []).flatMap(span => {
    if (!overlap(span, mark)) return [span]
    return span.end > mark.end ? [{ ...span, start: mark.end }] : []
  })
  return { ...leaf, data: { spans } }
}

function printedLabel(stream: Stream, label: string, mark: Range): void {
  const { work } = stream
  const text = work.witness.slice(mark.start, mark.end)
  const start = mark.start + text.length - text.trimStart().length
  const end = start + text.trim().length
  stream.ruled({ text: '', start: mark.start, end: start, by: 'blanks' })
  stream.go(start)
  stream.element('label', {}, () => {
    if (work.witness.slice(start, end) === label || label === '') return stream.plain(start, end)
    stream.element('choice', {}, () => {
      stream.element('sic', {}, () => stream.plain(start, end))
      stream.remark(x('corr', { type: 'ocr', resp: '#tool', ana: `#${work.kind('marker')}` }, work.say(label)))
    })
  })
  stream.ruled({ text: '', start: end, end: mark.end, by: 'blanks' })
}
