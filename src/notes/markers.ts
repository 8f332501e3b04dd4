import type { Boxes } from '../boxes/box.js'
import { visible } from '../joins/breaks.js'
import type { Lexicon } from '../joins/lexicon.js'
import { fragmentsOf } from '../lines/fragments.js'
import type { Layout, NoteLines } from '../lines/layout.js'
import type { Problem } from '../problem.js'
import type { Misfit } from '../table/misfits.js'
import type { MarkerRow } from '../table/row.js'
import type { Decision } from '../text/decision.js'
import type { Passage } from '../text/passage.js'
import type { Certainty } from '../text/span.js'
import { ACCEPT } from '../thresholds/markers.js'
import { type Candidate, candidates } from './candidates.js'
import type { LostMarker, Marker } from './marker.js'
import { markerEdits } from './marker-edits.js'
import { type Numbers, numbersOfNotes, OPEN_NUMBERS } from './numbers.js'
import { raisedIn, type TraceKind } from './raised.js'
import { ruledMarkers } from './ruled.js'
import { type Placed, sequence } from './sequence.js'

export interface Marked {
  /** The running text and the notes without the markers' letters: each is an empty span signed `marker`. */
  readonly passages: readonly Passage[]
  readonly markers: readonly Marker[]
  readonly lost: readonly LostMarker[]
  /** For each of `layout.notes` its id (its marker's, where it has one) and its label. */
  readonly notes: readonly { readonly id: string; readonly label: string }[]
  readonly decisions: readonly Decision[]
  readonly problems: readonly Problem[]
  /** Rows of the table that do not fit the text. */
  readonly misfits: readonly Misfit[]
}

/**
 * Finds the note markers of the running text by aligning what may be one with the sequence of numbers. Comes before the
 * joins: a word broken around a marker's letters becomes whole, and the table's readings find it so.
 * @param passages the running text, then the notes, each line with its line end
 * @param boxes where the words stand on their pages, as far as it is known
 */
export function placeMarkers(
  passages: readonly Passage[],
  layout: Layout,
  words: Lexicon,
  rows: readonly MarkerRow[],
  boxes?: Boxes,
): Marked {
  const [passage, ...notes] = passages as [Passage, ...Passage[]]
  const stretches = fragmentsOf(layout.lines)
    .map(fragment => visible(passage, fragment))
    .filter(({ start, end }) => end > start)
  const found = candidates(passage.text, stretches, words, raisedIn(passage, boxes))
  const numbers = layout.notes.length > 0 ? numbersOfNotes(passage, layout) : OPEN_NUMBERS
  const unruled = sequence(found, numbers, passage.text)
  const ruled = ruledMarkers(rows, passage, layout, found)
  const { placed, first } = rows.length > 0 ? sequence(ruled.candidates, numbers, passage.text) : unruled
  const markers = placed.map(one => markerOf(passage, one, numbers))
  return {
    passages: [
      passage.edit(
        markerEdits(
          passage,
          placed.map(({ candidate }) => candidate),
        ),
      ),
      ...notes.map((note, i) => withoutLabel(note, layout.notes[i]!)),
    ],
    markers,
    lost: lostBetween(passage, placed, first, numbers),
    notes: layout.notes.map(({ label }, i) => ({ id: numbers.id(numbers.ofNotes[i]!), label })),
    decisions: markers.map((marker, i) => decisionOf(marker, placed[i]!.candidate.row)),
    problems: ruled.problems(unruled.placed, placed, numbers),
    misfits: ruled.misfits,
  }
}

/** A note's text without the label that it begins with. */
function withoutLabel(note: Passage, { mark }: NoteLines): Passage {
  if (mark.end <= mark.start) return note
  const [start, end] = [note.before(mark.start), note.after(mark.end)]
  return note.canCut(start) && note.canCut(end) ? note.edit([{ start, end, text: '', by: 'marker' }]) : note
}

const certainty = (share: number): Certainty =>
  share >= ACCEPT.high ? 'high' : share >= ACCEPT.medium ? 'medium' : 'low'

const PLACES: Record<Candidate['site'], string> = {
  stop: 'after the end of a sentence',
  clause: 'after a clause',
  word: 'after a word',
  end: 'after the last word of a line',
  fused: 'between two words that have grown together',
  break: 'in a broken word, for the sentence that ends in the next line',
  spaced: 'between two sentences',
  apart: 'between blanks',
  line: 'alone on a line, for the sentence that ends in the next line',
  lineclause: 'alone on a line, for the clause that ends in the next line',
  stray: 'alone on a line',
}

/** What the place of a word on its page shows of a sign after it. */
const SHOWN: Readonly<Partial<Record<TraceKind, string>>> = {
  placed: 'on the page the word rises above its line, and there is room for a sign that was not read',
  raised: 'on the page the word rises above its line',
  doubtful: 'on the page the word rises a little above its line',
  wide: 'on the page there is room for signs that were not read',
  roomy: 'on the page there is room for a sign that was not read',
  speck: 'on the page the word rises above its line',
  over: 'on the page it stands over the end of the word',
  open: 'the sequence wants this number, and the word ends its line',
}

function markerOf(passage: Passage, { candidate, n, share }: Placed, numbers: Numbers): Marker {
  const label = numbers.label(n)
  const { letters, form, site, start, end, after, trace } = candidate
  const state = form === 'none' ? 'inferred' : letters === label ? 'read' : 'garbled'
  const stretch = passage.range(start, end)
  const seen = trace && SHOWN[trace.kind]
  const what = {
    read: `the figure stands ${PLACES[site]}${seen ? `; ${seen}` : ''}`,
    garbled: `“${letters}” ${PLACES[site]}${seen ? `; ${seen}` : ''}`,
    inferred: seen ?? 'a blank is missing where the sequence wants this number',
  }[state]
  return {
    label,
    id: numbers.id(n),
    ...(state === 'inferred' ? { start: stretch.start, end: stretch.start } : stretch),
    after: passage.range(after - 1, after).end,
    state,
    cert: state === 'inferred' && certainty(share) === 'high' ? 'medium' : certainty(share),
    reason: candidate.row ? 'the table says so' : what,
  }
}

const decisionOf = ({ label, start, end, state, reason, cert }: Marker, row?: string): Decision => ({
  stage: 'markers',
  start,
  end,
  what: state === 'inferred' ? `note ${label} supplied` : `note ${label}`,
  reason,
  cert,
  ...(row && { row }),
})

/** The numbers that have no marker, each with the stretch in which it must lie; without notes, up to the last one placed. */
function lostBetween(passage: Passage, placed: readonly Placed[], first: number, numbers: Numbers): LostMarker[] {
  const lost: LostMarker[] = []
  const { length } = passage.text
  const until = { n: (numbers.count ?? placed.at(-1)?.n ?? 0) + 1, at: length, end: length }
  let n = first - 1
  let from = 0
  const known = placed.map(({ candidate: { after, end }, n }) => ({ n, at: after, end: Math.max(after, end) }))
  for (const next of [...known, until]) {
    for (n++; n < next.n; n++) {
      const low = numbers.gates.findLast(gate => gate.high < n)?.at ?? 0
      const high = numbers.gates.find(gate => gate.low >= n)?.at ?? length
      const start = Math.min(Math.max(from, low), next.at)
      const stretch = passage.range(start, Math.max(start, Math.min(next.at, high)))
      const reason = 'its marker left no trace that could be told'
      lost.push({ label: numbers.label(n), id: numbers.id(n), ...stretch, reason })
    }
    from = next.end
  }
  return lost
}
