import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EncodingError, position, rawLines, readWitness, witnessOf } from '../../src/witness/witness.js'

const bytes = (...values: number[]) => Uint8Array.from(values)

describe('a witness', () => {
  it('keeps every byte: BOM, CRLF, control characters, no final line end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, bom) => {
        const whole = new TextEncoder().encode((bom ? '\uFEFF' : '') + text)
        expect(new TextEncoder().encode(readWitness('x.txt', whole).text)).toEqual(whole)
      }),
    )
  })

  it.each([
    ['a stray byte', bytes(0x61, 0x62, 0xff, 0x63), 2],
    ['a broken sequence', bytes(0x61, 0xe2, 0x82, 0x61), 1],
    ['a sequence cut off at the end', bytes(0x61, 0x62, 0xe2, 0x82), 2],
    ['a surrogate', bytes(0xed, 0xa0, 0x80), 0],
  ])('with %s is refused, and the place is named', (_, input, offset) => {
    expect(() => readWitness('x.txt', input)).toThrow(EncodingError)
    expect(() => readWitness('x.txt', input)).toThrow(`not UTF-8 at byte ${offset}`)
  })

  it('is identified by the sha256 of its bytes', () => {
    expect(witnessOf('x', 'abc').sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('is cut into lines at every kind of line end, nothing lost', () => {
    const text = 'a\r\nb\rc\n\n\fd'
    const lines = rawLines(text)
    expect(lines.map(line => text.slice(line.start, line.end))).toEqual(['a', 'b', 'c', '', '', 'd'])
    expect(lines.map(line => text.slice(line.start, line.next)).join('')).toBe(text)
  })

  it('has places as editors count them', () => {
    const text = 'ab\r\ncd\n\fe'
    expect([0, 1, 4, 5, 7, 8].map(offset => position(text, offset))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 3, column: 1 },
      { line: 3, column: 2 },
    ])
  })
})
