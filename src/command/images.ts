import { realpath } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { imagesWithoutPage, pageImages } from '../compile/images.js'
import type { Edition } from '../edition.js'
import type { Problem } from '../problem.js'
import type { Description } from '../witness/description.js'
import { isAddress } from '../witness/images.js'
import { ManifestError, readManifest } from '../witness/manifest.js'
import { position } from '../witness/witness.js'
import type { OutputFile } from './files.js'
import { readIfThere } from './text-file.js'

/** A problem with an image that a description names, at the image's first place in the file. */
const imageProblem = (
  severity: Problem['severity'],
  file: string,
  text: string,
  image: string,
  message: string,
): Problem => ({
  severity,
  code: 'description-image',
  file,
  ...position(text, Math.max(0, text.indexOf(image))),
  message: `images: ${image}: ${message}`,
})

/** A description whose page images are known: a manifest is read, and files are where it says. */
export async function withImages(
  description: Description,
  file: string,
  text: string,
): Promise<{ description: Description; problems: Problem[] }> {
  const { images, ...rest } = description
  if (images === undefined) return { description, problems: [] }
  const folder = dirname(file)
  const fault = (image: string, message: string) => imageProblem('error', file, text, image, message)
  if (typeof images === 'string') {
    const json = await readIfThere(join(folder, images))
    if (json === undefined) return { description: rest, problems: [fault(images, 'there is no such manifest')] }
    try {
      return { description: { ...rest, images: readManifest(json) }, problems: [] }
    } catch (error) {
      if (!(error instanceof ManifestError)) throw error
      return { description: rest, problems: [fault(images, `this is no IIIF manifest: ${error.message}`)] }
    }
  }
  const problems: Problem[] = []
  for (const { image } of images.filter(({ image }) => !isAddress(image))) {
    const real = await realpath(join(folder, image)).catch(() => undefined)
    if (real === undefined) problems.push(fault(image, 'there is no such file'))
    else if (relative(await realpath(folder), real).split(sep)[0] === '..')
      problems.push(fault(image, 'this leads out of the folder of the text'))
  }
  return { description, problems }
}

/** Images of pages that the text does not have. */
export const strayImages = (edition: Edition, file: string, text: string): Problem[] =>
  imagesWithoutPage(edition).map(({ page, image }) =>
    imageProblem('warning', file, text, image, `the text has no page ${page ?? 'left for it'}`),
  )

/** The page images of an edition that are files, as copies in its folder. */
export const imageFiles = (edition: Edition, path: string): OutputFile[] =>
  [...pageImages(edition).values()].flatMap(({ href, file }) =>
    file === undefined ? [] : [{ path: decodeURIComponent(href), content: { copyOf: join(dirname(path), file) } }],
  )
