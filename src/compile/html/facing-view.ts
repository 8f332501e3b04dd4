import type { Element } from 'hast'
import { h } from 'hastscript'
import type { View } from './bar.js'
import type { FacingPage } from './facing.js'

/** What stands over each of the views that show lines, and how it is read. */
const LEGENDS: Partial<Record<View['value'], { readonly title: string; readonly words: string }>> = {
  facing: {
    title: 'OCR and edition, line by line',
    words:
      'On the left the lines of the OCR as the file has them, on the right the lines of the original as the edition reads. A curve shows where lines that the OCR parted or moved belong; ‿ joins a word that the end of a line had broken, ¶ ends a paragraph. What was corrected is underlined on both sides.',
  },
  ocr: {
    title: 'The OCR text',
    words:
      'The lines of the OCR as the file has them. Two bars stand before a line that belongs elsewhere; what was corrected is underlined, the figures of notes are ringed, and what is no part of the text is grey.',
  },
  scan: {
    title: 'The page and its text',
    words:
      'The image of each page, and beside it the lines of the original as the edition reads; ‿ joins a word that the end of a line had broken, ¶ ends a paragraph.',
  },
}

export const facingView = (sheets: readonly FacingPage[], views: readonly View[]): Element =>
  h('section#facing', { ariaLabel: 'OCR and edition, line by line' }, [
    ...views.flatMap(({ value }) => {
      const legend = LEGENDS[value]
      return legend
        ? h('div.legend', { className: [`of-${value}`] }, [h('h2', legend.title), h('p', legend.words)])
        : []
    }),
    ...sheets.map(({ element }) => element),
  ])
