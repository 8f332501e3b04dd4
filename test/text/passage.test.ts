import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breaches } from '../../src/text/laws.js'
import { Passage } from '../../src/text/passage.js'
import { Refusal } from '../../src/text/refusal.js'
import type { Edit } from '../../src/text/span.js'

const letters = fc.constantFrom('a', 'b', ' ', '\n', '\r\n', 'é', 'e\u0301', '漢', '👩‍👩‍👧', '🇨🇳', '-', '^')
const witness = fc.array(letters, { maxLength: 40 }).map(parts => parts.join(''))
const authors = fc.constantFrom('line-join', 'line-end', 'marker', 'motivated', 'kjmp')
const ids = new Set(['motivated', 'kjmp'])

/** Edits of a batch may lie anywhere, also outside and across each other. */
const batch = (length: number) =>
  fc.array(
    fc
      .record({
        start: fc.nat(length + 1),
        size: fc.nat(4),
        text: fc.constantFrom('', 'x', 'two words', '-'),
        by: authors,
      })
      .map(({ start, size, text, by }): Edit => ({ start, end: start + size, text, by })),
    { maxLength: 5 },
  )

const attempts = fc.tuple(witness, fc.array(batch(60), { maxLength: 4 }))

/** Makes the batches that the laws allow, one after the other. */
function edited(text: string, batches: readonly (readonly Edit[])[]): Passage {
  let passage = Passage.of(text)
  for (const edits of batches) {
    const before = passage.text
    try {
      passage = passage.edit(edits)
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal)
      expect(passage.text).toBe(before)
    }
  }
  return passage
}

describe('the laws of provenance', () => {
  it('hold after any edits on any witness', () => {
    fc.assert(
      fc.property(attempts, ([text, batches]) => {
        const passage = edited(text, batches)
        expect(breaches(text, passage.spans, ids)).toEqual([])
        expect(passage.text).toBe(passage.spans.map(span => span.text).join(''))
      }),
      { numRuns: 500 },
    )
  })

  it('let the witness be rebuilt from the spans', () => {
    fc.assert(
      fc.property(attempts, ([text, batches]) => {
        const spans = [...edited(text, batches).spans].sort((a, b) => a.start - b.start || a.end - b.end)
        expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      }),
    )
  })

  it('never let a later edit change what a row of the table has emended', () => {
    fc.assert(
      fc.property(attempts, ([text, batches]) => {
        let passage = Passage.of(text)
        for (const edits of batches) {
          const rows = passage.spans.filter(span => span.by && ids.has(span.by))
          try {
            passage = passage.edit(edits)
          } catch {
            continue
          }
          for (const row of rows) expect(passage.spans).toContainEqual(row)
        }
      }),
    )
  })

  it('hold for pieces in any order, and the pieces of a split are the whole', () => {
    fc.assert(
      fc.property(attempts, fc.array(fc.nat(60)), ([text, batches], cuts) => {
        const passage = edited(text, batches)
        const starts = passage.spans.filter(span => span.end > span.start).map(span => span.start)
        const at = [...new Set(cuts)].sort((a, b) => a - b).filter(cut => starts.includes(cut))
        const pieces = passage.split(at)
        expect(pieces.flatMap(piece => piece.spans)).toEqual(passage.spans)
        expect(pieces).toHaveLength(at.length + 1)
      }),
    )
  })

  it('name a breach', () => {
    const plain = (start: number, end: number, text: string, by?: string) => ({ start, end, text, ...(by && { by }) })
    const cases: [Parameters<typeof breaches>[1], string[]][] = [
      [[plain(0, 3, 'abc')], []],
      [[plain(0, 3, 'abd')], ['signed at 0']],
      [[plain(0, 1, 'a'), plain(2, 3, 'c')], ['tiled at 1']],
      [[plain(0, 2, 'ab'), plain(1, 3, 'bc')], ['tiled at 1']],
      [[plain(0, 2, 'ab')], ['tiled at 2']],
      [[plain(0, 3, 'xyz', 'nobody')], ['answerable at 0']],
      [[plain(0, 3, 'xyz', 'motivated')], []],
    ]
    for (const [spans, expected] of cases)
      expect(breaches('abc', spans, ids).map(({ law, at }) => `${law} at ${at}`)).toEqual(expected)
  })
})

describe('an edit', () => {
  const joined = Passage.of('strat\negy nra-\ntivated').edit([
    { start: 5, end: 6, text: '', by: 'line-join' },
    { start: 13, end: 15, text: '', by: 'line-join' },
  ])

  it('may absorb what a rule signed', () => {
    const passage = joined.edit([{ start: 9, end: 19, text: 'motivated', by: 'motivated' }])
    expect(passage.text).toBe('strategy motivated')
    expect(passage.spans.at(-1)).toEqual({ text: 'motivated', start: 10, end: 22, by: 'motivated' })
  })

  const refused: [string, Edit, string, string | undefined][] = [
    ['outside the text', { start: 0, end: 99, text: '', by: 'kjmp' }, 'range', undefined],
    ['backwards', { start: 3, end: 2, text: '', by: 'kjmp' }, 'range', undefined],
    ['over an emendation', { start: 0, end: 4, text: 'S', by: 'line-join' }, 'author', 'kjmp'],
    ['into an emendation', { start: 2, end: 2, text: 'S', by: 'motivated' }, 'author', 'kjmp'],
    ['cutting what a rule signed', { start: 8, end: 9, text: '', by: 'kjmp' }, 'cut', 'line-end'],
    ['inside a grapheme', { start: 6, end: 7, text: '', by: 'motivated' }, 'grapheme', undefined],
  ]
  const passage = Passage.of('abcdXe\u0301zYY').edit([
    { start: 0, end: 4, text: 'ABCD', by: 'kjmp' },
    { start: 8, end: 10, text: '--', by: 'line-end' },
  ])
  it.each(refused)('%s is refused', (_, edit, code, other) => {
    expect(() => passage.edit([edit])).toThrow(expect.objectContaining({ name: 'Refusal', code, other }))
  })

  it('that claims what another of the batch claims is refused, and both are named', () => {
    const edits = [
      { start: 0, end: 3, text: 'x', by: 'kjmp' },
      { start: 2, end: 4, text: 'y', by: 'motivated' },
    ]
    expect(() => Passage.of('abcdef').edit(edits)).toThrow('motivated and kjmp both claim the text at 2')
  })

  it('over a moved line answers for each stretch of the witness', () => {
    const moved = Passage.of('ab CD ef', [
      { start: 3, end: 6 },
      { start: 0, end: 3 },
      { start: 6, end: 8 },
    ]).edit([{ start: 2, end: 4, text: '=', by: 'kjmp' }])
    expect(moved.text).toBe('CD=b ef')
    expect(moved.spans.map(({ start, end, by }) => [start, end, by])).toEqual([
      [3, 5, undefined],
      [5, 6, 'kjmp'],
      [0, 1, 'kjmp'],
      [1, 3, undefined],
      [6, 8, undefined],
    ])
  })
})

describe('places', () => {
  const passage = Passage.of('ab\ncd efg').edit([
    { start: 2, end: 3, text: '', by: 'line-join' },
    { start: 6, end: 9, text: 'ELEVEN', by: 'kjmp' },
  ])
  it('are told from passage to witness and back', () => {
    expect(passage.text).toBe('abcd ELEVEN')
    expect(passage.origin(2)).toBe(3)
    expect(passage.range(1, 3)).toEqual({ start: 1, end: 4 })
    expect(passage.range(5, 11)).toEqual({ start: 6, end: 9 })
    expect(passage.before(3)).toBe(2)
    expect(passage.after(2)).toBe(2)
    expect(passage.after(9)).toBe(11)
    expect([passage.has(8), passage.has(9)]).toEqual([true, false])
  })
})
