import { csv } from '../changes/csv.js'
import type { Established } from '../established.js'
import { apparatus } from './apparatus.js'

const COLUMNS = ['place', 'lemma', 'reading', 'kind', 'certainty', 'evidence', 'resp', 'row', 'note'] as const

/** The list of emendations as CSV. */
export const apparatusCsv = (established: Established): string =>
  csv(
    COLUMNS,
    apparatus(established).map(({ lemma, reading, change }) => {
      const { where, kind, cert, evidence, resp, by, reason } = change
      return [where, lemma, reading, kind, cert, evidence, resp, by, reason]
    }),
  )
