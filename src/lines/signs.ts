import { SIGNS } from '../thresholds/pages.js'
import { type Folio, folioLabel, foliosOf } from './folios.js'
import type { Fitting, PageStart, Paging } from './pages.js'
import { type RunningHeads, runningHeads } from './running-heads.js'
import { endsSentence, opening } from './seams.js'
import type { Shape } from './shapes.js'

/** A line that may be a folio, and what speaks for it where it stands. */
interface Candidate {
  readonly shape: Shape
  readonly folio: Folio
  /** Letters of text before it. */
  readonly position: number
  readonly weight: number
  /** Whether it stands inside a sentence, or before a line that begins a page: no chapter number does. */
  readonly interrupts: boolean
}

/**
 * Pages of a text without form feeds: numbers that follow one another at page lengths, alone or beside a running head,
 * and lines that begin with a blank where no other line does.
 */
export function findSigns(shapes: readonly Shape[], firstPage: string | undefined): Paging {
  const indented = pageIndents(shapes)
  const heads = runningHeads(shapes)
  const withHeads = heads.at.size > 0 ? folioChain(shapes, indented, heads) : []
  const folios = heads.goOn(withHeads.map(({ shape }) => shape.index)) ? withHeads : folioChain(shapes, indented)
  const position = positions(shapes)
  const alone = folios === withHeads ? heads.others(folios.map(({ shape }) => shape.index)) : []
  const events = pageEvents(shapes, folios, new Set([...indented, ...alone]), position)
  const labels = count(events, firstPage, position)
  const fittings = [
    ...folios.map(
      ({ shape, folio }): Fitting => ({
        at: shape.index,
        kind: folio.rest === '' ? 'folio' : 'head',
        cert: folios.length >= SIGNS.sure ? 'high' : 'medium',
        reason: `${folioLabel(folio.value, folio.style)} stands ${folio.rest === '' ? 'alone' : 'beside a line that recurs'}, in the sequence of the page numbers`,
      }),
    ),
    ...alone.map(
      (at): Fitting => ({
        at,
        kind: 'head',
        cert: 'medium',
        reason: 'other pages begin with the same words; its folio is lost',
      }),
    ),
  ].sort((a, b) => a.at - b.at)
  return { starts: events.map((event, i) => ({ ...event.start, ...labels[i]! })), fittings }
}

/** Lines that begin with one blank where hardly any line does, at least one of them inside a sentence. */
function pageIndents(shapes: readonly Shape[]): Set<number> {
  const found = shapes.filter(shape => shape.indent > 0)
  if (found.length * SIGNS.linesAPage > shapes.length || found.some(shape => shape.indent > 1)) return new Set()
  const inside = found.some(shape => interrupted(shapes[shape.index - 1], shape))
  return new Set(inside ? found.map(shape => shape.index) : [])
}

const interrupted = (before: Shape | undefined, after: Shape | undefined): boolean =>
  before !== undefined && after !== undefined && !endsSentence(before.text) && opening(after.text) === 'lower'

/** The lone numbers that are the page numbers: the sequence with the most weight, at page lengths from one another. */
function folioChain(shapes: readonly Shape[], indented: ReadonlySet<number>, heads?: RunningHeads): Candidate[] {
  const position = positions(shapes)
  const candidates = shapes.flatMap((shape, i): Candidate[] =>
    foliosOf(shape.text)
      .filter(({ rest, style }) =>
        rest === '' ? style === 'arabic' || shape.text === shape.text.toLowerCase() : heads?.at.has(shape.index),
      )
      .map(folio => {
        const next = shapes[i + 1]
        const after = next && indented.has(i + 1)
        const head = folio.rest !== ''
        const interrupts = head || interrupted(shapes[i - 1], next) || after === true
        const apart = head
          ? SIGNS.head
          : SIGNS.before[i === 0 || shape.blanks > 0 ? 'blank' : 'none'] +
            SIGNS.after[!next || next.blanks > 0 ? 'blank' : 'none']
        return {
          shape,
          folio,
          position: position[i]!,
          interrupts,
          weight: apart + (interrupts && !head ? SIGNS.interrupts : 0) + (after ? SIGNS.beginning : 0),
        }
      }),
  )
  const best: { score: number; from: number; interrupts: boolean }[] = []
  candidates.forEach((candidate, i) => {
    let chosen = { score: candidate.weight, from: -1, interrupts: candidate.interrupts }
    for (let j = Math.max(0, i - SIGNS.reach); j < i; j++) {
      const gain = follows(candidates[j]!, candidate)
      const score = best[j]!.score + candidate.weight + gain
      if (gain > 0 && score > chosen.score)
        chosen = { score, from: j, interrupts: gain === SIGNS.facing || candidate.interrupts || best[j]!.interrupts }
    }
    best.push(chosen)
  })
  let last = -1
  best.forEach(({ score, interrupts }, i) => {
    if (interrupts && score >= SIGNS.enough && (last < 0 || score > best[last]!.score)) last = i
  })
  const chain: Candidate[] = []
  for (let i = last; i >= 0; i = best[i]!.from) chain.push(candidates[i]!)
  return chain.reverse()
}

/** What it is worth that one folio comes after another: nothing when it cannot. */
function follows(a: Candidate, b: Candidate): number {
  const pages = b.folio.value - a.folio.value
  if (pages < 1 || a.folio.style !== b.folio.style) return 0
  const length = b.position - a.position - a.shape.text.length - 1
  if (pages === 1 && length <= 0) return SIGNS.facing
  const rate = length / pages
  const { worth, missing, most } = SIGNS.next
  return rate >= SIGNS.page.least && rate <= SIGNS.page.most ? worth - Math.min(most, missing * (pages - 1)) : 0
}

interface PageEvent {
  readonly start: { readonly at: number }
  /** The folio read for the page, where there is one. */
  readonly read?: Folio
}

/** Where pages begin, the first page included, each with the folio that is read for it. */
function pageEvents(
  shapes: readonly Shape[],
  folios: readonly Candidate[],
  indented: ReadonlySet<number>,
  position: readonly number[],
): PageEvent[] {
  const reads = new Map<number, Folio>()
  const begins = new Set([0, ...indented])
  const byIndex = new Map(folios.map(candidate => [candidate.shape.index, candidate]))
  for (const { shape, folio } of folios) {
    const next = shape.index + 1
    const follower = byIndex.get(next)
    // a folio right before another page's beginning stands at the foot of its own page
    const foot = folio.rest === '' && (follower !== undefined || indented.has(next) || next === shapes.length)
    if (!foot) {
      begins.add(shape.index)
      reads.set(shape.index, folio)
      continue
    }
    if (follower) begins.add(next)
    const own = [...begins].filter(at => at <= shape.index).reduce((a, b) => Math.max(a, b), 0)
    if (!reads.has(own) && position[shape.index]! - position[own]! <= SIGNS.page.most) reads.set(own, folio)
  }
  return [...begins]
    .sort((a, b) => a - b)
    .map(at => ({ start: { at }, ...(reads.has(at) && { read: reads.get(at)! }) }))
}

/** The label of each page: as read, or counted from the nearest page whose folio was read. */
function count(
  events: readonly PageEvent[],
  firstPage: string | undefined,
  position: readonly number[],
): Omit<PageStart, 'at'>[] {
  const at = (i: number) => position[events[i]!.start.at]!
  const given = events[0]?.read ?? (firstPage === undefined ? undefined : foliosOf(firstPage)[0])
  const known = events.flatMap(({ read }, i) => {
    const folio = i === 0 ? given : read
    return folio ? [{ i, ...folio }] : []
  })
  const length = pageLength(known, events.length, at)
  return events.map(({ read }, i) => {
    if (read)
      return { label: folioLabel(read.value, read.style), inferred: false, cert: 'high', reason: 'its folio was read' }
    if (i === 0 && firstPage !== undefined)
      return { label: firstPage, inferred: true, cert: 'high', reason: 'the description names the first page' }
    const before = known.findLast(folio => folio.i < i)
    const after = known.find(folio => folio.i > i)
    const near = before ?? after
    if (!near)
      return {
        label: '',
        inferred: true,
        cert: i === 0 ? 'low' : 'medium',
        reason: i === 0 ? 'the text begins here' : 'the line begins with a blank, as no other line does',
      }
    let value = near.value
    for (let k = near.i; k < i; k++) value += pagesBetween(at(k), at(k + 1), length)
    for (let k = near.i; k > i; k--) value -= pagesBetween(at(k - 1), at(k), length)
    if (before && after && after.style === before.style) value = Math.min(value, after.value - 1)
    const sign = i === 0 ? 'the text begins here' : 'the line begins with a blank, as no other line does'
    return {
      label: folioLabel(value, near.style),
      inferred: true,
      cert: i === 0 || !before ? 'low' : 'medium',
      reason: `${sign}; its folio is counted from ${folioLabel(near.value, near.style)}`,
    }
  })
}

/** Letters on one page of this text, by the pages whose folios are known; else by the pages that were found. */
function pageLength(known: readonly { i: number; value: number }[], pages: number, at: (i: number) => number): number {
  const lengths: number[] = []
  for (let k = 1; k < known.length; k++) {
    const [a, b] = [known[k - 1]!, known[k]!]
    if (b.value > a.value) lengths.push((at(b.i) - at(a.i)) / (b.value - a.value))
  }
  if (lengths.length === 0) for (let i = 1; i < pages; i++) lengths.push(at(i) - at(i - 1))
  lengths.sort((a, b) => a - b)
  return lengths[lengths.length >> 1] ?? SIGNS.page.most
}

const pagesBetween = (from: number, to: number, length: number): number => Math.max(1, Math.round((to - from) / length))

/** For each fragment the letters of text before it. */
function positions(shapes: readonly Shape[]): number[] {
  let sum = 0
  return shapes.map(({ text }) => {
    const here = sum
    sum += text.length + 1
    return here
  })
}
