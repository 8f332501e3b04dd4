import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Edition } from '../../edition.js'
import type { Fragment } from '../../lines/layout.js'
import type { Range } from '../../text/span.js'
import { rawLines } from '../../witness/witness.js'
import { type Addresses, addresses, pageNumber } from './addresses.js'
import { curve, drawing, padded, RAW_COLUMNS, READ_COLUMNS, rowsFor, spread, sum, tall } from './columns.js'
import { covering, type LineViews, lineViews } from './lines.js'
import { type Knot, type Outcome, type Sheet, sheets } from './sheet.js'

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
    const left = knot.raw.map(({ textStart, textEnd }) => rowsFor(textEnd - textStart, RAW_COLUMNS))
    const right = knot.outcomes.map(({ fragments }) =>
      rowsFor(
        fragments.reduce((sum, { textStart, textEnd }) => sum + textEnd - textStart + 1, 0),
        READ_COLUMNS,
      ),
    )
    const rows = Math.max(sum(left), sum(right))
    const places = { left: spread(left, rows), right: spread(right, rows) }
    const goal = new Map(knot.outcomes.flatMap((outcome, i) => outcome.fragments.map(fragment => [fragment, i])))
    knot.raw.forEach((fragment, i) => {
      const to = goal.get(fragment)!
      raw.push(...padded(rawItems(view, fragment, knot.outcomes[to]!, left[i]!), places.left[i]!))
      if (knot.raw.length > 1)
        curves.push(curve(row + places.left[i]!.middle, row + places.right[to]!.middle, view.isMoved(fragment)))
    })
    knot.outcomes.forEach((outcome, i) => {
      read.push(...padded([readItem(view, outcome, knot, right[i]!)], places.right[i]!))
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

/** A line of the OCR and the blank lines around it. */
function rawItems(
  { lines, rawLine, isMoved, edition, address }: View,
  fragment: Fragment,
  outcome: Outcome,
  rows: number,
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
        className: [isMoved(fragment) ? 'moved' : '', outcome.kind === 'text' ? '' : outcome.kind, tall(rows)].filter(
          Boolean,
        ),
      },
      [
        h('span.words', lines.raw(line)),
        isMoved(fragment) && place ? h('a.to', { href: `#${place}` }, [hidden('moved '), `→ ${place.slice(1)}`]) : null,
      ],
    ),
    ...blanks(line.n + 1, to),
  ]
}

function readItem({ lines, rawLine, isMoved, address }: View, outcome: Outcome, knot: Knot, rows: number): Element {
  const { line, furniture, fragments } = outcome
  if (!line) return h('li.furniture', furniture && `(${FURNITURE[furniture.kind]}: no part of the text)`)
  const id = address.line(line.fragments[0]!.start)
  const sources = fragments.map(fragment => rawLine(fragment.textStart).n)
  const moved = fragments.some(isMoved)
  return h(
    'li',
    { id, dataN: id?.slice(1), className: [outcome.kind === 'note' ? 'note' : '', tall(rows)].filter(Boolean) },
    [
      h('span.words', lines.read(line)),
      knot.raw.length > 1
        ? h('span.from', [moved ? '↶ ' : '← ', hidden('from the OCR’s line '), sources.join(' + ')])
        : null,
    ],
  )
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
