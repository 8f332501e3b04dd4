import { z } from 'zod'

/** The image of a page: a file in the folder of the witness or below it, or an address of the web. */
export interface ImageReference {
  /** As printed: `57`, `xii`. */
  readonly page?: string
  /** How a manifest calls it: its page where the text has one of that number. */
  readonly canvas?: string
  readonly image: string
}

export const isAddress = (image: string): boolean => /^https?:\/\/[^\s/]/i.test(image)

/** A host as a content security policy can name it. */
const HOST = /^[\w.-]+(?::\d+)?$/

const isInFolder = (file: string): boolean => !/^[/\\]|\\|^[a-z][a-z\d+.-]*:|(?:^|\/)\.\.(?:\/|$)/i.test(file)

const WEB = 'an address of the web: https://…'
const FILE = 'a file in the folder of the text, or an address: https://…'
const SHOWN = 'an image that browsers show (jpg, png, webp, gif, avif), or the info.json of a IIIF image'
const MANIFEST = 'the name of a IIIF manifest (.json) that was saved in the folder of the text, or list the images'
const IMAGES = 'the images by page, { "57": scans/57.jpg }, or in order'

/** What should be written for an image of a page that is none; nothing for one that is. */
export function imageFault(image: string): string | undefined {
  if (isAddress(image)) return URL.canParse(image) && HOST.test(new URL(image).host) ? undefined : WEB
  if (!isInFolder(image)) return FILE
  return /\.(?:jpe?g|png|webp|gif|avif)$/i.test(image) ? undefined : SHOWN
}

const text = z.string().regex(/\S/, 'words').trim()

const image = z.strictObject({
  page: text.describe('The folio of the page, as it is printed'),
  image: text.describe('The image: a file in the folder of the text, or an address'),
})
const entry = z.union([text, image], { error: IMAGES })

/** Page images: by page, in the order of the pages, or as the name of a IIIF manifest that was saved beside the text. */
export const imagesSchema = z
  .union([text, z.array(entry), z.record(text, text)], { error: IMAGES })
  .superRefine((images, context) => {
    const check = (path: (string | number)[], fault: string | undefined) => {
      if (fault) context.addIssue({ code: 'custom', path, message: fault })
    }
    if (typeof images === 'string') check([], isManifest(images) ? undefined : MANIFEST)
    else if (!Array.isArray(images))
      for (const [page, image] of Object.entries(images)) check([page], imageFault(image))
    else
      images.forEach((image, i) => {
        if (typeof image === 'string') check([i], imageFault(image))
        else check([i, 'image'], imageFault(image.image))
      })
  })
  .transform((images): string | ImageReference[] => {
    if (typeof images === 'string') return images
    if (!Array.isArray(images)) return Object.entries(images).map(([page, image]) => ({ page, image }))
    return images.map(image => (typeof image === 'string' ? { image } : image))
  })

const isManifest = (file: string): boolean => !isAddress(file) && /\.json$/i.test(file) && isInFolder(file)
