import type { BoxedWord } from '../../src/boxes/box.js'

/** A word of a typewritten line; `raised` is a figure after it that the OCR does not read. */
export interface TypedWord {
  readonly text: string
  readonly raised?: string
  /** Whether the box of the word takes in the figure. */
  readonly boxed?: boolean
}

/** Pixels from letter to letter and from line to line, at 200 dpi. */
const CELL = 20
const LEADING = 66

const DEEP = /[gjpqy,;]/
const TALL = /[bdfhklA-Z]/

/** Lines of a typewritten page as an OCR sees them: a full stop has two blanks after it. */
export function typedPage(lines: readonly (readonly TypedWord[])[]): { text: string; words: BoxedWord[] } {
  const words = lines.flatMap((line, row) => {
    const base = 200 + row * LEADING
    let column = 0
    return line.map(({ text, raised = '', boxed = true }): BoxedWord => {
      const left = 220 + column * CELL
      const end = column + text.length + (boxed ? raised.length : 0)
      column += text.length + raised.length + (/[.!?]$/.test(text) ? 2 : 1)
      const rise = raised !== '' && boxed ? 40 : TALL.test(text) ? 22 : 16
      return {
        text,
        page: 1,
        line: row + 1,
        left,
        top: base - rise,
        right: 220 + end * CELL - 4,
        bottom: base + (DEEP.test(text) ? 6 : 0),
      }
    })
  })
  return { text: lines.map(line => `${line.map(({ text }) => text).join(' ')}\n`).join(''), words }
}

/** The same as hOCR. */
export function hocrOf(words: readonly BoxedWord[]): string {
  const pages = [...new Set(words.map(({ page }) => page))].map(page =>
    pageOf(words.filter(word => word.page === page)),
  )
  return `<html><body>${pages.join('\n')}</body></html>\n`
}

function pageOf(words: readonly BoxedWord[]): string {
  const lines = [...new Set(words.map(({ line }) => line))].map(line => {
    const spans = words
      .filter(word => word.line === line)
      .map(
        ({ text, left, top, right, bottom }) =>
          `<span class='ocrx_word' title='bbox ${left} ${top} ${right} ${bottom}; x_wconf 90'>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</span>`,
      )
    return `<span class='ocr_line' title="bbox 0 0 1700 2200">${spans.join(' ')}</span>`
  })
  return `<div class='ocr_page' title='image "p.png"; bbox 0 0 1700 2200'>${lines.join('\n')}</div>`
}

const PROSE = `The harbour had been there before any of them came, and so had the village. Nobody knew who had built
the chapel; the garden was older still. In the library they found letters of the founder. The workshop, the orchard and
the market were named in them. A road went down to the water, as it does now. Those who came later built along it. They
left the old houses as they were, and the old names too. What was new had no name for a long time. At last a school was
built where the mill had been, and a street was called after it. The people of the place still speak of the mill.`

export const PROSE_WORDS: readonly string[] = PROSE.split(/\s+/)

/** Some prose on such a page, with the figures 1, 2, 3 … raised after these of its words. */
export function typedProse(marked: readonly number[], boxed: (at: number) => boolean = () => true) {
  const places = [...marked].sort((a, b) => a - b)
  const lines: TypedWord[][] = [[]]
  PROSE_WORDS.forEach((text, i) => {
    const place = places.indexOf(i)
    if (lines.at(-1)!.reduce((sum, { text }) => sum + text.length + 1, text.length) > 58) lines.push([])
    lines.at(-1)!.push(place < 0 ? { text } : { text, raised: String(place + 1), boxed: boxed(i) })
  })
  return typedPage(lines)
}
