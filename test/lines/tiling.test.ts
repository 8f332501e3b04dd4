import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lexicon } from '../../src/joins/lexicon.js'
import { fragmentsOf } from '../../src/lines/fragments.js'
import { layOut } from '../../src/lines/lines.js'
import { EMPTY_TABLE } from '../../src/table/row.js'
import { witnessOf } from '../../src/witness/witness.js'

const piece = fc.constantFrom(
  'word',
  'Word.',
  'word,',
  '12',
  'xiv',
  '^',
  '“',
  'HEAD',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\f',
  '\r\n',
  '\t',
)
const page = fc.array(piece, { maxLength: 120 }).map(pieces => pieces.join(' '))

test('fragments of lines, notes and furniture tile the witness, and each line stands on a page', () => {
  fc.assert(
    fc.property(fc.oneof(page, fc.string({ unit: 'grapheme' })), text => {
      const witness = witnessOf('any.txt', text)
      const layout = layOut(witness, lexicon(text, 'xx'), EMPTY_TABLE)
      const noted = layout.notes.flatMap(({ lines }) => fragmentsOf(lines))
      const all = [...fragmentsOf(layout.lines), ...noted, ...layout.furniture].sort((a, b) => a.start - b.start)
      const marks = new Set(layout.notes.map(({ mark }) => mark.end))
      let covered = 0
      for (const { start, end } of all) {
        if (!marks.has(start)) expect(start).toBe(covered)
        covered = end
      }
      expect(covered).toBe(text.length)
      for (const { page } of layout.lines) expect(layout.pages[page]).toBeDefined()
    }),
    { numRuns: 200 },
  )
})
