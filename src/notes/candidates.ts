import type { Lexicon } from '../joins/lexicon.js'
import { BOXES } from '../thresholds/boxes.js'
import { LONGEST_TOKEN } from '../thresholds/markers.js'
import { grownTogether } from './grown.js'
import { oddsOfKind, oddsOfTrace } from './odds.js'
import { quotationEnds } from './quotations.js'
import { type Raised, SEEN, type Trace, UNKNOWN } from './raised.js'
import { type Form, formOf, MARK, type Site } from './shapes.js'
import {
  calledIn,
  goesOn,
  type Sighting,
  type Stretch,
  sightings,
  siteAfter,
  tokensIn,
  unread,
  wordOf,
} from './sightings.js'

/** Letters that may be a note marker, or a place where one may have been. All offsets are those of the passage. */
export interface Candidate {
  readonly site: Site
  readonly form: Form
  /** The letters, `[start, end)`; empty where only a missing blank tells. */
  readonly letters: string
  readonly start: number
  readonly end: number
  /** The marker stands after the character that ends here. */
  readonly after: number
  /** Whether a blank is missing behind the marker. */
  readonly tight: boolean
  /** Odds for a marker of any number. */
  readonly odds: number
  /** What the place of its word on the page tells. */
  readonly trace?: Trace
  /** The line that the marker belongs to, where its letters stand outside it. */
  readonly line?: Stretch
  /** The only label that it can have, and the row of the table that says so. */
  readonly only?: string
  readonly row?: string
}

const ALONE = new RegExp(`^(?:${MARK}|[OQ])$`, 'u')

/**
 * Everything in the text that may be a note marker, by the place it would mark.
 * @param stretches the fragments that have words, in reading order
 * @param raised what the boxes of the words tell of raised signs
 */
export function candidates(
  text: string,
  stretches: readonly Stretch[],
  words: Lexicon,
  raised: Raised = UNKNOWN,
): Candidate[] {
  const quotes = quotationEnds(text)
  const grown = grownTogether(words)
  const judged = (sighting: Sighting, trace?: Trace) => {
    const known = sighting.elsewhere ? undefined : trace
    const form = known && SEEN.has(known.kind) ? formOf(sighting.letters) : formIn(text, sighting, quotes, words)
    return candidate(text, sighting, form, known)
  }
  const found = stretches.flatMap((stretch, i): (Candidate | undefined)[] => {
    const next = stretches[i + 1]
    const line = text.slice(stretch.start, stretch.end)
    const sign = i > 0 && next ? alone(text, stretch, stretches.slice(i + 1, i + 1 + BOXES.nearby), raised) : undefined
    if (sign) return [judged(sign.sighting, sign.trace)]
    if (ALONE.test(line)) return []
    return tokensIn(text, stretch, i === 0).flatMap(token => {
      const trace = raised.trace(token.at)
      const read = sightings(token, { text, words, quotes, grown, next }).map(sighting => judged(sighting, trace))
      if (!trace || read.some(Boolean)) return read
      return unread(token, trace, text).map(sighting => judged(sighting, trace))
    })
  })
  return oneEach(found.filter(candidate => candidate !== undefined))
}

/**
 * A sign alone on a line: over the end of a word, as the page shows, whatever it was read as; or for what ends in the next
 * line.
 */
function alone(
  text: string,
  { start, end }: Stretch,
  after: readonly Stretch[],
  raised: Raised,
): { sighting: Sighting; trace?: Trace } | undefined {
  const letters = text.slice(start, end)
  const like = ALONE.test(letters)
  if (!like && letters.length > BOXES.signs) return undefined
  const under = raised.under(start, after)
  if (under !== undefined) {
    const site = siteAfter(text.slice(Math.max(0, under - LONGEST_TOKEN), under))
    return { sighting: { site, letters, start, after: under }, trace: { kind: 'over' } }
  }
  if (!like) return undefined
  const { site, at } = calledIn(text, after[0]!)
  return { sighting: { site, letters, start, after: at, line: after[0]! } }
}

/** The candidate that letters, or a place, are; nothing where they can be no marker. */
function candidate(text: string, sighting: Sighting, form: Form, trace: Trace | undefined): Candidate | undefined {
  const { site, letters, start, after, tight = false, line } = sighting
  const end = start + letters.length
  if (form === 'query' && isAsked(text, start, end)) return undefined
  const odds = trace ? oddsOfTrace(site, trace.kind, letters || tight ? 'read' : 'bare') : oddsOfKind(site, form)
  if (odds <= 0) return undefined
  return { site, form, letters, start, end, after, tight, odds, ...(trace && { trace }), ...(line && { line }) }
}

/** Whether a question mark ends a question: after a word, and no clause or small letter follows. */
const isAsked = (text: string, start: number, end: number): boolean =>
  !/[.,;:]/.test(text[start - 1] ?? '') && !/[,;:]/.test(text[end] ?? '') && !goesOn(text, end)

/** The form of letters where they stand: a quotation mark may close a quotation or be a genitive's, a figure a letter. */
function formIn(text: string, { site, letters, start }: Sighting, quotes: ReadonlySet<number>, words: Lexicon): Form {
  const form = formOf(letters)
  const grown = site === 'word' || site === 'end'
  if (form === 'digits')
    return grown && isMisread(text.slice(start - LONGEST_TOKEN, start), letters, words) ? 'misread' : form
  if (form !== 'single' && form !== 'double') return form
  const ended = grown && !goesOn(text, start + letters.length)
  if (ended || quotes.has(start + letters.length - 1)) return 'closing'
  return form === 'single' && grown && /s$/iu.test(text[start - 1] ?? '') ? 'apostrophe' : form
}

/** Of the candidates for the same place the likeliest, or two side by side; in the order of their places. */
function oneEach(found: readonly Candidate[]): Candidate[] {
  const best = new Map<number, Candidate[]>()
  for (const candidate of found) {
    const others = best.get(candidate.after) ?? []
    const beside = others.length === 1 && others[0]!.end === candidate.start && others[0]!.start < candidate.start
    if (beside) best.set(candidate.after, [...others, candidate])
    else if (others.every(other => candidate.odds > other.odds)) best.set(candidate.after, [candidate])
  }
  return [...best.values()].flat().sort((a, b) => a.after - b.after || a.start - b.start)
}

const LOOKALIKES: Record<string, string> = { 0: 'o', 1: 'l', 5: 's', 6: 'b', 8: 'b', 9: 'g' }

/** Whether figures at a word's end look like letters that make another word of it (`hi5`). */
function isMisread(before: string, letters: string, words: Lexicon): boolean {
  const plain = [...letters].map(letter => LOOKALIKES[letter] ?? '').join('')
  return plain.length === letters.length && words.knows(wordOf(before) + plain)
}
