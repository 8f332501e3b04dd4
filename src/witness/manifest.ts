import { type ImageReference, imageFault, isAddress } from './images.js'

/** What is no IIIF manifest. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError'
}

/**
 * The images of a IIIF manifest (Presentation 3 or 2), a canvas each, with the canvas's label.
 * @throws {ManifestError} when it is not JSON, or has no canvas with an image of the web
 */
export function readManifest(json: string): ImageReference[] {
  let manifest: unknown
  try {
    manifest = JSON.parse(json)
  } catch (error) {
    throw new ManifestError((error as Error).message)
  }
  const canvases = [...list(at(manifest, 'items')), ...list(at(manifest, 'sequences', 0, 'canvases'))]
  const images = canvases.flatMap((canvas): ImageReference[] => {
    const body = at(canvas, 'items', 0, 'items', 0, 'body') ?? at(canvas, 'images', 0, 'resource')
    const resource = at(body, 'items', 0) ?? body
    const image = at(resource, 'id') ?? at(resource, '@id')
    if (typeof image !== 'string' || !isAddress(image) || imageFault(image)) return []
    const name = pageOf(at(canvas, 'label'))
    return [{ image, ...(name && { canvas: name }) }]
  })
  if (images.length === 0) throw new ManifestError('no canvas of it has an image')
  return images
}

function at(value: unknown, ...path: (string | number)[]): unknown {
  let here = value
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined
    here = (here as Record<string | number, unknown>)[key]
  }
  return here
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** `p. 57` and `{ none: ['57'] }` as `57`. */
function pageOf(label: unknown): string {
  const first = typeof label === 'object' && label !== null ? Object.values(label)[0] : label
  const words = Array.isArray(first) ? first[0] : first
  return typeof words === 'string' ? words.trim().replace(/^(?:pages?|pp?\.|S\.|Seite)\s*/i, '') : ''
}
