import { APPARATUS } from './apparatus.js'
import type { Format } from './format.js'
import { markdown } from './markdown.js'
import { tei } from './tei/tei.js'

/** All formats, in the order in which they are written. */
export const FORMATS: readonly Format[] = [markdown, tei, ...APPARATUS]
