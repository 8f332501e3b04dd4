import type { Edition } from '../edition.js'
import { placeOf } from '../lines/layout.js'
import type { LostMarker } from '../notes/marker.js'
import type { Problem, WitnessPlace } from '../problem.js'
import type { Decision } from '../text/decision.js'
import type { Certainty } from '../text/span.js'
import { LineIndex } from '../witness/witness.js'
import type { Made } from './texts.js'

/** What `emend check` tells: a problem, or a decision with its certainty, its reason and the row that took it. */
export interface Told extends Problem {
  readonly cert?: Certainty
  readonly reason?: string
  readonly row?: string
}

/** The decisions about a text, those taken surely only when `all` are wanted, and the markers that are missing. */
export function explain({ source, edition }: Made, all: boolean): Told[] {
  const lines = new LineIndex(edition.witness.text)
  const at = (offset: number): WitnessPlace => {
    const page = placeOf(edition.layout, offset)
    return { file: source.path, ...lines.position(offset), ...(page && { page }) }
  }
  return [
    ...edition.decisions
      .filter(({ cert }) => all || cert === 'low')
      .map(decision => explained(decision, at(decision.start))),
    ...edition.lost.map(marker => missed(marker, edition, at(marker.start))),
  ]
}

function explained({ stage, what, reason, cert, row }: Decision, place: WitnessPlace): Told {
  return {
    severity: 'info',
    code: stage,
    ...own(place),
    message: `${what} (${cert}${row ? `, by the row ${row}` : ''}): ${reason}`,
    places: [place],
    cert,
    reason,
    ...(row !== undefined && { row }),
  }
}

/** A marker that is missing as a message on the stretch in which it must lie. */
function missed({ label, start, end, reason }: LostMarker, { layout, witness }: Edition, place: WitnessPlace): Told {
  const last = placeOf(layout, Math.max(start, end - 1))
  const upTo = last && last !== place.page ? `, up to ${last}` : ''
  return {
    severity: 'info',
    code: 'marker-lost',
    ...own(place),
    message: `note ${label} has no marker; ${reason}; it must lie in ${quoted(witness.text.slice(start, end))}${upTo}`,
    hint: 'a row in `markers` places it',
    places: [place],
    reason,
  }
}

const own = ({ file, line, column }: WitnessPlace) => ({ file, line, column })

/** The words with which a stretch of text begins and ends. */
function quoted(text: string): string {
  const words = text.split(/\s+/u).filter(word => word !== '')
  if (words.length <= 2 * QUOTED) return `“${words.join(' ')}”`
  return `“${words.slice(0, QUOTED).join(' ')} … ${words.slice(-QUOTED).join(' ')}”`
}

/** Words quoted from each end of a stretch. */
const QUOTED = 4
