import { Parser } from 'htmlparser2'
import { type Box, type BoxedWord, BoxesError } from './box.js'

/** Elements that hold a line of words. */
const LINES = /(?:^|\s)(?:ocr_line|ocrx_line|ocr_header|ocr_footer|ocr_caption|ocr_textfloat)(?:\s|$)/
const WORD = /(?:^|\s)ocrx_word(?:\s|$)/
const PAGE = /(?:^|\s)ocr_page(?:\s|$)/
const BBOX = /(?:^|;)\s*bbox\s+(-?\d{1,9})\s+(-?\d{1,9})\s+(-?\d{1,9})\s+(-?\d{1,9})\s*(?:;|$)/

/**
 * The words of an hOCR file (https://kba.github.io/hocr-spec/1.2/), in its order.
 * @throws {BoxesError} where it has no page of hOCR
 */
export function readHocr(html: string): BoxedWord[] {
  const words: BoxedWord[] = []
  let [page, line] = [0, 0]
  let depth = 0
  let word: { box: Box; depth: number; text: string } | undefined
  const parser = new Parser({
    onopentag(_, { class: kind = '', title = '' }) {
      depth++
      if (PAGE.test(kind)) page++
      else if (LINES.test(kind)) line++
      else if (WORD.test(kind) && !word) {
        const [left, top, right, bottom] = (BBOX.exec(title) ?? []).slice(1).map(Number)
        if (bottom !== undefined) word = { box: { left: left!, top: top!, right: right!, bottom }, depth, text: '' }
      }
    },
    ontext(text) {
      if (word) word.text += text
    },
    onclosetag() {
      if (word?.depth === depth) {
        const text = word.text.trim()
        if (text !== '') words.push({ text, ...word.box, page, line })
        word = undefined
      }
      depth--
    },
  })
  parser.end(html)
  if (page === 0) throw new BoxesError('this is no hOCR: it has no ocr_page', 1, 1)
  return words
}
