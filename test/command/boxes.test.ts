import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emend, folderWith } from '../support/command.js'
import { hocrOf, typedProse } from '../support/typed-page.js'

const { text, words } = typedProse([13, 21, 27, 36, 55])
const hocr = hocrOf(words)
const folder = (files: Record<string, string>) => folderWith({ 'source-text/letter.txt': text, ...files })
const edition = (place: string) => readFileSync(join(place, 'dist/edition/letter.md'), 'utf8')

describe('word boxes beside a text', () => {
  it('tell raised figures that were not read', () => {
    const place = folder({ 'source-text/letter.hocr': hocr })
    expect(emend(place, ['build', '-q'])).toMatchObject({ code: 0, errors: '' })
    expect(edition(place)).toMatch(/so had the\[\^1\] village\. .* chapel;\[\^2\] /)
    expect(edition(place)).toContain('x-source-boxes: "letter.hocr"')
    expect(emend(place, ['verify'])).toMatchObject({ code: 0 })
  })

  it('are not needed', () => {
    const place = folder({})
    expect(emend(place, ['build', '-q'])).toMatchObject({ code: 0, errors: '' })
    expect(edition(place)).not.toContain('[^1]')
  })

  it.each([
    ['letter.hocr', '<p>no boxes</p>', 'letter.hocr:1:1: warning: this is no hOCR: it has no ocr_page'],
    [
      'letter.hocr',
      hocr.replace(/>\w+<\/span>/g, '>x</span>'),
      'letter.hocr:1:1: warning: these are the words of another text',
    ],
    ['letter.alto.xml', '<alto>\n<Page>', 'letter.alto.xml:2:7: warning: unclosed tag: Page'],
  ])('%s that is no use is told, and the text made without it', (name, content, message) => {
    const place = folder({ [`source-text/${name}`]: content })
    const { code, errors } = emend(place, ['build', '-q'])
    expect(code).toBe(0)
    expect(errors).toContain(`source-text/${message}; the text is read without word boxes`)
    expect(edition(place)).not.toContain('[^1]')
  })
})
