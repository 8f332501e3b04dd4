import { z } from 'zod'
import { imagesSchema } from './images.js'

const text = z.string().regex(/\S/, 'words').trim()
const FOLIO = 'the folio, as it is printed'
const EDITOR = 'the name, or { name: …, orcid: … }'
const LANGUAGE = 'a BCP 47 tag: en, de, pt-BR'
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date as 1975, 1975-03 or 1975-03-21, in quotation marks')

export const EDITOR_KEY = /^[A-Za-z][\w-]*$/

const licence = z
  .strictObject({
    source: text.describe('Rights in the source, in words'),
    edition: text.describe('Licence of the edition, in words'),
    target: z.url('an address: https://…').describe('Address of the licence of the edition'),
  })
  .partial()
const editor = z.strictObject({
  name: text.describe('The editor’s name'),
  orcid: text.optional().describe('The editor’s ORCID'),
})
const edition = z
  .strictObject({
    version: text.describe('Version of the edition'),
    date: date.describe('Date of the edition'),
    publisher: text.describe('Publisher of the edition'),
    title: text.describe('Title of the edition, where it is not that of the text'),
  })
  .partial()

/** What `X.yaml` beside a witness may say of it. Everything is optional; what is unknown is left out, not guessed. */
export const descriptionSchema = z
  .strictObject({
    title: text.describe('Title of the text'),
    subtitle: text.describe('Subtitle of the text'),
    author: text.describe('Author of the text, as the title page has the name'),
    date: date.describe('Date of the original'),
    publisher: text.describe('Publisher of the original'),
    place: text.describe('Place of publication of the original'),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/, LANGUAGE)
      .describe('Language of the text, a BCP 47 tag; en when not given'),
    firstPage: z
      .union([text, z.int().positive().transform(String)], { error: FOLIO })
      .describe('Folio of the first page'),
    source: text.describe('What the original is, in words'),
    ocr: text.describe('How the OCR was made, as far as it is known'),
    licence: licence.describe(
      'Rights in the source and in the edition; target: the address of the licence of the edition',
    ),
    editors: z
      .record(z.string().regex(EDITOR_KEY), z.union([text, editor], { error: EDITOR }))
      .describe('Who is responsible: a short key for each, used as `resp` in the table'),
    edition: edition.describe('The edition itself: its version, date and publisher'),
    images: imagesSchema.describe(
      'Images of the pages: files in the folder of the text or addresses (IIIF: of info.json), by page or in order; or the name of a IIIF manifest in that folder',
    ),
    notes: text.describe('Anything else a reader should know of the source'),
  })
  .partial()

/** The keys that a map in a description may have, by the key it stands under; of the description itself under nothing. */
export const DESCRIPTION_KEYS: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(descriptionSchema.shape),
  licence: Object.keys(licence.shape),
  editors: Object.keys(editor.shape),
  edition: Object.keys(edition.shape),
}

export type Description = z.infer<typeof descriptionSchema>

/** The name of an editor by the key that the table has as `resp`; the key itself where no name is given. */
export function editorName({ editors }: Description, key: string): string {
  const editor = editors && Object.hasOwn(editors, key) ? editors[key] : undefined
  return editor === undefined ? key : typeof editor === 'string' ? editor : editor.name
}
