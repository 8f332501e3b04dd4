import { zipSync } from 'fflate'
import type { Format } from '../format.js'
import { book } from './book.js'

/** The date of all files in the archive, in local time as ZIP has it: the same bytes on every day and in every zone. */
const DATE = new Date(1980, 0, 1)

/** EPUB 3: the text with its notes, the printed pages, the editorial pages, a cover made from type. */
export const epub: Format = {
  name: 'epub',
  extension: '.epub',
  title: 'EPUB 3 for reading devices',
  compile: edition => {
    const encoder = new TextEncoder()
    const files = book(edition).map(({ path, content }) => [path, encoder.encode(content)] as const)
    return zipSync(
      {
        mimetype: [encoder.encode('application/epub+zip'), { level: 0 }],
        ...Object.fromEntries(files.map(([path, bytes]) => [path, bytes])),
      },
      { level: 9, mtime: DATE },
    )
  },
}
