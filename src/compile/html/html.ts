import type { Edition } from '../../edition.js'
import type { Format } from '../format.js'
import { type HtmlPage, pages } from './page.js'
import { print } from './print.js'

/** The reading page: one file, or for a long text a file a chapter too; read without a server and without JavaScript. */
export const html: Format = {
  name: 'html',
  extension: '.html',
  title: 'a page to read, with corrections, OCR and apparatus',
  compile: edition => print(pagesOf(edition)[0]!.root),
  besides: edition =>
    pagesOf(edition)
      .slice(1)
      .map(({ path, root }) => ({ path, content: print(root) })),
}

/** Pages are made all at once, and asked for twice. */
const made = new WeakMap<Edition, readonly HtmlPage[]>()

function pagesOf(edition: Edition): readonly HtmlPage[] {
  const known = made.get(edition)
  made.delete(edition)
  if (known) return known
  const all = pages(edition)
  made.set(edition, all)
  return all
}
