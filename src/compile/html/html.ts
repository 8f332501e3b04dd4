import type { Format } from '../format.js'
import { page } from './page.js'
import { print } from './print.js'

/** The reading page: one file, read without a server and without JavaScript. */
export const html: Format = {
  name: 'html',
  extension: '.html',
  title: 'a page to read, with corrections, OCR and apparatus',
  compile: edition => print(page(edition)),
}
