import type { Format } from './format.js'

/** The witness itself, byte for byte, so that the published edition has its source beside it. */
export const ocr: Format = {
  name: 'ocr',
  extension: '.ocr.txt',
  title: 'the OCR text, unchanged',
  compile: ({ witness }) => witness.text,
}
