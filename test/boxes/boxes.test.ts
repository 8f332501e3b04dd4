import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAlto } from '../../src/boxes/alto.js'
import { type BoxedWord, BoxesError } from '../../src/boxes/box.js'
import { fitBoxes } from '../../src/boxes/fit.js'
import { readHocr } from '../../src/boxes/hocr.js'
import { measures } from '../../src/boxes/measures.js'
import { readBoxes } from '../../src/boxes/read.js'
import { hocrOf, type TypedWord, typedPage } from '../support/typed-page.js'

const words = (line: string): TypedWord[] => line.split(' ').map(text => ({ text }))
const LINES = [
  'In the progress of society, philosophy or',
  'speculation becomes like every other employment. The',
  'people are better fitted for it. And they do',
  'nothing else all their lives, as philosophers.',
]

describe('hOCR', () => {
  it('gives words with their boxes, pages and lines', () => {
    const html = `<div class='ocr_page' title='bbox 0 0 9 9'>
      <span class='ocr_line' title='bbox 0 0 9 9'><span class='ocrx_word' title='bbox 1 2 3 4; x_wconf 90'><strong>a&amp;b</strong></span>
      <span class="ocrx_word" title="x_wconf 3; bbox 5 2 8 4">c</span></span></div>
      <div class='ocr_page'><span class='ocr_header'><span class='ocrx_word' title='bbox 1 1 2 2'>d</span></span></div>`
    expect(readHocr(html)).toEqual([
      { text: 'a&b', left: 1, top: 2, right: 3, bottom: 4, page: 1, line: 1 },
      { text: 'c', left: 5, top: 2, right: 8, bottom: 4, page: 1, line: 1 },
      { text: 'd', left: 1, top: 1, right: 2, bottom: 2, page: 2, line: 2 },
    ])
  })

  it('is known by its pages', () => {
    expect(() => readHocr('<p>Hello</p>')).toThrow(new BoxesError('this is no hOCR: it has no ocr_page', 1, 1))
  })

  it('leaves out words without a box', () => {
    expect(readHocr("<div class='ocr_page'><span class='ocrx_word' title='bbox 1 2 3'>a</span></div>")).toEqual([])
  })
})

describe('ALTO', () => {
  const alto = (line: string) =>
    `<alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page><TextLine>${line}</TextLine></Page></Layout></alto>`

  it('gives words with their boxes', () => {
    const line =
      '<String CONTENT="a&amp;b" HPOS="1" VPOS="2" WIDTH="2" HEIGHT="2.5"/><SP/><String CONTENT="" HPOS="1"/>'
    expect(readAlto(alto(line))).toEqual([{ text: 'a&b', left: 1, top: 2, right: 3, bottom: 4.5, page: 1, line: 1 }])
  })

  it.each([
    ['<html/>', 'this is no ALTO, but <html>'],
    ['<alto><Page>', 'unclosed tag: Page'],
    ['<!DOCTYPE alto [<!ENTITY x "y">]><alto><String CONTENT="&x;"/></alto>', 'undefined entity.'],
  ])('refuses %s', (xml, message) => {
    expect(() => readAlto(xml)).toThrow(message)
  })
})

describe('the places of a text’s words', () => {
  const { text, words: boxed } = typedPage(LINES.map(words))

  it('are those of the words in the file', () => {
    const places = fitBoxes(text, boxed)!
    expect([...places].map(([start, word]) => text.slice(start, start + word.text.length))).toEqual(
      boxed.map(word => word.text),
    )
  })

  it('are known of all words but those that differ', () => {
    const places = fitBoxes(text.replace('society,', 'soc1ety,'), boxed)!
    expect(places.size).toBe(boxed.length - 1)
  })

  it('are not those of another text', () => {
    expect(fitBoxes('Quite another text, of other words altogether.', boxed)).toBeUndefined()
    expect(() => readBoxes('a.hocr', hocrOf(boxed), 'Quite another text.')).toThrow('the words of another text')
  })

  it('come through hOCR as they are', () => {
    expect(readHocr(hocrOf(boxed))).toEqual(boxed)
  })
})

describe('the measures of words', () => {
  const drawn = (line: TypedWord[], at: number) => {
    const { words: boxed } = typedPage([...LINES.map(words), line])
    const found = measures(boxed).get(boxed.filter(({ line }) => line === LINES.length + 1)[at]!)!
    return { lift: Math.round(found.lift * 10) / 10, room: Math.round(found.room! * 10) / 10, last: found.last }
  }

  it.each([
    ['a plain word', [{ text: 'The' }, { text: 'dog' }], 0, { lift: 0, room: 0, last: false }],
    ['a raised figure', [{ text: 'The' }, { text: 'dog.', raised: '1' }, { text: 'It' }], 1, { lift: 0.8, room: 1 }],
    ['two without a box', [{ text: 'dog.', raised: '12', boxed: false }, { text: 'It' }], 0, { lift: 0, room: 2 }],
    ['the last of a line', [{ text: 'The' }, { text: 'dog.', raised: '1' }], 1, { lift: 0.8, room: 1, last: true }],
  ] as [string, TypedWord[], number, object][])('of %s', (_, line, at, expected) => {
    expect(drawn(line, at)).toMatchObject(expected)
  })

  it('do not mind a page that is askew', () => {
    const { words: boxed } = typedPage(LINES.map(words))
    const askew = boxed.map(word => {
      const fall = Math.round(((word.left + word.right) / 2) * 0.02)
      return { ...word, top: word.top + fall, bottom: word.bottom + fall }
    })
    for (const { lift } of measures(askew).values()) expect(lift).toBeLessThan(0.1)
  })

  it('are none of nonsense, and never fail', () => {
    const word = fc.record({
      text: fc.string({ minLength: 1, maxLength: 4 }),
      ...Object.fromEntries(['left', 'top', 'right', 'bottom'].map(side => [side, fc.integer({ min: -5, max: 50 })])),
      page: fc.constant(1),
      line: fc.integer({ min: 1, max: 3 }),
    }) as unknown as fc.Arbitrary<BoxedWord>
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), boxed => {
        for (const { lift } of measures(boxed).values()) expect(Number.isFinite(lift)).toBe(true)
      }),
    )
  })
})
