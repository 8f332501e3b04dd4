import { COUNTS, EXPECTED, TRACED } from '../thresholds/markers.js'
import { placeOf } from './places.js'
import type { TraceKind } from './raised.js'
import type { Form, Site } from './shapes.js'

/** How many were markers, and how many were not. */
type Counts = readonly [markers: number, others: number]

/** The counts of all together, half of one each before any was seen. */
const together = (all: readonly Counts[]): Counts =>
  all.reduce<Counts>(([m, o], [markers, others]) => [m + markers, o + others], [0.5, 0.5])

/** The markers counted over the others counted, with one more that is divided as those of its sort are divided. */
const odds = ([markers, others]: Counts, [m, o]: Counts): number => (markers + m / (m + o)) / (others + o / (m + o))

const forms = new Map<Form, Counts[]>()
for (const counts of Object.values(COUNTS))
  for (const [form, pair] of Object.entries(counts) as [Form, Counts][])
    forms.set(form, [...(forms.get(form) ?? []), pair])
const formTotals = new Map([...forms].map(([form, all]) => [form, together(all)]))

/**
 * How much likelier letters of a form at a site are as a note marker than as anything else, before their number and the
 * sequence are looked at.
 */
export const oddsOfKind = (site: Site, form: Form): number =>
  Math.min(EXPECTED.highest, odds(COUNTS[site][form] ?? [0, 0], formTotals.get(form) ?? [0, 1]))

/** The same where the place of the word on its page is known, whatever the letters: none, or some that were `read`. */
export function oddsOfTrace(site: Site, kind: TraceKind, letters: 'read' | 'bare'): number {
  const counts = TRACED[letters][kind]
  return counts ? odds(counts[placeOf(site)] ?? [0, 0], together(Object.values(counts))) : 0
}
