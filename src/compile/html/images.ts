import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Edition } from '../../edition.js'
import { type Images, pageImages } from '../images.js'
import { type Addresses, pageNumber } from './addresses.js'

/** The image of a page as it stands beside the page's lines; null where there is none. */
export function scan(edition: Edition, images: Images, page: number): Element | null {
  const image = images.get(page)
  if (!image) return null
  const words = `Page ${pageNumber(edition.layout.pages[page]!, page)} of the original`
  return h('figure.scan', [
    h('a', { href: image.href, ariaLabel: `${words}: the image alone` }, [
      h('img', { src: image.href, alt: words, loading: 'lazy', decoding: 'async' }),
    ]),
  ])
}

/** From the number of a page to its image. */
export const scanLink = (edition: Edition, address: Addresses, page: number): Element =>
  h('a.scan-link', {
    href: `#${address.page(page).replace(/^p/, 'sheet')}`,
    ariaLabel: `image of page ${pageNumber(edition.layout.pages[page]!, page)}`,
  })

/** Where a page may load images from: its own folder, and the hosts that the description names. */
export function imageSources(edition: Edition): string[] {
  const images = [...pageImages(edition).values()]
  const sources = images.map(({ href, file }) => (file === undefined ? new URL(href).origin : "'self'"))
  return [...new Set(sources)].sort()
}
