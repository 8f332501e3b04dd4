import type { LinePlace } from '../boxes/lines.js'
import { linePlaces } from '../boxes/places.js'
import type { Layout, Line } from '../lines/layout.js'
import { edgeWidths, findMeasure, type Measure, widthOf } from '../lines/measure.js'
import { endsClause, endsSentence, type Opening, opening } from '../lines/seams.js'
import { isStray, isStrayBefore } from '../lines/strays.js'
import type { Passage } from '../text/passage.js'
import { UNWRAPPED } from '../thresholds/blocks.js'
import type { Witness } from '../witness/witness.js'

/** What a line of the original looks like on its page. Widths are in the measure's unit. */
export interface Look {
  readonly line: Line
  /** Its words, without a stray figure. */
  readonly text: string
  /** Widths of the first and the last line, where the OCR made one of several; else the same. */
  readonly first: number
  readonly last: number
  /** Width of its first word. */
  readonly word: number
  readonly opens: Opening
  readonly sentence: boolean
  readonly clause: boolean
  /** Blanks before it on its own line. */
  readonly indent: number
  /** How far from the page's margin it begins, in the height of tall letters, where the page is known. */
  readonly inset?: number
  /** Whether an empty line stands before it; `undefined` where a page ends or furniture stands between. */
  readonly blank: boolean | undefined
  /** Empty lines inside it. */
  readonly gaps: number
  /** Whether its last word goes on in the next line. */
  readonly broken: boolean
}

export interface Looks {
  readonly lines: readonly Look[]
  readonly measure: Measure
}

/** Whether each paragraph is one line, however long, with empty lines between: nothing was ever wrapped to a measure. */
export function isUnwrapped({ lines, measure }: Looks): boolean {
  const seams = lines.filter(({ blank }) => blank !== undefined)
  const blank = seams.filter(look => look.blank).length
  return seams.length > 0 && blank >= UNWRAPPED.blank * seams.length && measure.share <= UNWRAPPED.full
}

/** The lines of the running text as they look, and the measure they share. */
export function looks({ text: witness, boxes }: Witness, passage: Passage, layout: Layout): Looks {
  const places = boxes && linePlaces(boxes)
  const parts = layout.lines.map(line => partsOf(witness, line, places))
  const texts = parts.map(all => all.map(({ text }) => text).join(' '))
  const measure = findMeasure(texts)
  let previous: Line | undefined
  const lines = layout.lines.map((line, i): Look => {
    const next = layout.lines[i + 1]
    const text = texts[i]!
    const broken = next !== undefined && joins(passage, line, next)
    const { first, last } = edgeWidths(text, measure)
    const head = witness.slice(line.fragments[0]!.start, line.fragments[0]!.textStart)
    const before = previous?.fragments.at(-1)
    const inset = parts[i]![0]!.place?.inset
    const beside = before !== undefined && before.end === line.fragments[0]!.start && previous?.page === line.page
    previous = line
    return {
      line,
      text,
      first,
      last: last + (broken && /\p{L}$/u.test(text) ? widthOf('-', measure) : 0),
      word: widthOf(/^\S+/.exec(text)?.[0] ?? '', measure),
      opens: opening(text),
      sentence: endsSentence(text),
      clause: endsClause(text),
      indent: /[^\n\r\f]*$/.exec(head)![0].length,
      ...(inset !== undefined && { inset }),
      blank: beside ? isBlank(witness.slice(before.textEnd, before.end)) : undefined,
      gaps: line.fragments.slice(0, -1).filter(({ textEnd, end }) => isBlank(witness.slice(textEnd, end))).length,
      broken,
    }
  })
  return { lines, measure }
}

const isBlank = (between: string): boolean => /(?:\r\n|[\n\r])[^\S\n\r]*(?:\r\n|[\n\r])/.test(between)

/** The fragments of a line that have its words, without stray figures. */
function partsOf(witness: string, { fragments }: Line, places: ReadonlyMap<number, LinePlace> | undefined): Part[] {
  const parts = fragments.map(({ textStart, textEnd }): Part => {
    const place = places?.get(textStart)
    return { text: witness.slice(textStart, textEnd), ...(place && { place }) }
  })
  const words = parts.filter((part, i) => {
    const next = parts[i + 1]
    return next ? !isStrayBefore(part, next) : !isStray(part.text)
  })
  return words.length > 0 ? words : parts
}

interface Part {
  readonly text: string
  readonly place?: LinePlace
}

/** Whether nothing stands between the last word of a line and the first of the next: they are one word. */
function joins(passage: Passage, line: Line, next: Line): boolean {
  const left = line.fragments.at(-1)!
  const right = next.fragments[0]!
  if (left.textEnd === left.textStart || right.textEnd === right.textStart) return false
  const from = passage.after(left.textEnd)
  return passage.before(right.textStart) === from && !/\s/.test(passage.text[from - 1] ?? ' ')
}
