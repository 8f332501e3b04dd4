import fc from 'fast-check'

/** Pieces that OCR text is made of, and pieces that break programs. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('the', 'labor', 'strat', 'egy', 'and', 'increase', 'Party', 'of', 'Chapter', 'unions'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '.',
      ',',
      '^',
      '2',
      '13',
      'O',
      "'",
      '"',
      '(1)',
      '*',
      '-',
      '57',
      'xii',
      '1.',
      '# ',
      '> ',
      '[^1]',
      '`',
      '<a>',
      '&amp;',
      '_',
      '|',
      '~',
      '\\',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\u0000',
      '\uFEFF',
      '\uFFFE',
      '\u00AD',
      'e\u0301',
      '漢字',
      '👩‍👩‍👧',
      'עברית',
      ']]>',
      '\u2028',
      '\u00A0',
      '\t',
      '\u0301',
    ),
  },
)

const gap = fc.oneof(
  { weight: 8, arbitrary: fc.constant(' ') },
  { weight: 3, arbitrary: fc.constant('\n') },
  { weight: 2, arbitrary: fc.constantFrom('', '\n\n', '\n ', '-\n', '\r\n', '\f', '   ', '\n\n\n', '\r') },
)

/** Texts of up to a few hundred pieces. */
export const anyText = fc
  .array(fc.tuple(piece, gap), { minLength: 1, maxLength: 200, size: 'max' })
  .map(parts => parts.flat().join(''))
