import { readAlto } from './alto.js'
import { type BoxedWord, type Boxes, BoxesError } from './box.js'
import { fitBoxes } from './fit.js'
import { readHocr } from './hocr.js'

/** The files that hold word boxes, by the endings of their names, the first found taken. */
export const BOX_FILES: Readonly<Record<string, (file: string) => BoxedWord[]>> = {
  '.hocr': readHocr,
  '.alto.xml': readAlto,
}

/**
 * The boxes of a text's words from a file of the same OCR.
 * @param name the file's, which tells by its ending what it is
 * @throws {BoxesError} where it is not what its name says, or has the words of another text
 */
export function readBoxes(name: string, file: string, text: string): Boxes {
  const ending = Object.keys(BOX_FILES).find(ending => name.endsWith(ending))
  if (!ending) throw new BoxesError(`no word boxes are read from such a file, but from ${Object.keys(BOX_FILES)}`, 1, 1)
  const words = fitBoxes(text, BOX_FILES[ending]!(file))
  if (!words) throw new BoxesError('these are the words of another text', 1, 1)
  return { name, words }
}
