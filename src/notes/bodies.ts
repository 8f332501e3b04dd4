import type { Lexicon } from '../joins/lexicon.js'
import type { Fragment, Line, NoteLines } from '../lines/layout.js'
import type { Decision } from '../text/decision.js'
import { FEET } from '../thresholds/feet.js'
import type { Witness } from '../witness/witness.js'
import { type Foot, findFeet } from './feet.js'
import { type FootLine, footLines, isStepped, measureOf, withoutSpecks } from './foot-lines.js'
import type { Start } from './partings.js'
import type { Style } from './regions.js'

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

/** A note as found, with the lines in which it runs over pages. */
interface Found {
  readonly start: Start
  readonly page: number
  readonly lines: { readonly page: number; readonly line: FootLine }[]
}

/**
 * Finds the notes at the feet of pages: lines at a page's end that begin with a figure or sign in sequence.
 * @param pages the fragments of each page without its furniture, in reading order
 */
export function findBodies(witness: Witness, pages: readonly (readonly Fragment[])[], words: Lexicon): Bodies {
  const parted = pages.map(fragments => withoutSpecks(footLines(witness, fragments, words), words))
  const lined = parted.map(({ kept }) => kept)
  const feet = findFeet(lined, styleOf(lined))
  const found: Found[] = []
  const specks = new Set<Fragment>()
  feet.forEach((foot, page) => {
    if (!foot) return
    const lines = lined[page]!
    for (const { fragment } of parted[page]!.specks) specks.add(fragment)
    const begins = new Map(foot.starts.map(start => [start.at, start]))
    for (let at = foot.from; at < lines.length; at++) {
      const start = begins.get(at)
      if (start) found.push({ start, page, lines: [] })
      found.at(-1)!.lines.push({ page, line: lines[at]! })
    }
  })
  return {
    notes: found.map(noteLines),
    taken: new Set([...specks, ...found.flatMap(({ lines }) => lines.map(({ line }) => line.fragment))]),
    specks,
    decisions: found.map(decisionOf),
  }
}

/** How the notes of a text are set, learnt from those that are found without knowing it. */
function styleOf(pages: readonly (readonly FootLine[])[]): Style {
  const measure = measureOf(pages)
  const feet = findFeet(pages, { measure, share: 0, indented: false })
  const sure = feet.flatMap((foot, page) => (foot ? fullLines(foot, pages[page]!) : []))
  return {
    measure,
    indented: areIndented(feet, pages),
    share: feet.filter(foot => foot).length / pages.length,
    ...(sure.length >= FEET.telling && { notes: sure.sort((a, b) => a - b)[sure.length >> 1]! }),
  }
}

/** Whether the notes that begin with their figures are indented, as far as the page is known. */
function areIndented(feet: readonly (Foot | undefined)[], pages: readonly (readonly FootLine[])[]): boolean {
  const steps = feet.flatMap((foot, page) =>
    (foot?.starts ?? []).flatMap(({ at, label }) => {
      const line = pages[page]![at]!
      const stepped = isStepped(line)
      return stepped === undefined || !isExact(line, label) ? [] : [stepped]
    }),
  )
  return steps.length >= FEET.telling && steps.filter(Boolean).length >= steps.length * FEET.indented
}

const isExact = ({ labels }: FootLine, label: string | undefined): boolean => labels.some(({ text }) => text === label)

/** The widths of the lines of a foot that others follow in their note. */
const fullLines = ({ from, starts }: Foot, lines: readonly FootLine[]): number[] => {
  if (!isExact(lines[from]!, starts[0]?.label)) return []
  const begins = new Set(starts.map(({ at }) => at))
  return lines.slice(from, -1).flatMap(({ text }, i) => (begins.has(from + i + 1) ? [] : [text.length]))
}

const lineOf = (page: number, { fragment: { start, end, textStart, textEnd }, n }: FootLine): Line => ({
  page,
  n,
  fragments: [{ start, end, textStart, textEnd }],
})

function noteLines({ start, page, lines }: Found): NoteLines {
  const at = lines[0]!.line.fragment.textStart
  return {
    label: start.label,
    page,
    mark: { start: at, end: at + start.length },
    lines: lines.map(({ page, line }) => lineOf(page, line)),
  }
}

function decisionOf({ start: { label, length }, page, lines }: Found): Decision {
  const first = lines[0]!.line
  const read = first.text.slice(0, length).trim()
  const exact = isExact(first, label)
  return {
    stage: 'notes',
    start: first.fragment.textStart,
    end: lines.at(-1)!.line.fragment.textEnd,
    what: `note ${label} at the page foot${lines.at(-1)!.page > page ? ', running over the page' : ''}`,
    reason: exact
      ? 'it begins with its figure, in sequence'
      : length > 0
        ? `“${read}” stands where the sequence wants ${label}`
        : `a paragraph at the page foot stands where the sequence wants ${label}`,
    cert: exact ? 'high' : length > 0 ? 'medium' : 'low',
  }
}
