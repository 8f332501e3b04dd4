import type { Lexicon } from '../joins/lexicon.js'
import type { Fragment, Line, NoteLines } from '../lines/layout.js'
import type { Decision } from '../text/decision.js'
import { type Foot, footOf } from './foot.js'
import { garbledLabelOf, isSign, labelOf } from './labels.js'

/** What stands at the feet of the pages. */
export interface Bodies {
  /** The notes in their order; one that runs over a page is one note with the lines of both pages. */
  readonly notes: readonly NoteLines[]
  /** Signatures and specks under the notes. */
  readonly specks: ReadonlySet<Fragment>
  /** The fragments that belong to notes, and the specks: no part of the running text. */
  readonly taken: ReadonlySet<Fragment>
  readonly decisions: readonly Decision[]
}

/** A fragment on its page, with its words. */
export interface FootLine {
  readonly fragment: Fragment
  readonly text: string
  /** Whether a blank line stands before it. */
  readonly apart: boolean
  /** Its number on the page, from 1. */
  readonly n: number
}

/** A note as found: not yet sure of its number. */
export interface Found {
  label: string
  readonly page: number
  readonly markLength: number
  readonly lines: FootLine[]
  readonly over: { page: number; line: FootLine }[]
}

/**
 * Finds the notes at the feet of pages: lines at a page's end that begin with a figure or sign in sequence.
 * @param pages the fragments of each page without its furniture, in reading order
 */
export function findBodies(witness: string, pages: readonly (readonly Fragment[])[], words: Lexicon): Bodies {
  const lined = pages.map(fragments => footLines(witness, fragments))
  const measure = measureOf(lined)
  const feet = lined.map(() => undefined as Foot | undefined)
  let open: FootLine | undefined
  let last = 0
  lined.forEach((lines, page) => {
    const foot = footOf(lines, { last, measure, open, words })
    feet[page] = foot
    open = (foot?.lines.at(-1) ?? foot?.over.at(-1)) || undefined
    last = foot ? (sureNumbers(foot.lines, last).at(-1)?.n ?? last) : last
  })
  const found: Found[] = []
  last = 0
  feet.forEach((foot, page) => {
    if (!foot) return
    const following = feet.slice(page + 1).find(next => next && next.lines.length > 0)
    for (const line of foot.over) found.at(-1)?.over.push({ page, line })
    const notes = notesIn(foot.lines, page, last, following?.lines ?? [])
    for (const note of notes) if (!isSign(note.label)) last = Number(note.label)
    found.push(...notes)
  })
  const specks = new Set(feet.flatMap(foot => foot?.specks.map(line => line.fragment) ?? []))
  const notes = found.map(note => noteLines(note))
  return {
    notes,
    taken: new Set([
      ...specks,
      ...found.flatMap(({ lines, over }) => [...lines, ...over.map(({ line }) => line)].map(line => line.fragment)),
    ]),
    specks,
    decisions: found.map(decisionOf),
  }
}

function footLines(witness: string, fragments: readonly Fragment[]): FootLine[] {
  let previous: Fragment | undefined
  return fragments.map((fragment, i) => {
    const between = previous ? witness.slice(previous.textEnd, fragment.textStart) : ''
    previous = fragment
    return {
      fragment,
      text: witness.slice(fragment.textStart, fragment.textEnd),
      apart: i === 0 || (between.match(/\r\n|[\n\r]/g)?.length ?? 0) > 1,
      n: i + 1,
    }
  })
}

/** The width of full lines of running text, in code units: that which one line in four exceeds. */
function measureOf(pages: readonly (readonly FootLine[])[]): number {
  const widths = pages
    .flatMap(lines => lines.slice(0, Math.ceil(lines.length / 2)).map(line => line.text.length))
    .sort((a, b) => a - b)
  return widths[Math.floor(widths.length * 0.75)] ?? 0
}

/** Parts the lines of a page foot into notes and settles their labels. `last` is the number of the note before. */
function notesIn(lines: readonly FootLine[], page: number, last: number, following: readonly FootLine[]): Found[] {
  const starts = labelled(lines, last, following)
  return starts.map(({ at, label, length }, i) => ({
    label,
    page,
    markLength: length,
    lines: lines.slice(at, starts[i + 1]?.at ?? lines.length),
    over: [],
  }))
}

interface Numbered {
  readonly at: number
  readonly n: number
  readonly length: number
}

/** The lines of a page foot that begin with a figure that can follow what went before. */
function sureNumbers(lines: readonly FootLine[], last: number): Numbered[] {
  const sure: Numbered[] = []
  let n = last > 0 && lines[0] && labelOf(lines[0].text)?.text === '1' ? 0 : last
  lines.forEach((line, at) => {
    const label = labelOf(line.text)
    if (!label || isSign(label.text)) return
    const number = Number(label.text)
    if (number > n && number - n <= (line.apart || at === 0 ? MISSING : 1)) {
      sure.push({ at, n: number, length: label.length })
      n = number
    }
  })
  return sure
}

/**
 * Where notes begin in a page foot. A figure that follows the one before begins a note; between two that leave numbers
 * out (the latter perhaps on the next page with notes, `following`), as many paragraphs as are wanted begin the missing
 * ones, their labels being misread.
 */
function labelled(
  lines: readonly FootLine[],
  last: number,
  following: readonly FootLine[],
): (Omit<Numbered, 'n'> & { readonly label: string })[] {
  if (lines.length === 0) return []
  const first = labelOf(lines[0]!.text)
  if (first && isSign(first.text)) {
    return lines.flatMap((line, at) => {
      const label = labelOf(line.text)
      return label && isSign(label.text) ? [{ at, label: label.text, length: label.length }] : []
    })
  }
  const sure = sureNumbers(lines, last)
  const later = sureNumbers(following, sure.at(-1)?.n ?? last)[0]
  const starts: Numbered[] = []
  let before = last > 0 && first?.text === '1' ? 0 : last
  let from = 0
  for (const next of [...sure, undefined]) {
    const until = next?.n ?? (later && later.n > before ? later.n : before + 1)
    const garbled = lines.flatMap((line, at) => {
      if (at < from || at >= (next?.at ?? lines.length) || (!line.apart && at > 0)) return []
      const label = labelOf(line.text) ?? garbledLabelOf(line.text)
      return label ? [{ at, length: label.length }] : []
    })
    for (const { at, length } of garbled.slice(0, until - before - 1)) starts.push({ at, n: ++before, length })
    if (!next) break
    starts.push(next)
    before = next.n
    from = next.at + 1
  }
  return starts.map(({ n, ...start }) => ({ ...start, label: String(n) }))
}

/** Numbers that a page foot may leave out before one is no longer believed. */
const MISSING = 4

const lineOf = (page: number, { fragment: { start, end, textStart, textEnd }, n }: FootLine): Line => ({
  page,
  n,
  fragments: [{ start, end, textStart, textEnd }],
})

function noteLines({ label, page, markLength, lines, over }: Found): NoteLines {
  const start = lines[0]!.fragment.textStart
  return {
    label,
    page,
    mark: { start, end: start + markLength },
    lines: [...lines.map(line => lineOf(page, line)), ...over.map(({ page: next, line }) => lineOf(next, line))],
  }
}

function decisionOf({ label, lines, over, markLength }: Found): Decision {
  const first = lines[0]!
  const read = first.text.slice(0, markLength).trim()
  const exact = labelOf(first.text)?.text === label
  return {
    stage: 'notes',
    start: first.fragment.textStart,
    end: (over.at(-1)?.line ?? lines.at(-1)!).fragment.textEnd,
    what: `note ${label} at the page foot${over.length > 0 ? ', running over the page' : ''}`,
    reason: exact ? 'it begins with its figure, in sequence' : `“${read}” stands where the sequence wants ${label}`,
    cert: exact ? 'high' : 'medium',
  }
}
