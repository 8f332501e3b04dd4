import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LineIndex, position } from '../../src/witness/witness.js'

it('counts lines at LF, CRLF and CR, columns in UTF-16 code units', () => {
  const text = 'ab\r\nc\rd\n😀e'
  expect([0, 4, 6, 8, 10].map(offset => position(text, offset))).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
    { line: 4, column: 3 },
  ])
})

it('goes from an offset to its position and back', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'é', '\n', '\r', '\r\n')), fc.nat(), (parts, n) => {
      const text = parts.join('')
      const offset = n % (text.length + 1)
      const index = new LineIndex(text)
      expect(index.offset(index.position(offset))).toBe(offset)
    }),
  )
})
