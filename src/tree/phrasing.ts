import type { PhrasingContent, Text } from 'mdast'
import { fragmentsOf } from '../lines/fragments.js'
import type { Layout, Line } from '../lines/layout.js'
import type { Marker } from '../notes/marker.js'
import type { Span } from '../text/span.js'

/** What stands between characters: nodes that come before the witness's character at a key, or after the one that ends there. */
export interface Milestones {
  readonly before: ReadonlyMap<number, readonly PhrasingContent[]>
  readonly after: ReadonlyMap<number, readonly PhrasingContent[]>
}

/** Page breaks and note markers of a layout, and the line breaks of `verse` lines. */
export function milestones(layout: Layout, markers: readonly Marker[], verse: readonly Line[] = []): Milestones {
  const before = new Map<number, PhrasingContent[]>()
  const after = new Map<number, PhrasingContent[]>()
  for (const lines of [layout.lines, ...layout.notes.map(note => note.lines)]) {
    let page = lines === layout.lines ? -1 : (lines[0]?.page ?? 0)
    for (const line of lines) {
      const [first] = fragmentsOf([line])
      for (; first && page < line.page; page++)
        add(before, first.start, { type: 'pageBreak', data: { page: layout.pages[page + 1]!, index: page + 1 } })
    }
  }
  for (const line of verse) {
    const [first] = fragmentsOf([line])
    if (first) add(before, first.start, { type: 'break' })
  }
  for (const marker of markers)
    add(after, marker.after, {
      type: 'footnoteReference',
      identifier: marker.id.toLowerCase(),
      label: marker.id,
      data: { marker },
    })
  return { before, after }
}

const add = (map: Map<number, PhrasingContent[]>, at: number, node: PhrasingContent) => {
  const nodes = map.get(at)
  if (nodes) nodes.push(node)
  else map.set(at, [node])
}

/**
 * Spans as phrasing content: one text leaf a run, cut only where a milestone stands. A milestone inside something signed
 * comes after it. Every span is in just one leaf.
 */
export function phrasing(spans: readonly Span[], { before, after }: Milestones): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let run: Span[] = []
  const flush = (milestone: readonly PhrasingContent[] = []) => {
    if (run.length > 0) nodes.push(leaf(run))
    run = []
    nodes.push(...milestone)
  }
  for (const span of spans) {
    if (span.start === span.end) {
      run.push(span)
      continue
    }
    const opening = before.get(span.start)
    if (opening) flush(opening)
    const inside: number[] = []
    for (let at = span.start + 1; at <= span.end; at++)
      if (after.has(at) || (at < span.end && before.has(at))) inside.push(at)
    let from = span.start
    for (const at of inside) {
      const cut = span.by === undefined && at < span.end
      if (cut) {
        run.push({ text: span.text.slice(from - span.start, at - span.start), start: from, end: at })
        from = at
      } else if (from < span.end) {
        run.push(span.by === undefined ? rest(span, from) : span)
        from = span.end
      }
      flush([...(after.get(at) ?? []), ...((at < span.end && before.get(at)) || [])])
    }
    if (from < span.end) run.push(from === span.start ? span : rest(span, from))
  }
  flush()
  return nodes
}

const rest = (span: Span, from: number): Span => ({
  text: span.text.slice(from - span.start),
  start: from,
  end: span.end,
})

const leaf = (spans: Span[]): Text => ({
  type: 'text',
  value: spans.map(span => span.text).join(''),
  data: { spans },
})
