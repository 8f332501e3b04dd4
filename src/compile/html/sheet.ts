import type { Established } from '../../established.js'
import type { Fragment, Furniture, Line } from '../../lines/layout.js'

/** What a line of the OCR became: a line of the text, a line of a note, or furniture, which is no part of the text. */
export interface Outcome {
  readonly kind: 'text' | 'note' | 'furniture'
  readonly page: number
  readonly fragments: readonly Fragment[]
  readonly line?: Line
  readonly furniture?: Furniture
}

/**
 * Lines of the OCR, in its order, and what became of them, in reading order, as small as can be: nothing of either side
 * is used elsewhere. One line that stays where it was is the simplest knot; read by column, many lines make one.
 */
export interface Knot {
  readonly raw: readonly Fragment[]
  readonly outcomes: readonly Outcome[]
}

/** A page in the facing view. */
export interface Sheet {
  /** Index in `Layout.pages`. */
  readonly page: number
  readonly knots: readonly Knot[]
}

export function sheets({ layout }: Pick<Established, 'layout'>): Sheet[] {
  const found: { page: number; knots: Knot[] }[] = []
  for (const knot of knots(inReadingOrder(layout))) {
    const { page } = knot.outcomes[0]!
    const sheet = found.at(-1)
    if (sheet && sheet.page >= page) sheet.knots.push(knot)
    else found.push({ page, knots: [knot] })
  }
  return found
}

/** The text's lines in reading order; notes and furniture among them where the OCR has them. */
function inReadingOrder({ lines, notes, furniture }: Established['layout']): Outcome[] {
  const text = lines.map((line): Outcome => ({ kind: 'text', page: line.page, fragments: line.fragments, line }))
  const aside = [
    ...notes
      .flatMap(note => note.lines)
      .map((line): Outcome => ({ kind: 'note', page: line.page, fragments: line.fragments, line })),
    ...furniture.map(
      (piece): Outcome => ({ kind: 'furniture', page: piece.page, fragments: [piece], furniture: piece }),
    ),
  ].sort((a, b) => first(a) - first(b))
  const merged: Outcome[] = []
  let next = 0
  for (const outcome of text) {
    for (; next < aside.length && first(aside[next]!) < first(outcome); next++) merged.push(aside[next]!)
    merged.push(outcome)
  }
  return [...merged, ...aside.slice(next)]
}

const first = ({ fragments }: Outcome): number => Math.min(...fragments.map(fragment => fragment.start))

function knots(outcomes: readonly Outcome[]): Knot[] {
  const raw = outcomes.flatMap(outcome => outcome.fragments).sort((a, b) => a.start - b.start)
  const rank = new Map(raw.map((fragment, i) => [fragment.start, i]))
  const found: Knot[] = []
  let from = 0
  let open: Outcome[] = []
  let highest = -1
  let count = 0
  for (const outcome of outcomes) {
    open.push(outcome)
    count += outcome.fragments.length
    for (const { start } of outcome.fragments) highest = Math.max(highest, rank.get(start)!)
    if (highest + 1 !== count) continue
    found.push({ raw: raw.slice(from, count), outcomes: open })
    from = count
    open = []
  }
  if (open.length > 0) found.push({ raw: raw.slice(from), outcomes: open })
  return found
}
