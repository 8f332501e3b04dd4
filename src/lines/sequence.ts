import { SEQUENCE } from '../thresholds/pages.js'
import type { Folio } from './folios.js'

/** A line that may bear the folio of a leaf. */
export interface Sighting {
  /** Number of the leaf, blank ones counted. */
  readonly leaf: number
  /** Index of the fragment. */
  readonly at: number
  readonly folio: Folio
  /** What it is worth, up to 1. */
  readonly weight: number
}

interface Chain {
  readonly score: number
  readonly last: Sighting
  readonly before?: Chain
}

/** The sightings that are the folios: the sequence that counts up with the leaves and breaks as seldom as may be. */
export function sequence(sightings: readonly Sighting[]): Map<number, Sighting> {
  const runs = new Map<string, Chain>()
  let best: Chain[] = []
  let leaf: Chain[] = []
  let number = -1
  const close = () => {
    for (const chain of leaf) {
      const key = runOf(chain.last)
      if ((runs.get(key)?.score ?? 0) < chain.score) runs.set(key, chain)
    }
    best = [...best, ...leaf].sort((a, b) => b.score - a.score).slice(0, SEQUENCE.kept)
    leaf = []
  }
  for (const sighting of sightings) {
    if (sighting.leaf !== number) close()
    number = sighting.leaf
    const candidates = [runs.get(runOf(sighting)), ...best.filter(({ last }) => mayFollow(last, sighting))]
    let chosen: Chain = { score: sighting.weight, last: sighting }
    candidates.forEach((before, i) => {
      const score = before ? before.score + sighting.weight - (i === 0 ? 0 : SEQUENCE.break) : 0
      if (before && score > chosen.score) chosen = { score, last: sighting, before }
    })
    leaf.push(chosen)
  }
  close()
  const found = new Map<number, Sighting>()
  for (let chain = best[0]; chain; chain = chain.before) found.set(chain.last.leaf, chain.last)
  return found
}

/** Folios of one run differ as their leaves do. */
export const runOf = ({ leaf, folio }: Sighting): string => `${folio.style} ${folio.value - leaf}`

const mayFollow = (last: Sighting, next: Sighting): boolean =>
  last.folio.style === next.folio.style ? next.folio.value > last.folio.value : next.folio.style === 'arabic'
