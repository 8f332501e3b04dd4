import { COUNTS, EXPECTED } from '../thresholds/markers.js'
import type { Form, Site } from './shapes.js'

const sites = Object.keys(COUNTS) as Site[]
const countsAt = (site: Site) => Object.entries(COUNTS[site]) as [Form, readonly [number, number]][]

/** The markers and the others of each form at all sites, half of one each before any was seen. */
const totals = new Map<Form, readonly [number, number]>()
for (const [form, [markers, others]] of sites.flatMap(countsAt)) {
  const [m, o] = totals.get(form) ?? [0.5, 0.5]
  totals.set(form, [m + markers, o + others])
}

/**
 * How much likelier letters of a form at a site are as a note marker than as anything else, before their number and the
 * sequence are looked at: the markers counted over the others counted, with one more that is divided as the form is
 * divided at all sites.
 */
export function oddsOfKind(site: Site, form: Form): number {
  const [m, o] = totals.get(form) ?? [0, 1]
  const [markers, others] = COUNTS[site][form] ?? [0, 0]
  return Math.min(EXPECTED.highest, (markers + m / (m + o)) / (others + o / (m + o)))
}
