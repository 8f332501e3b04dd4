import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Edition } from '../../edition.js'
import { addresses, pageNumber } from './addresses.js'
import { relative } from './links.js'

/** The contents, where there are at least so many entries. */
export function contents(entries: readonly { href: string; text: string }[], least = 3): Element | null {
  if (entries.length < least) return null
  return h('nav.contents', { id: 'contents', ariaLabelledBy: 'contents-h' }, [
    h('h2#contents-h', 'Contents'),
    h(
      'ol',
      entries.map(({ href, text }) => h('li', h('a', { href }, text))),
    ),
  ])
}

/** The pages of the original; each entry has the page's own address, so that it leads on from there. */
export function pageList(edition: Edition, files: ReadonlyMap<string, string>): Element | null {
  const address = addresses(edition)
  const entries = edition.layout.pages.flatMap((page, index) => {
    const id = address.page(index)
    const file = files.get(id)
    return file ? [h('li', h('a', { id, href: `${relative('', file)}#${id}` }, pageNumber(page, index)))] : []
  })
  if (entries.length === 0) return null
  return h('nav.pages', { ariaLabelledBy: 'pages-h' }, [h('h2#pages-h', 'Pages of the original'), h('ol', entries)])
}
