import type { Element } from 'hast'
import { h, s } from 'hastscript'
import type { Edition } from '../../edition.js'
import type { Fragment } from '../../lines/layout.js'
import type { Range } from '../../text/span.js'
import { rawLines } from '../../witness/witness.js'
import { type Addresses, addresses, pageNumber } from './addresses.js'
import { covering, type LineViews, lineViews } from './lines.js'
import { type Knot, type Outcome, type Sheet, sheets } from './sheet.js'

/** Height of a row in the two columns, in em of the view; the style sheet sets lines to the same. */
const ROW = 1.75

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
export function facing(edition: Edition): Element[] {
  const view: View = {
    edition,
    address: addresses(edition),
    lines: lineViews(edition),
    rawLine: rawLineFinder(edition.witness.text),
    isMoved: movedFinder(edition),
  }
  return sheets(edition).map(sheet => sheetElement(view, sheet))
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

function sheetElement(view: View, { page, knots }: Sheet): Element {
  const raw: Element[] = []
  const read: Element[] = []
  const curves: Element[] = []
  let row = 0
  for (const knot of knots) {
    const rows = Math.max(knot.raw.length, knot.outcomes.length)
    const left = spread(knot.raw.length, rows)
    const right = spread(knot.outcomes.length, rows)
    const goal = new Map(knot.outcomes.flatMap((outcome, i) => outcome.fragments.map(fragment => [fragment, i])))
    knot.raw.forEach((fragment, i) => {
      const { above, rows: taken } = left[i]!
      raw.push(
        ...pads(above),
        ...rawItems(view, fragment, knot.outcomes[goal.get(fragment)!]!),
        ...pads(taken - 1 - above),
      )
      if (rows > 1)
        curves.push(curve(row + left[i]!.middle, row + right[goal.get(fragment)!]!.middle, view.isMoved(fragment)))
    })
    knot.outcomes.forEach((outcome, i) => {
      read.push(...pads(right[i]!.above), readItem(view, outcome, knot), ...pads(right[i]!.rows - 1 - right[i]!.above))
    })
    row += rows
  }
  const { layout } = view.edition
  const number = pageNumber(layout.pages[page]!, page)
  const id = view.address.page(page).replace(/^p/, 'sheet')
  return h('section.sheet', { id, ariaLabelledBy: `${id}-h` }, [
    h('h3', { id: `${id}-h` }, `Page ${number}`),
    h('ol.raw', { ariaLabel: `Page ${number}, the OCR` }, raw),
    curves.length > 0 ? drawing(curves, row) : h('span'),
    h('ol.read', { ariaLabel: `Page ${number}, the edition` }, read),
  ])
}

/** Places `count` items on `rows` rows as evenly as can be: the rows of each, and those above its own line. */
function spread(count: number, rows: number): { rows: number; above: number; middle: number }[] {
  let from = 0
  return Array.from({ length: count }, (_, i) => {
    const to = Math.floor(((i + 1) * rows) / count)
    const taken = to - from
    const above = count < rows ? (taken - 1) >> 1 : 0
    const middle = from + above + 0.5
    from = to
    return { rows: taken, above, middle }
  })
}

const pads = (count: number): Element[] =>
  Array.from({ length: Math.max(0, count) }, () => h('li.pad', { ariaHidden: 'true' }))

/** A line of the OCR and the blank lines around it. */
function rawItems(
  { lines, rawLine, isMoved, edition, address }: View,
  fragment: Fragment,
  outcome: Outcome,
): Element[] {
  const line = rawLine(fragment.textStart)
  const from = rawLine(fragment.start).n
  const to = fragment.end < edition.witness.text.length ? rawLine(fragment.end).n - 1 : rawLine(fragment.end).n
  const blanks = (first: number, last: number) =>
    Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => h('li.blank', { value: first + i }))
  const place = outcome.line && address.line(outcome.line.fragments[0]!.start)
  return [
    ...blanks(from, line.n - 1),
    h(
      'li',
      {
        id: `r${line.n}`,
        value: line.n,
        className: [isMoved(fragment) ? 'moved' : '', outcome.kind].filter(name => name && name !== 'text'),
      },
      [
        h('span.words', lines.raw(line)),
        isMoved(fragment) && place ? h('a.to', { href: `#${place}` }, [hidden('moved '), `→ ${place.slice(1)}`]) : null,
      ],
    ),
    ...blanks(line.n + 1, to),
  ]
}

function readItem({ lines, rawLine, isMoved, address }: View, outcome: Outcome, knot: Knot): Element {
  const { line, furniture, fragments } = outcome
  if (!line) return h('li.furniture', furniture && `(${FURNITURE[furniture.kind]}: no part of the text)`)
  const id = address.line(line.fragments[0]!.start)
  const sources = fragments.map(fragment => rawLine(fragment.textStart).n)
  const moved = fragments.some(isMoved)
  return h('li', { id, dataN: id?.slice(1), className: outcome.kind === 'note' ? ['note'] : [] }, [
    h('span.words', lines.read(line)),
    knot.raw.length > 1
      ? h('span.from', [moved ? '↶ ' : '← ', hidden('from the OCR’s line '), sources.join(' + ')])
      : null,
  ])
}

/** Words for those who do not see the sign beside them. */
const hidden = (words: string): Element => h('span.unseen', words)

const FURNITURE = {
  folio: 'page number',
  head: 'running head',
  catchword: 'catchword',
  signature: 'signature',
  noise: 'stray marks',
} as const

const drawing = (curves: Element[], rows: number): Element =>
  s(
    'svg',
    {
      className: ['moves'],
      viewBox: `0 0 40 ${rows * 10}`,
      height: `${rows * ROW}em`,
      preserveAspectRatio: 'none',
      ariaHidden: 'true',
    },
    curves,
  )

const curve = (from: number, to: number, moved: boolean): Element => {
  const [a, b] = [from * 10, to * 10]
  return s('path', { className: [moved ? 'moved' : 'kept'], d: `M1 ${a}C20 ${a} 20 ${b} 39 ${b}` })
}
