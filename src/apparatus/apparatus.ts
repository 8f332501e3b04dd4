import type { Change } from '../changes/change.js'
import { changes } from '../changes/changes.js'
import { isReading, wordsOf } from '../changes/lemma.js'
import type { Established } from '../established.js'

/** An entry of the apparatus: `59.4 motivated ] nrativated OCR`. The lemma is the edition's reading. */
export interface Entry {
  readonly lemma: string
  /** What the witness has; empty where it has nothing. */
  readonly reading: string
  readonly change: Change
}

/** The siglum of the witness in the apparatus. */
export const SIGLUM = 'OCR'

/** The list of emendations, in the order of the witness: what somebody corrected, not what rules restored. */
export const apparatus = (established: Established): Entry[] =>
  changes(established)
    .filter(isReading)
    .map(change => {
      const { lemma, witness } = wordsOf(change)
      return { lemma, reading: witness, change }
    })

/** The lemma as printed; a query before a doubtful one. */
export const lemmaOf = ({ lemma, change }: Entry): string => `${change.cert === 'low' ? '?' : ''}${lemma || OMITTED}`

/** The reading as printed. */
export const readingOf = ({ reading }: Entry): string => reading || OMITTED

const OMITTED = '[nothing]'
