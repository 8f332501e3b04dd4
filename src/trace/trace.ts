import type { Change } from '../changes/change.js'
import { changes } from '../changes/changes.js'
import type { Established } from '../established.js'
import { placeOf } from '../lines/layout.js'
import type { Passage } from '../text/passage.js'
import { LineIndex, type Position } from '../witness/witness.js'
import { letters, nthLetter } from './letters.js'
import type { OutputText, Part } from './output.js'

/** Where a character of an edition comes from, and what became of a character of its witness. */
export interface Trace {
  /** Witness offset, in UTF-16 code units, and the same as line and column. */
  readonly at: number
  readonly position: Position
  /** Page and line of the original, `59.4`. */
  readonly where: string
  /** The line of the witness. */
  readonly line: string
  /** What the edition reads there and around it; absent where it has nothing of the witness. */
  readonly reads?: { readonly before: string; readonly after: string }
  /** All that was changed there, with its row or rule; nothing where the edition is the witness to the letter. */
  readonly changes: readonly Change[]
}

/** Code units of the edition shown on each side. */
const CONTEXT = 40

/** Traces a witness offset. */
export function traceWitness(established: Established, at: number): Trace {
  const { witness, layout } = established
  const lines = new LineIndex(witness.text)
  const position = lines.position(at)
  const start = at - position.column + 1
  const passage = passages(established).find(({ passage }) => passage.has(at))?.passage
  const offset = passage?.before(at) ?? 0
  return {
    at,
    position,
    where: placeOf(layout, at),
    line: /^[^\r\n\f]*/.exec(witness.text.slice(start))![0],
    ...(passage && {
      reads: {
        before: passage.text.slice(Math.max(0, offset - CONTEXT), offset),
        after: passage.text.slice(offset, offset + CONTEXT),
      },
    }),
    changes: changes(established, { layout: true }).filter(({ start, end }) =>
      start === end ? start === at : start <= at && at < end,
    ),
  }
}

interface Home {
  readonly kind: 'body' | 'note'
  readonly id: string
  readonly label: string
  readonly passage: Passage
}

/** The passages of a text, as outputs have them as parts. */
const passages = ({ body, notes }: Established): Home[] => [
  { kind: 'body', id: '', label: '', passage: body },
  ...notes.map(({ id, label, passage }): Home => ({ kind: 'note', id, label, passage })),
]

const homeOf = (established: Established, part: Part): Home | undefined =>
  passages(established).find(({ kind, id, label }) => kind === part.kind && [id, label].includes(part.label))

/** Why an offset of an output has no place in the witness. */
export type Untraced = 'editorial' | 'stale'

/**
 * The witness offset that the character at `offset` of an output comes from, or of the next character of the text where
 * there is markup. An output that reads otherwise than the edition up to there is `stale`; what the editor wrote has no
 * place in the witness.
 */
export function witnessOffset(established: Established, output: OutputText, offset: number): number | Untraced {
  const mark = output.parts
    .flatMap(({ markers }) => markers)
    .find(({ label, offset: start }) => start <= offset && offset < start + label.length + '[^]'.length)
  const marker = mark && established.markers.find(({ id, label }) => [id, label].includes(mark.label))
  if (marker) return marker.start
  const place = placeIn(output, offset)
  const home = place && homeOf(established, place.part)
  if (!place || !home) return 'editorial'
  const before = letters(place.part.text.slice(0, place.index))
  if (!letters(home.passage.text).startsWith(before)) return 'stale'
  return home.passage.origin(nthLetter(home.passage.text, before.length))
}

/** The part and the index in its text of the first letter that stands at or after an offset of the file. */
function placeIn({ parts }: OutputText, offset: number): { part: Part; index: number } | undefined {
  let found: { part: Part; index: number; offset: number } | undefined
  for (const part of parts) {
    const first = part.offsets.findIndex((at, i) => at >= offset && /\S/.test(part.text[i]!))
    const at = part.offsets[first]
    if (at !== undefined && (!found || at < found.offset)) found = { part, index: first, offset: at }
  }
  return found
}

/** The offset in an output's file of what became of the witness's character at `at`; nothing where it is no text. */
export function outputOffset(established: Established, output: OutputText, at: number): number | undefined {
  const home = passages(established).find(({ passage }) => passage.has(at))
  const part = home && output.parts.find(part => homeOf(established, part)?.passage === home.passage)
  if (!home || !part) return undefined
  const before = letters(home.passage.text.slice(0, home.passage.before(at)))
  if (!letters(part.text).startsWith(before)) return undefined
  return part.offsets[nthLetter(part.text, before.length)]
}

/**
 * The witness offsets at which a quotation begins: as the edition reads or, failing that, as the witness does. Quotation
 * marks of all forms are the same; those around the whole, and the bar that stands for a line end in messages
 * (`strat|egy`), are the text's own only where it has them.
 */
export function findQuotation(established: Established, quotation: string): number[] {
  const words = bare(quotation)
  const texts = new Set([quotation, words, words.replaceAll('|', ''), words.replaceAll('|', ' ')])
  for (const text of texts) {
    const pattern = patternOf(text)
    const inEdition = passages(established).flatMap(({ passage }) =>
      [...passage.text.matchAll(pattern)].map(({ index }) => passage.origin(index)),
    )
    if (inEdition.length > 0) return inEdition
    const inWitness = [...established.witness.text.matchAll(pattern)].map(({ index }) => index)
    if (inWitness.length > 0) return inWitness
  }
  return []
}

const DOUBLE = '"“”„‟«»'
const SINGLE = "'‘’‚‛`´"
const QUOTED = new RegExp(`^\\s*[${DOUBLE}${SINGLE}](.*)[${DOUBLE}${SINGLE}]\\s*$`, 's')

/** A quotation without the marks around it. */
const bare = (quotation: string): string => QUOTED.exec(quotation)?.[1] ?? quotation

/** Matches the words of a quotation, whatever white space stands between them; of one without words, nothing. */
function patternOf(quotation: string): RegExp {
  const words = quotation.trim().split(/\s+/).map(escaped)
  return words[0] === '' ? /(?!)/g : new RegExp(words.join('\\s+'), 'gu')
}

const escaped = (word: string): string =>
  word
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(new RegExp(`[${DOUBLE}]`, 'g'), `[${DOUBLE}]`)
    .replace(new RegExp(`[${SINGLE}]`, 'g'), `[${SINGLE}]`)

/** The witness offsets at which a line of the original begins that is cited so: `59.4`. */
export const findLine = ({ layout }: Established, place: string): number[] =>
  [...layout.lines, ...layout.notes.flatMap(note => note.lines)].flatMap(({ fragments }) => {
    const at = fragments[0]!.textStart
    return placeOf(layout, at) === place ? [at] : []
  })
