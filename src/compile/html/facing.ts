import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Edition } from '../../edition.js'
import type { Fragment } from '../../lines/layout.js'
import type { Range } from '../../text/span.js'
import { rawLines } from '../../witness/witness.js'
import type { Images } from '../images.js'
import { type Addresses, addresses, pageNumber } from './addresses.js'
import { drawing } from './curves.js'
import { scan } from './images.js'
import { covering, type LineViews, lineViews } from './lines.js'
import { type Knot, type Outcome, type Sheet, sheets } from './sheet.js'

/** A page in the facing view. */
export interface FacingPage {
  /** Of the page in the text. */
  readonly address: string
  readonly element: Element
}

/** What the pieces of the view share. */
interface View {
  readonly edition: Edition
  readonly address: Addresses
  readonly lines: LineViews
  readonly rawLine: (offset: number) => RawLineNumber
  readonly isMoved: (fragment: Fragment) => boolean
}

interface RawLineNumber extends Range {
  /** 1-based, in the file. */
  readonly n: number
}

/**
 * Witness and edition side by side, page by page and line by line: the OCR's lines in its own order on the left, the
 * lines of the original on the right, and a curve from one to the other where they are not simply the same.
 */
export function facing(edition: Edition, images: Images): FacingPage[] {
  const view: View = {
    edition,
    address: addresses(edition),
    lines: lineViews(edition),
    rawLine: rawLineFinder(edition.witness.text),
    isMoved: movedFinder(edition),
  }
  const shown = new Set<number>()
  return sheets(edition).map(({ page, knots }) => {
    const image = shown.has(page) ? null : scan(edition, images, page)
    shown.add(page)
    return { address: view.address.page(page), element: sheetElement(view, { page, knots }, image) }
  })
}

function rawLineFinder(text: string): (offset: number) => RawLineNumber {
  const lines = rawLines(text).map((line, i) => ({ start: line.start, end: line.end, next: line.next, n: i + 1 }))
  return offset => {
    let low = 0
    let high = lines.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (lines[middle]!.next <= offset) low = middle + 1
      else high = middle
    }
    return lines[low]!
  }
}

function movedFinder({ layout }: Edition): (fragment: Fragment) => boolean {
  const moved = covering(layout.relocations)
  return ({ textStart }) => moved({ start: textStart, end: textStart }).length > 0
}

function sheetElement(view: View, { page, knots }: Sheet, image: Element | null): Element {
  const number = pageNumber(view.edition.layout.pages[page]!, page)
  const id = view.address.page(page).replace(/^p/, 'sheet')
  return h('section.sheet', { id, ariaLabelledBy: `${id}-h`, className: image ? ['with-scan'] : [] }, [
    h('h3', { id: `${id}-h` }, `Page ${number}`),
    image,
    h(
      'div.lines',
      knots.map(knot => knotElement(view, knot)),
    ),
  ])
}

function knotElement(view: View, knot: Knot): Element {
  const goal = new Map(knot.outcomes.flatMap((outcome, i) => outcome.fragments.map(fragment => [fragment, i])))
  const raw = knot.raw.flatMap(fragment => rawItems(view, fragment, knot.outcomes[goal.get(fragment)!]!))
  const read = knot.outcomes.map(outcome => readItem(view, outcome, knot))
  if (knot.raw.length === 1 && knot.outcomes.length === 1) return h('div.knot', [...raw, ...read])
  const curves = knot.raw.map((fragment, i) => ({ from: i, to: goal.get(fragment)!, moved: view.isMoved(fragment) }))
  return h('div.knot', [
    h('div.column', raw),
    drawing(curves, knot.raw.length, knot.outcomes.length),
    h('div.column', read),
  ])
}

/** A line of the OCR and the blank lines around it. */
function rawItems(
  { lines, rawLine, isMoved, edition, address }: View,
  fragment: Fragment,
  { kind, line: read }: Outcome,
): Element[] {
  const line = rawLine(fragment.textStart)
  const from = rawLine(fragment.start).n
  const to = fragment.end < edition.witness.text.length ? rawLine(fragment.end).n - 1 : rawLine(fragment.end).n
  const blanks = (first: number, last: number) =>
    Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => h('p.raw.blank', { dataN: first + i }))
  const place = read && address.line(read.fragments[0]!.start)
  const moved = isMoved(fragment)
  const className = [moved ? 'moved' : '', kind === 'text' ? '' : kind].filter(Boolean)
  return [
    ...blanks(from, line.n - 1),
    h('p.raw', { id: `r${line.n}`, dataN: line.n, className }, [
      h('span.words', lines.raw(line)),
      moved && place ? h('a.to', { href: `#${place}` }, [unseen('moved '), `→ ${place.slice(1)}`]) : null,
    ]),
    ...blanks(line.n + 1, to),
  ]
}

function readItem({ lines, rawLine, isMoved, address }: View, outcome: Outcome, knot: Knot): Element {
  const { line, furniture, fragments } = outcome
  if (!line) return h('p.read.furniture', furniture && `(${FURNITURE[furniture.kind]}: no part of the text)`)
  const id = address.line(line.fragments[0]!.start)
  const sources = fragments.map(fragment => rawLine(fragment.textStart).n)
  const moved = fragments.some(isMoved)
  return h('p.read', { id, dataN: id?.slice(1), className: outcome.kind === 'note' ? ['note-line'] : [] }, [
    h('span.words', lines.read(line)),
    knot.raw.length > 1
      ? h('span.from', [moved ? '↶ ' : '← ', unseen('from the OCR’s line '), sources.join(' + ')])
      : null,
  ])
}

/** Words for those who do not see the sign beside them. */
const unseen = (words: string): Element => h('span.unseen', words)

const FURNITURE = {
  folio: 'page number',
  head: 'running head',
  catchword: 'catchword',
  signature: 'signature',
  noise: 'stray marks',
} as const
