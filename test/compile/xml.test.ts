import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { x } from 'xastscript'
import { xmlFile } from '../../src/compile/xml.js'

/** The text and the attributes of a document, as a parser reads them. */
function read(xml: string): { text: string; attributes: string[] } {
  const found = { text: '', attributes: [] as string[] }
  const parser = new SaxesParser()
  let depth = 0
  parser.on('text', text => {
    if (depth > 0) found.text += text
  })
  parser.on('closetag', () => {
    depth--
  })
  parser.on('opentag', tag => {
    depth++
    found.attributes.push(...Object.values(tag.attributes as Record<string, string>))
  })
  parser.on('error', error => {
    throw error
  })
  parser.write(xml).close()
  return found
}

const string = (...more: string[]) => fc.string({ unit: fc.constantFrom(...'ab<>&"\'] \r', '😀', ']]>', ...more) })

test('a parser reads from an XML file what was written into it', () => {
  fc.assert(
    fc.property(string('\t', '\n'), string(), (text, value) => {
      const xml = xmlFile(x('a', { b: value }, [x('c', 'text: ', text), x('d')]))
      expect(read(xml)).toEqual({ text: `text: ${text}`, attributes: [value] })
    }),
  )
})

test('what XML cannot hold is not written', () => {
  expect(xmlFile(x('a', { b: '\u0000' }, '\u0001\uFFFE'))).toContain('<a b="">\uFFFD</a>')
})
