import { APPARATUS } from './apparatus.js'
import type { Collection } from './collection.js'
import { epub } from './epub/epub.js'
import type { Format } from './format.js'
import { html } from './html/html.js'
import { markdown } from './markdown.js'
import { ocr } from './ocr.js'
import { site } from './site/site.js'
import { tei } from './tei/tei.js'

/** All formats, in the order in which they are written. */
export const FORMATS: readonly Format[] = [markdown, tei, html, epub, ocr, ...APPARATUS]

/** What is written over all texts of a folder, beside the files of each. */
export const COLLECTIONS: readonly Collection[] = [site]
