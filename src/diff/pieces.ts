import { type Change, type ChangeKind, GROUNDS } from '../changes/change.js'
import { oneLine } from '../changes/lemma.js'

/** A piece of a change as shown: text both sides have, text of the witness only, text of the edition only. */
export interface Piece {
  readonly side: 'both' | 'witness' | 'edition'
  readonly text: string
}

const both = (text: string): Piece => ({ side: 'both', text })
const witness = (text: string): Piece => ({ side: 'witness', text: oneLine(text) })
const edition = (text: string): Piece => ({ side: 'edition', text: oneLine(text) })

/** Letters of a marker so near behind its place, in code units, stand at it; others stand in another line. */
const NEAR = 2

const replaced = ({ before, sic, corr, after }: Change) => [both(before), witness(sic), edition(corr), both(after)]
const setAside = ({ sic }: Change) => [witness(sic)]

const SHOWN: Record<ChangeKind, (change: Change) => Piece[]> = {
  ocr: replaced,
  print: replaced,
  conjecture: replaced,
  normalization: replaced,
  join: replaced,
  marker: ({ before, sic, corr, after, start, to = start }) => [
    both(before),
    witness(start >= to && start - to <= NEAR ? sic : ''),
    edition(`[^${corr}]`),
    both(after),
  ],
  move: ({ before, corr, after }) => [both(`${before} `), edition(corr), both(` ${after}`)],
  note: ({ sic, corr, after }) => [witness(sic), edition(corr && `[^${corr}]: `), both(after)],
  furniture: setAside,
  layout: replaced,
}

/** A change in its words, as a reader follows it. Line ends of the witness are bars. */
export const pieces = (change: Change): Piece[] => SHOWN[change.kind](change).filter(({ text }) => text !== '')

/** Who and how: `ocr by nrativated, high certainty, on the context, ed`. */
export function attribution({ kind, by, cert, evidence, resp }: Change): string {
  return [`${kind} by ${by}`, `${cert} certainty`, evidence && `on ${GROUNDS[evidence]}`, resp]
    .filter(Boolean)
    .join(', ')
}
