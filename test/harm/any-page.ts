import fc from 'fast-check'
import { anyText } from '../support/texts.js'

const WORDS =
  'the labour of man in strat egy is un ions Party trans action re-form well-known gen eral Vander may be'.split(' ')
const word = fc.constantFrom(...WORDS)
const mark = fc.constantFrom(
  '^',
  '*',
  "'",
  "'*",
  '!°',
  '^°',
  'O',
  'Q',
  '°',
  '®',
  '†',
  '1',
  '2',
  '3',
  '12',
  '13.',
  '(4)',
  '”',
  'l',
  '§',
)
const roman = fc.constantFrom('I', 'II.', 'iv', 'xii', 'XIV')
const digits = fc.integer({ min: 0, max: 2000 }).map(String)
const blank = fc.constantFrom('', '', ' ', '\f', '\t', '\u00A0')

const run = (pieces: fc.Arbitrary<string>, maxLength: number, gap = ' ') =>
  fc.array(pieces, { maxLength }).map(parts => parts.join(gap))

/** A line of prose: words with marks grown on them, some ends broken with or without hyphen. */
const prose = fc
  .tuple(
    run(
      fc.tuple(word, fc.constantFrom('', '', '', '', ',', '.', '. ', '.2', '.^', ';1')).map(parts => parts.join('')),
      14,
    ),
    fc.constantFrom('', '', '-', ' un', ' indus-', '.', '…'),
  )
  .map(parts => parts.join(''))

const note = fc.tuple(fc.oneof(mark, digits), prose).map(parts => parts.join(' '))
const furniture = fc.oneof(digits, roman, fc.constantFrom('THE PARTY 57', '58 THE PARTY', '- 59 -', 'CHAPTER V'))
const lines = (line: fc.Arbitrary<string>, maxLength = 60) =>
  fc.array(line, { maxLength, size: 'max' }).map(all => all.join('\n'))

/** Pages with heads, folios and notes at their feet. */
const pages = fc
  .array(
    fc.tuple(
      furniture,
      lines(fc.oneof({ weight: 6, arbitrary: prose }, blank), 25),
      lines(note, 4),
      fc.constantFrom('\n', '\f'),
    ),
    {
      maxLength: 6,
    },
  )
  .map(all => all.map(([head, text, notes, end]) => `${head}\n\n${text}\n\n${notes}${end}`).join(''))

/** Lines read column by column: left parts, then right parts, blank lines between. */
const columns = lines(fc.oneof(prose, run(word, 4), mark, fc.constant(''), fc.constant('')), 80)

const fragments = lines(
  fc.oneof(word, mark, roman, digits, blank, fc.constantFrom('-', '--', 'a-', '.', '|', '+---+')),
  120,
)
const verse = lines(fc.tuple(fc.constantFrom('', '  ', '    '), run(word, 7)).map(parts => parts.join('')))
const table = lines(run(fc.oneof(digits, word), 6, '   '))
const code = lines(
  fc.constantFrom('for (;;) {', '    if (x < 3 && y > 2) break;', '}', '', '/* [^1]: */', '# x', '> y', '```'),
)
const foreign = lines(
  fc.constantFrom(
    'Die Arbeiter-',
    'klasse und die Gewerk',
    'schaften.¹ Im Jahre',
    'où l’État s’est fait',
    'τὸν λόγον, ὃν οὐκ',
    '漢字の本文、第一章。',
    'и рабочих ор-',
    'ганизаций.5 Но',
    'שלום עולם',
  ),
)
const empty = lines(fc.constantFrom('', ' ', '\f', '\t', '\r', '\u2028', '\uFEFF', '\u0000'))
const wild = fc.string({ unit: 'binary', maxLength: 400, size: 'max' })
const clusters = fc.string({ unit: 'grapheme', maxLength: 400, size: 'max' })
const monster = fc
  .tuple(
    fc.integer({ min: 1, max: 4000 }),
    fc.constantFrom('a', 'ab ', '^', '1. ', '- ', 'x\n', '\f\n', '(', '‘“', 'e\u0301'),
  )
  .map(([times, what]) => what.repeat(times))

/** Every sort of page that may come, whole or one after the other. */
export const SORTS = {
  prose: lines(prose),
  pages,
  columns,
  fragments,
  verse,
  table,
  code,
  foreign,
  empty,
  wild,
  clusters,
  monster,
  anyText,
}

export const anyPage = fc.oneof(
  ...Object.values(SORTS),
  fc.array(fc.oneof(...Object.values(SORTS)), { minLength: 2, maxLength: 3 }).map(parts => parts.join('\n')),
)
