import type { Attributes } from 'xast'
import { x } from 'xastscript'
import type { Emendation } from '../../established.js'
import type { Range, Span } from '../../text/span.js'
import type { Stream } from './stream.js'
import type { Work } from './work.js'

/** A line's part of an emendation: its stretch of the witness, and the words of it. */
interface Part extends Range {
  readonly words: Range
  readonly text: string
}

/**
 * An emendation: `choice` of `sic` and `corr` (or `orig` and `reg`), `supplied` where the witness has nothing, `surplus`
 * where the edition has nothing. In a word broken over lines only the part that is changed is marked.
 */
export function emend(stream: Stream, emendation: Emendation, spans: readonly Span[]): void {
  const corr = spans.map(span => span.text).join('')
  const parts = partsOf(stream.work, spans)
  const links = linksOf(parts, emendation.sic)
  const lead = links ? same(parts, links, corr) : 0
  const head = parts
    .slice(0, lead)
    .map((part, i) => part.text + links![i])
    .join('')
  const end = links ? sameAtEnd(parts.slice(lead), links.slice(lead), corr.slice(head.length)) : 0
  const last = parts.length - end
  const tail = parts
    .slice(last)
    .map((part, i) => links![last + i - 1] + part.text)
    .join('')

  const link = (i: number) => {
    const [part, next] = [parts[i]!, parts[i + 1]!]
    const by = links![i] === ' ' ? 'line-end' : 'line-join'
    stream.ruled({ text: links![i]!, start: part.words.end, end: part.end, by })
    if (next.words.start > next.start)
      stream.ruled({ text: '', start: next.start, end: next.words.start, by: 'blanks' })
  }
  for (let i = 0; i < lead; i++) {
    stream.plain(parts[i]!.words.start, parts[i]!.words.end)
    link(i)
  }
  const changed = parts.slice(lead, last).map((part, i, all) => ({
    start: i === 0 && lead > 0 ? part.words.start : part.start,
    end: i === all.length - 1 && end > 0 ? part.words.end : part.end,
  }))
  mark(stream, emendation, changed, corr.slice(head.length, corr.length - tail.length))
  for (let i = last; i < parts.length; i++) {
    link(i - 1)
    stream.plain(parts[i]!.words.start, parts[i]!.words.end)
  }
}

function mark(stream: Stream, emendation: Emendation, changed: readonly Range[], corr: string): void {
  const { work } = stream
  const { row } = emendation
  const name = work.id(emendation, emendation.id)
  const id: Attributes = work.isFirst(emendation) ? { 'xml:id': name } : { corresp: `#${name}` }
  const [first] = changed
  const answer = answerable(work, emendation)
  const read = () => {
    for (const { start, end } of changed) stream.plain(start, end)
  }
  if (!first) stream.remark(x('supplied', { ...id, reason: 'lost', ...answer }, work.say(corr)))
  else {
    stream.go(first.start)
    if (corr === '') stream.element('surplus', { ...id, ...answer }, read)
    else {
      const [from, to] = row.kind === 'normalization' ? (['orig', 'reg'] as const) : (['sic', 'corr'] as const)
      stream.element('choice', id, () => {
        stream.element(from, {}, read)
        stream.remark(x(to, { type: row.kind, ...answer }, work.say(corr)))
      })
    }
  }
}

/** Who answers for an emendation, how sure, on what evidence. */
const answerable = (work: Work, { row }: Emendation): Attributes => ({
  resp: work.resp(row.resp),
  cert: row.cert,
  evidence: row.evidence,
  ana: `#${work.kind(row.kind)}`,
})

/** The stretches of the witness that spans stand for, cut where a line begins. */
function partsOf(work: Work, spans: readonly Span[]): Part[] {
  const found: Range[] = []
  for (const { start, end } of spans) {
    if (start === end) continue
    const joined = found.at(-1)?.end === start && !work.begins(start)
    let from = joined ? found.pop()!.start : start
    for (const to of [...work.lines.within(start, end), end]) {
      found.push({ start: from, end: to })
      from = to
    }
  }
  return found.map(({ start, end }, i) => {
    const text = work.witness.slice(start, end)
    const trimmed = text.trim()
    const broken = i < found.length - 1 && /[^\s-]-$/.test(trimmed)
    const bare = broken ? trimmed.slice(0, -1) : trimmed
    const from = start + text.length - text.trimStart().length
    return { start, end, text: bare, words: { start: from, end: from + bare.length } }
  })
}

/** What the rules had between the parts, told from the reading before; nothing when it cannot be told. */
function linksOf(parts: readonly Part[], sic: string): string[] | undefined {
  const [first, ...rest] = parts
  const last = parts.at(-1)
  if (!first || !last || rest.length === 0 || parts.some(part => part.text === '')) return undefined
  if (first.start !== first.words.start || last.end !== last.words.end || !sic.startsWith(first.text)) return undefined
  const links: string[] = []
  let at = first.text.length
  for (const part of rest) {
    const link = ['', ' ', '-'].find(link => sic.startsWith(link + part.text, at))
    if (link === undefined) return undefined
    links.push(link)
    at += link.length + part.text.length
  }
  return at === sic.length ? links : undefined
}

/** How many parts at the beginning the correction leaves as they are; never all. */
function same(parts: readonly Part[], links: readonly string[], corr: string): number {
  let count = 0
  for (let at = 0; count < parts.length - 1; count++) {
    const head = parts[count]!.text + links[count]
    if (!corr.startsWith(head, at)) break
    at += head.length
  }
  return count
}

/** How many parts at the end the correction leaves as they are; never all. */
function sameAtEnd(parts: readonly Part[], links: readonly string[], corr: string): number {
  let count = 0
  for (let end = corr.length; count < parts.length - 1; count++) {
    const i = parts.length - 1 - count
    const tail = links[i - 1] + parts[i]!.text
    if (!corr.slice(0, end).endsWith(tail)) break
    end -= tail.length
  }
  return count
}
