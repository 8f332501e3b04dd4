import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { emendationIndex } from '../../changes/changes.js'
import type { Edition } from '../../edition.js'
import type { Emendation } from '../../established.js'
import { fragmentsOf } from '../../lines/fragments.js'
import type { Line } from '../../lines/layout.js'
import type { Marker } from '../../notes/marker.js'
import type { RuleName } from '../../text/rules.js'
import type { Range, Span } from '../../text/span.js'
import { emendationAddress } from './addresses.js'
import { visible } from './record.js'

/** How the edition's text is drawn line by line beside the witness: what a rule did at a line end has a sign. */
const SIGNS: Partial<Record<RuleName, () => ElementContent>> = {
  'line-join': () => h('span.join', { role: 'img', ariaLabel: 'joined' }, '‿'),
  'line-hyphen': () => h('span.join', { role: 'img', ariaLabel: 'joined' }, '‿'),
  'block-end': () => h('span.block-end', { role: 'img', ariaLabel: 'end of paragraph' }, '¶'),
}

/** Two views of a line: `read` as the edition reads, `raw` as the OCR has it, what was changed marked in both. */
export interface LineViews {
  read(line: Line): ElementContent[]
  /** `range` is a line of the witness, without its line end. */
  raw(range: Range): ElementContent[]
}

export function lineViews(edition: Edition): LineViews {
  const { body, notes, layout, markers, witness } = edition
  const emendationOf = emendationIndex(edition.emendations)
  const spans = new Map<Line, Span[]>()
  cutAtLines(body.spans, layout.lines, spans)
  for (const { passage, lines } of notes) cutAtLines(passage.spans, lines.lines, spans)
  const after = new Map(markers.map(marker => [marker.after, marker]))
  const passages = [body, ...notes.map(note => note.passage)]
  const changed = covering([
    ...passages
      .flatMap(passage => passage.spans)
      .flatMap(span => {
        const emendation = span.end > span.start && emendationOf(span)
        return emendation ? [{ start: span.start, end: span.end, emendation }] : []
      }),
    ...markers.filter(({ start, end }) => end > start).map(({ start, end, label }) => ({ start, end, label })),
  ])
  return {
    read: line => (spans.get(line) ?? []).flatMap(span => drawn(span, emendationOf(span), after)),
    raw: range => marked(witness.text, range, changed(range)),
  }
}

/** Sorts spans by the line they come from; untouched text is cut at line ends, signed text goes to its first line. */
function cutAtLines(spans: readonly Span[], lines: readonly Line[], found: Map<Line, Span[]>): void {
  const lineOf = new Map(lines.flatMap(line => line.fragments.map(fragment => [fragment, line])))
  const covers = covering(fragmentsOf(lines))
  let current = lines[0]
  const put = (span: Span) => {
    if (!current) return
    const list = found.get(current)
    if (list) list.push(span)
    else found.set(current, [span])
  }
  for (const span of spans) {
    const fragments = covers(span)
    if (span.by !== undefined || fragments.length < 2) {
      current = (fragments[0] && lineOf.get(fragments[0])) ?? current
      put(span)
      continue
    }
    for (const fragment of fragments) {
      const start = Math.max(span.start, fragment.start)
      const end = Math.min(span.end, fragment.end)
      current = lineOf.get(fragment)
      put({ text: span.text.slice(start - span.start, end - span.start), start, end })
    }
  }
}

function drawn(span: Span, emendation: Emendation | undefined, after: ReadonlyMap<number, Marker>): ElementContent[] {
  const content: ElementContent[] = []
  if (emendation) {
    const { id, row } = emendation
    if (span.text) content.push(h('a.emended', { href: `#${emendationAddress(id)}`, dataCert: row.cert }, span.text))
    for (let at = span.start + 1; at <= span.end; at++) if (after.has(at)) content.push(figure(after.get(at)!))
    return content
  }
  let from = 0
  for (let at = span.start + 1; at <= span.end; at++) {
    const marker = after.get(at)
    if (!marker) continue
    const to = span.by === undefined ? at - span.start : span.text.length
    if (to > from) content.push({ type: 'text', value: span.text.slice(from, to) })
    content.push(figure(marker))
    from = to
  }
  if (from < span.text.length) content.push({ type: 'text', value: span.text.slice(from) })
  const sign = span.by !== undefined && SIGNS[span.by as RuleName]?.()
  return sign ? [...content, sign] : content
}

const figure = ({ label, state }: Marker) => h('sup.figure', state === 'inferred' ? `⟨${label}⟩` : label)

type Change = Range & ({ readonly emendation: Emendation } | { readonly label: string })

function marked(text: string, range: Range, changes: readonly Change[]): ElementContent[] {
  const content: ElementContent[] = []
  let at = range.start
  const plain = (end: number) => {
    if (end > at) content.push({ type: 'text', value: visible(text.slice(at, end)) })
  }
  for (const change of changes) {
    const start = Math.max(at, change.start)
    const end = Math.min(range.end, change.end)
    if (end <= start) continue
    plain(start)
    const words = text.slice(start, end)
    content.push(
      'emendation' in change
        ? h('a.sic', { href: `#${emendationAddress(change.emendation.id)}` }, words)
        : h('span.figure', { title: `the figure of note ${change.label}` }, words),
    )
    at = end
  }
  plain(range.end)
  return content
}

/** Finds the ranges that share something with a range. No two of `ranges` overlap. */
export function covering<R extends Range>(ranges: readonly R[]): (range: Range) => R[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start)
  return ({ start, end }) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]!.end <= start) low = middle + 1
      else high = middle
    }
    const found: R[] = []
    for (; low < sorted.length && sorted[low]!.start < Math.max(end, start + 1); low++) found.push(sorted[low]!)
    return found
  }
}
