import type { Edition } from '../edition.js'
import { type ImageReference, isAddress } from '../witness/images.js'
import { addresses } from './html/addresses.js'

/** The image of a page. */
export interface PageImage {
  /** From the folder of the edition: `chapter-05/p57.jpg`, or an address of the web. */
  readonly href: string
  /** The file it is a copy of, from the folder of the witness; none for an address of the web. */
  readonly file?: string
}

/** Images by the index of their page in `Layout.pages`. */
export type Images = ReadonlyMap<number, PageImage>

/** The name that the files of an edition share. */
export const stemOf = ({ witness }: Pick<Edition, 'witness'>): string => witness.name.replace(/\.[^.]*$/, '')

/** The images of the pages that the description names: by the printed number where it names one, else in order. */
export function pageImages(edition: Edition): Images {
  if (!edition.description.images) return new Map()
  const address = addresses(edition)
  const folder = encodeURIComponent(stemOf(edition))
  const found = new Map<number, PageImage>()
  for (const [index, { image }] of matched(edition)) {
    const file = `${address.page(index)}${/\.\w+$/.exec(image)?.[0].toLowerCase()}`
    found.set(index, isAddress(image) ? { href: iiif(image) } : { href: `${folder}/${file}`, file: image })
  }
  return found
}

/** What the description names for a page that the text does not have. */
export function imagesWithoutPage(edition: Edition): ImageReference[] {
  const used = new Set(matched(edition).map(([, reference]) => reference))
  return references(edition).filter(reference => !used.has(reference) && reference.canvas === undefined)
}

const references = ({ description: { images } }: Edition): readonly ImageReference[] =>
  typeof images === 'object' ? images : []

function matched(edition: Edition): (readonly [number, ImageReference])[] {
  const { pages } = edition.layout
  const all = references(edition)
  const byNumber = new Map(all.map(reference => [reference.page ?? reference.canvas, reference]))
  const numbered = pages.flatMap(({ label }, index) => {
    const reference = label ? byNumber.get(label) : undefined
    return reference ? [[index, reference] as const] : []
  })
  if (numbered.length > 0) return numbered
  const inOrder = all.filter(({ page }) => page === undefined)
  return inOrder.slice(0, pages.length).map((reference, index) => [index, reference] as const)
}

/** The image that a IIIF image service makes of all of a page; other addresses as they are. */
const iiif = (address: string): string => address.replace(/\/info\.json$/, '/full/max/0/default.jpg')
