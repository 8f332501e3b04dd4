import { visible } from '../joins/breaks.js'
import type { Lexicon } from '../joins/lexicon.js'
import { fragmentsOf } from '../lines/fragments.js'
import type { Layout, NoteLines } from '../lines/layout.js'
import type { Problem } from '../problem.js'
import type { MarkerRow } from '../table/row.js'
import type { Decision } from '../text/decision.js'
import type { Passage } from '../text/passage.js'
import type { Certainty } from '../text/span.js'
import { align, type Reading } from './alignment.js'
import { type Candidate, candidates } from './candidates.js'
import type { LostMarker, Marker } from './marker.js'
import { markerEdits } from './marker-edits.js'
import { density, type Numbers, numbersOfNotes, OPEN_NUMBERS } from './numbers.js'
import { fitness } from './shapes.js'

export interface Marked {
  /** The running text and the notes without the markers' letters: each is an empty span signed `marker`. */
  readonly passages: readonly Passage[]
  readonly markers: readonly Marker[]
  readonly lost: readonly LostMarker[]
  /** For each of `layout.notes` its id (its marker's, where it has one) and its label. */
  readonly notes: readonly { readonly id: string; readonly label: string }[]
  readonly decisions: readonly Decision[]
  readonly problems: readonly Problem[]
}

export const THRESHOLDS = {
  /**
   * Share of all alignments that must agree on a marker and its number, and what these shares must be on the average of
   * all that are placed: without any notes, and where the notes tell which numbers a page has.
   */
  accept: { open: { each: 0.72, mean: 0.9 }, noted: { each: 0.55, mean: 0.8 } },
  /** Shares from which a marker is of medium and of high certainty. */
  medium: 0.9,
  high: 0.98,
  /** A sequence stands only when so many of its markers are read as the very digits of their numbers ... */
  digits: 2,
  /** ... and these are such a share of all that are placed. */
  digitShare: 0.1,
  /** How much likelier any candidate is on a page of which it is known that markers stand there. */
  noted: 8,
  /** How often the odds of the candidates' kinds are learnt anew from the text. */
  rounds: 4,
  /** Candidates of a kind that the odds of the table are worth beside those of the text. */
  prior: 3,
  /** Share of the markers that is at first assumed to have left no trace; markers for each code unit of text. */
  lost: 0.1,
  density: 1 / 1000,
  /** Share of the markers that left no trace, where the notes tell how many there must be. */
  lostNoted: 0.05,
} as const

/**
 * Finds the note markers of the running text by aligning what may be one with the sequence of numbers. Comes before the
 * joins: a word broken around a marker's letters becomes whole, and the table's readings find it so.
 * @param passages the running text, then the notes, each line with its line end
 */
export function placeMarkers(
  passages: readonly Passage[],
  layout: Layout,
  words: Lexicon,
  _rows: readonly MarkerRow[],
): Marked {
  const [passage, ...notes] = passages as [Passage, ...Passage[]]
  const stretches = fragmentsOf(layout.lines)
    .map(fragment => visible(passage, fragment))
    .filter(({ start, end }) => end > start)
  const found = candidates(passage.text, stretches, words)
  const numbers = layout.notes.length > 0 ? numbersOfNotes(passage, layout) : OPEN_NUMBERS
  const placed = sequence(found, numbers, passage.text.length)
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
    lost: lostBetween(passage, placed, numbers),
    notes: layout.notes.map(({ label }, i) => ({ id: numbers.id(numbers.ofNotes[i]!), label })),
    decisions: markers.map(decisionOf),
    problems: [],
  }
}

/** A note's text without the label that it begins with. */
function withoutLabel(note: Passage, { mark }: NoteLines): Passage {
  if (mark.end <= mark.start) return note
  return note.edit([{ start: note.before(mark.start), end: note.after(mark.end), text: '', by: 'marker' }])
}

interface Placed {
  readonly candidate: Candidate
  readonly n: number
  readonly share: number
}

/** The candidates that are markers, with their numbers; none where nothing supports a sequence. */
function sequence(found: readonly Candidate[], numbers: Numbers, length: number): Placed[] {
  let placed: Placed[] = []
  let lost = THRESHOLDS.lost * length * THRESHOLDS.density
  const notes = numbers.count === undefined ? 1 : THRESHOLDS.noted
  const prior = found.map(({ odds, form }) => odds * (form === 'none' ? 1 : notes))
  let odds = prior
  for (let round = 0; round < THRESHOLDS.rounds; round++) {
    const sites = found.map((candidate, i) => ({
      at: candidate.after,
      odds: (n: number) => odds[i]! * fitness(candidate.letters, candidate.form, numbers.label(n)),
    }))
    const calls = density(numbers.gates, lost / length / THRESHOLDS.lostNoted)
    const rate = (at: number) => THRESHOLDS.lostNoted * calls(at)
    const { readings } = align(sites, numbers.gates, length, rate)
    placed = accepted(found, readings, THRESHOLDS.accept[numbers.count === undefined ? 'open' : 'noted'])
    const marked = readings.reduce((sum, reading) => sum + reading.marked, 0)
    lost = Math.max(THRESHOLDS.lost, (placed.at(-1)?.n ?? 0) - marked)
    odds = learnt(found, prior, readings)
  }
  const exact = placed.filter(({ candidate, n }) => candidate.letters === numbers.label(n)).length
  const supported = exact >= THRESHOLDS.digits && exact >= placed.length * THRESHOLDS.digitShare
  return numbers.count !== undefined || supported ? placed : []
}

/** The surest of the candidates, as many as keep the share of wrong ones among them within bounds. */
function accepted(
  found: readonly Candidate[],
  readings: readonly Reading[],
  { each, mean }: { each: number; mean: number },
): Placed[] {
  const shares = readings.map(({ share }) => share).sort((a, b) => b - a)
  let sum = 0
  let least = Number.POSITIVE_INFINITY
  for (const [i, share] of shares.entries()) {
    sum += share
    if (share < each || sum < (i + 1) * mean) break
    least = share
  }
  return readings.flatMap(({ n, share }, i) => (share >= least ? [{ candidate: found[i]!, n, share }] : []))
}

/** The odds of each candidate after a look at how many of its kind turned out to be markers in this text. */
function learnt(found: readonly Candidate[], odds: readonly number[], readings: readonly Reading[]): number[] {
  const kinds = new Map<string, { marked: number; all: number }>()
  const kindOf = ({ site, form, odds }: Candidate) => `${site} ${form} ${odds}`
  found.forEach((candidate, i) => {
    const kind = kinds.get(kindOf(candidate)) ?? { marked: 0, all: 0 }
    kinds.set(kindOf(candidate), { marked: kind.marked + readings[i]!.marked, all: kind.all + 1 })
  })
  return found.map((candidate, i) => {
    const { marked, all } = kinds.get(kindOf(candidate))!
    const prior = (THRESHOLDS.prior * odds[i]!) / (1 + odds[i]!)
    return (marked + prior) / (all - marked + THRESHOLDS.prior - prior)
  })
}

const certainty = (share: number): Certainty =>
  share >= THRESHOLDS.high ? 'high' : share >= THRESHOLDS.medium ? 'medium' : 'low'

const PLACES: Record<Candidate['site'], string> = {
  stop: 'after the end of a sentence',
  clause: 'after a clause',
  word: 'after a word',
  break: 'in a broken word, for the sentence that ends in the next line',
  spaced: 'between blanks',
  line: 'alone on a line, for the sentence that ends in the next line',
}

function markerOf(passage: Passage, { candidate, n, share }: Placed, numbers: Numbers): Marker {
  const label = numbers.label(n)
  const { letters, form, site, start, end, after } = candidate
  const state = form === 'none' ? 'inferred' : letters === label ? 'read' : 'garbled'
  const stretch = passage.range(start, end)
  const what = {
    read: `the figure stands ${PLACES[site]}`,
    garbled: `“${letters}” ${PLACES[site]}`,
    inferred: 'a blank is missing where the sequence wants this number',
  }[state]
  return {
    label,
    id: numbers.id(n),
    ...(state === 'inferred' ? { start: stretch.start, end: stretch.start } : stretch),
    after: passage.range(after - 1, after).end,
    state,
    cert: state === 'inferred' && certainty(share) === 'high' ? 'medium' : certainty(share),
    reason: what,
  }
}

const decisionOf = ({ label, start, end, state, reason, cert }: Marker): Decision => ({
  stage: 'markers',
  start,
  end,
  what: state === 'inferred' ? `note ${label} supplied` : `note ${label}`,
  reason,
  cert,
})

/** The numbers that have no marker, each with the stretch in which it must lie; without notes, up to the last one placed. */
function lostBetween(passage: Passage, placed: readonly Placed[], numbers: Numbers): LostMarker[] {
  const lost: LostMarker[] = []
  const until = { n: (numbers.count ?? placed.at(-1)?.n ?? 0) + 1, at: passage.text.length }
  let n = 0
  let from = 0
  for (const next of [...placed.map(({ candidate, n }) => ({ n, at: candidate.after })), until]) {
    for (n++; n < next.n; n++) {
      const low = numbers.gates.findLast(gate => gate.high < n)?.at ?? 0
      const high = numbers.gates.find(gate => gate.low >= n)?.at ?? passage.text.length
      const stretch = passage.range(Math.max(from, low), Math.min(next.at, high))
      const reason = 'its marker left no trace that could be told'
      lost.push({ label: numbers.label(n), id: numbers.id(n), ...stretch, reason })
    }
    from = next.at
  }
  return lost
}
