import type { Layout } from '../lines/layout.js'
import type { Passage } from '../text/passage.js'
import type { Gate } from './alignment.js'
import { isSign, nameOfSign } from './labels.js'

/** The markers that a text must have, in their order: the `n`th of them, counted from 1, has these names. */
export interface Numbers {
  label(n: number): string
  /** Unique in the edition. */
  id(n: number): string
  readonly gates: readonly Gate[]
  /** How many there are, where that is known. */
  readonly count?: number
  /** The `n` of each of the layout's notes. */
  readonly ofNotes: readonly number[]
}

/** 1, 2, 3 … to the end, where nothing but the markers themselves tells of the notes. */
export const OPEN_NUMBERS: Numbers = { label: String, id: String, gates: [], ofNotes: [] }

interface Entry {
  readonly label: string
  readonly page: number
  /** Whether the note itself was found. */
  readonly found: boolean
}

/** The markers that the notes found at the page feet call for, each on its note's page. */
export function numbersOfNotes(passage: Passage, layout: Layout): Numbers {
  const entries: Entry[] = []
  const ofNotes: number[] = []
  for (const { label, page } of layout.notes) {
    const before = entries.at(-1)
    if (before && !isSign(label) && !isSign(before.label)) {
      for (let n = Number(before.label) + 1; n < Number(label); n++)
        entries.push({ label: String(n), page, found: false })
    }
    entries.push({ label, page, found: true })
    ofNotes.push(entries.length)
  }
  const ids = idsOf(entries, layout)
  return {
    label: n => entries[n - 1]?.label ?? '',
    id: n => ids[n - 1] ?? '',
    gates: gatesOf(entries, passage, layout),
    count: entries.length,
    ofNotes,
  }
}

/** The labels themselves where each stands but once, else with the page that they stand on: `p21-3`, `p21-star`. */
function idsOf(entries: readonly Entry[], layout: Layout): string[] {
  const unique = new Set(entries.map(entry => entry.label)).size === entries.length
  if (unique && entries.every(({ label }) => !isSign(label))) return entries.map(({ label }) => label)
  const taken = new Set<string>()
  return entries.map(({ label, page }) => {
    const folio = (layout.pages[page]?.label ?? '').replace(/[^\p{L}\p{N}]/gu, '') || `n${page + 1}`
    const name = isSign(label) ? nameOfSign(label) : label
    let id = `p${folio}-${name}`
    for (let again = 2; taken.has(id); again++) id = `p${folio}.${again}-${name}`
    taken.add(id)
    return id
  })
}

/**
 * Numbers lost on each code unit of a page: a share of those of its notes over its length. Between two gates the rate is
 * one.
 * @param otherwise the rate where there are no gates
 */
export function lossRate(gates: readonly Gate[], share: number, otherwise: number): (at: number) => number {
  const rates = gates.map(({ at, high }, i) => {
    const before = gates[i - 1] ?? { at: 0, low: 0 }
    return Math.max(0, high - before.low) / Math.max(1, at - before.at)
  })
  return at => {
    let low = 0
    let end = gates.length
    while (low < end) {
      const middle = (low + end) >> 1
      if (gates[middle]!.at < at) low = middle + 1
      else end = middle
    }
    return gates.length === 0 ? otherwise : share * (rates[low] ?? 0)
  }
}

/** At the end of each page its notes have been called, and those of later pages not yet. */
function gatesOf(entries: readonly Entry[], passage: Passage, layout: Layout): Gate[] {
  const ends = new Map<number, number>()
  for (const { page, fragments } of layout.lines) {
    const end = fragments.at(-1)!.textEnd
    if (passage.has(end - 1)) ends.set(page, Math.max(ends.get(page) ?? 0, passage.after(end)))
  }
  const gates: Gate[] = []
  let low = 0
  let next = 0
  for (const [page, at] of [...ends].sort((a, b) => a[1] - b[1])) {
    while (next < entries.length && entries[next]!.page <= page) next++
    for (let i = low; i < next; i++) if (entries[i]!.found) low = i + 1
    // a number whose note was not found may stand on this page as well as on the next that has notes
    let high = next
    while (high < entries.length && !entries[high]!.found) high++
    gates.push({ at, low, high })
  }
  return gates
}
