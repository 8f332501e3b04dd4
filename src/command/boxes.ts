import { basename } from 'node:path'
import { type Boxes, BoxesError } from '../boxes/box.js'
import { BOX_FILES, readBoxes } from '../boxes/read.js'
import type { Problem } from '../problem.js'
import { readIfThere } from './text-file.js'

/** The word boxes of a text from the first such file that stands beside it. What is no use is told and left alone. */
export async function boxesBeside(
  beside: (ending: string) => string,
  text: string,
): Promise<{ boxes?: Boxes; problems: Problem[] }> {
  for (const ending of Object.keys(BOX_FILES)) {
    const file = beside(ending)
    const content = await readIfThere(file)
    if (content === undefined) continue
    try {
      return { boxes: readBoxes(basename(file), content, text), problems: [] }
    } catch (error) {
      if (!(error instanceof BoxesError)) throw error
      const { line, column, message } = error
      const hint = 'the text is read without word boxes; put the file of the same OCR here, or take it away'
      return { problems: [{ severity: 'warning', code: 'boxes', file, line, column, message, hint }] }
    }
  }
  return { problems: [] }
}
