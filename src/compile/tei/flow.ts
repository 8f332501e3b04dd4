import type { FootnoteReference, PhrasingContent } from 'mdast'
import type { PageBreak } from '../../edition.js'
import type { Emendation } from '../../established.js'
import type { Marker } from '../../notes/marker.js'
import type { Span } from '../../text/span.js'
import { annotated } from './annotations.js'
import type { Draft } from './draft.js'
import { emend } from './emendations.js'
import { letterPlace, marker } from './markers.js'
import { pageBreak } from './pages.js'
import type { Stream } from './stream.js'
import type { Work } from './work.js'

/** One thing after the other as it stands in a block: spans, and the nodes between them. */
export type Item =
  | { readonly type: 'span'; readonly span: Span }
  | { readonly type: 'emendation'; readonly emendation: Emendation; readonly spans: Span[] }
  | { readonly type: 'marker'; readonly marker: Marker }
  | { readonly type: 'reference'; readonly node: FootnoteReference }
  | { readonly type: 'page'; readonly node: PageBreak }
  | { readonly type: 'break' }

/** The phrasing content of a block as drafts;  */
export function flow(stream: Stream, nodes: readonly PhrasingContent[], inNote = false): Draft[] {
  return stream.apart(() => {
    for (const item of meetLetters(items(stream.work, nodes), stream.work))
      WRITERS[item.type](stream, item as never, inNote)
    stream.settle()
  })
}

const WRITERS: {
  [Type in Item['type']]: (stream: Stream, item: Extract<Item, { type: Type }>, inNote: boolean) => void
} = {
  span: (stream, { span }) => {
    const letters = span.text === '' ? stream.work.markerAt(span.start) : undefined
    if (span.start === span.end && span.text === '') return
    if (letters) letterPlace(stream, letters, span)
    else if (span.by === undefined) stream.plain(span.start, span.end)
    else stream.ruled(span)
  },
  emendation: (stream, { emendation, spans }) => emend(stream, emendation, spans),
  marker: (stream, item) => marker(stream, item.marker),
  reference: (stream, { node }) => annotated(stream, node),
  page: (stream, { node }, inNote) => pageBreak(stream, node.data.page, node.data.index, inNote),
  break: stream => stream.push({ type: 'verse' }),
}

/** Leaves cut up into items; the spans of one emendation together. */
function items(work: Work, nodes: readonly PhrasingContent[]): Item[] {
  const found: Item[] = []
  for (const node of nodes) {
    if (node.type === 'text') {
      for (const span of node.data?.spans ?? []) {
        const emendation = work.emendation(span)
        const last = found.at(-1)
        if (!emendation) found.push({ type: 'span', span })
        else if (last?.type === 'emendation' && last.emendation === emendation) last.spans.push(span)
        else found.push({ type: 'emendation', emendation, spans: [span] })
      }
    } else if (node.type === 'footnoteReference') {
      if (node.data?.marker) found.push({ type: 'marker', marker: node.data.marker })
      else found.push({ type: 'reference', node })
    } else if (node.type === 'pageBreak') found.push({ type: 'page', node })
    else if (node.type === 'break') found.push({ type: 'break' })
  }
  return found
}

/** A marker goes after the blanks that part it from its own letters, so that it stands where the witness has it. */
function meetLetters(list: readonly Item[], work: Work): Item[] {
  const found = [...list]
  for (let i = 0; i < found.length; i++) {
    const item = found[i]!
    const letters = item.type === 'marker' && work.letters(item.marker)
    if (!letters || work.lines.isStart(letters.start)) continue
    let last = i
    for (let next = found[last + 1]; next?.type === 'span' && isBlank(next.span); next = found[++last + 1]) {
      if (next.span.end !== letters.start) continue
      found.splice(i, 1)
      found.splice(last + 1, 0, item)
      break
    }
  }
  return found
}

const isBlank = ({ text, by, start, end }: Span) => text === '' && by === 'blanks' && start < end
