import { apparatusCsv } from '../apparatus/csv.js'
import { apparatusMarkdown } from '../apparatus/markdown.js'
import { apparatusTei } from '../apparatus/tei.js'
import type { Format } from './format.js'

/** The list of emendations beside the edition. */
export const APPARATUS: readonly Format[] = [
  {
    name: 'apparatus',
    extension: '.apparatus.md',
    title: 'statement of interventions and list of emendations',
    compile: apparatusMarkdown,
  },
  {
    name: 'apparatus-csv',
    extension: '.apparatus.csv',
    title: 'list of emendations as a table',
    compile: apparatusCsv,
  },
  { name: 'apparatus-tei', extension: '.apparatus.xml', title: 'list of emendations as TEI', compile: apparatusTei },
]
