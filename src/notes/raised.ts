import type { BoxedWord, Boxes } from '../boxes/box.js'
import { type Measures, measures } from '../boxes/measures.js'
import { median } from '../boxes/median.js'
import type { Passage } from '../text/passage.js'
import { BOXES } from '../thresholds/boxes.js'
import type { Stretch } from './sightings.js'

/**
 * What the place of a word on its page tells of a raised sign at its end. `raised`: its box rises above its line;
 * `doubtful`: a little. Where letters are equally wide: `placed`: it rises, and has room for a sign that was not read;
 * `speck`: it rises without such room; `roomy`, `wide`: there is room for one sign or for more. `over`: a sign that was
 * read as a line of its own stands over the end of the word. `open`: nothing, but the word ends its line, and its box may
 * end before the sign. `level`: nothing.
 */
export type TraceKind = 'placed' | 'raised' | 'over' | 'wide' | 'doubtful' | 'roomy' | 'speck' | 'open' | 'level'

export interface Trace {
  readonly kind: TraceKind
  /** How many signs there is room for beside those that were read; not known where letters differ in width. */
  readonly signs?: number
}

/** Traces that show a raised sign on the page. */
export const SEEN: ReadonlySet<TraceKind> = new Set(['placed', 'raised', 'over'])

/** The traces of raised signs in a passage. */
export interface Raised {
  /** Of the word that begins at passage offset `at`; none where its place is not known. */
  trace(at: number): Trace | undefined
  /** Passage offset of the end of the word that a sign at `at`, read as the line before some parts of lines, stands over. */
  under(at: number, parts: readonly Stretch[]): number | undefined
}

/** Where no boxes tell. */
export const UNKNOWN: Raised = { trace: () => undefined, under: () => undefined }

/**
 * The traces, where the boxes tell raised signs at all: some OCR gives every word of a line the same height.
 */
export function raisedIn(passage: Passage, boxes: Boxes | undefined): Raised {
  if (!boxes) return UNKNOWN
  const measured = measures([...boxes.words.values()])
  const lifts = [...measured.values()].map(({ lift }) => lift).filter(lift => lift >= BOXES.lift)
  const usual = median(lifts)
  const traces = new Map<number, Trace>()
  for (const [start, word] of boxes.words) {
    const found = measured.get(word)
    if (found) traces.set(start, traceOf(found, usual))
  }
  const telling = [...traces.values()].filter(({ kind }) => SEEN.has(kind)).length
  if (telling < BOXES.few) return UNKNOWN
  return {
    trace: at => traces.get(passage.origin(at)),
    under(at, parts) {
      const sign = boxes.words.get(passage.origin(at))
      if (!sign) return undefined
      const height = sign.bottom - sign.top
      return parts
        .flatMap(part => [...passage.text.slice(part.start, part.end).matchAll(/\S+/g)].map(word => ({ part, word })))
        .map(({ part, word: { 0: word, index } }) => ({
          start: part.start + index,
          end: part.start + index + word.length,
        }))
        .findLast(({ start }) => {
          const box = boxes.words.get(passage.origin(start))
          return box && standsOverEnd(sign, box, height)
        })?.end
    },
  }
}

/** Whether a sign stands over the end of a word, above its line and nearer to it than another line would be. */
function standsOverEnd(sign: BoxedWord, word: BoxedWord, height: number): boolean {
  const rise = (word.bottom - sign.bottom) / (word.bottom - word.top)
  return (
    sign.page === word.page && Math.abs(sign.left - word.right) <= height && rise > BOXES.level && rise < BOXES.over
  )
}

/** @param usual how far words with a raised sign rise in this text */
function traceOf({ lift, room, last }: Measures, usual: number): Trace {
  const raised = lift >= BOXES.lift
  if (room === undefined) {
    if (raised && lift >= usual * BOXES.usual) return { kind: 'raised' }
    return { kind: lift >= BOXES.doubtful ? 'doubtful' : 'level' }
  }
  const signs = room >= BOXES.room ? Math.round(room) : 0
  if (signs > BOXES.signs) return { kind: 'level' }
  if (signs === 0) return { kind: raised ? 'speck' : last ? 'open' : 'level', signs }
  return { kind: raised ? 'placed' : signs > 1 ? 'wide' : 'roomy', signs }
}
