import { describe, expect, it } from 'vitest'
import { emend } from '../../src/table/emend.js'
import { readTable } from '../../src/table/read.js'
import { breaches } from '../../src/text/laws.js'
import { emended, joined, lexicon, short } from './text.js'

/** [what, rows, lines before, text after] */
const READINGS: [string, string, string[], string][] = [
  ['a word', '- { sic: tlie, corr: the }', ['tlie end of tlie day'], 'the end of the day'],
  ['a word, and nothing inside another', '- { sic: tlie, corr: the }', ['tlie tlietic atlie'], 'the tlietic atlie'],
  ['a word next to signs', '- { sic: tlie, corr: the }', ['“tlie” (tlie), tlie.'], '“the” (the), the.'],
  ['in the case it is written', '- { sic: tlie, corr: the }', ['Tlie tlie'], 'Tlie the'],
  ['letters of any alphabet', '- { sic: ölen, corr: Ölen }', ['ölen fölen ölene'], 'Ölen fölen ölene'],
  ['several words', '- { sic: light Industry, corr: light industry }', ['of light Industry.'], 'of light industry.'],
  ['any white space', '- { sic: a b, corr: c }', ['a \t b a', 'b'], 'c c'],
  ['signs', '- { sic: F>olitical, corr: Political }', ['the F>olitical line'], 'the Political line'],
  ['a sign alone', '- { sic: "^\'", corr: "" }', ["reversed.^' In"], 'reversed. In'],
  ['a blank before a sign', '- { sic: " ,", corr: "," }', ['one , two ,three'], 'one, two,three'],
  ['inside words', '- { sic: rn, corr: m, match: literal }', ['rnodern tirne'], 'modem time'],
  ['a pattern', '- { sic: "\\\\bl(\\\\d\\\\d)\\\\b", corr: 1$1, match: pattern }', ['l957 l57 al57'], 'l957 157 al57'],
  [
    'after words',
    '- { sic: arid, corr: and, before: men }',
    ['men arid women in arid land'],
    'men and women in arid land',
  ],
  [
    'before words',
    '- { sic: arid, corr: and, after: women }',
    ['men arid', 'women in arid land'],
    'men and women in arid land',
  ],
  [
    'on a line',
    '- { sic: tlie, corr: the, at: "7.2" }',
    ['tlie one', 'tlie two', 'tlie three'],
    'tlie one the two tlie three',
  ],
  ['on a page', '- { sic: tlie, corr: the, at: 7 }', ['tlie one', 'tlie two'], 'the one the two'],
  ['a deletion', '- { sic: foo, corr: "" }', ['a foo b'], 'a  b'],
  ['all at once', '- { sic: a, corr: b }\n- { sic: b, corr: a }', ['a b a'], 'b a b'],
]

describe('readings', () => {
  it.each(READINGS)('%s', (_, rows, lines, after) => {
    const made = emended(rows, ...lines)
    expect(made.text).toBe(after)
    expect(made.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(breaches(made.witness, made.passage.spans, new Set(made.table.readings.map(row => row.id)))).toEqual([])
  })

  it('keep a record of each place', () => {
    const { emendations } = emended('- { sic: tlie, corr: the }', 'tlie one', 'of tlie two')
    expect(emendations.map(({ id, where, sic, corr, start, end }) => ({ id, where, sic, corr, start, end }))).toEqual([
      { id: 'tlie', where: '7.1', sic: 'tlie', corr: 'the', start: 0, end: 4 },
      { id: 'tlie-2', where: '7.2', sic: 'tlie', corr: 'the', start: 12, end: 16 },
    ])
  })
})

describe('a word broken over a line end', () => {
  const spans = (rows: string, ...lines: string[]) =>
    emended(rows, ...lines).passage.spans.map(({ text, by }) => (by ? `${text}<${by}>` : text))

  it.each([
    [
      'the second half',
      'agricultnral',
      'agricultural',
      ['of agri', '+cultnral'],
      ['of agri', '<line-join>', 'cultural<x>'],
    ],
    [
      'the first half',
      'agrlcultural',
      'agricultural',
      ['of agrl', '+cultural'],
      ['of ', 'agri<x>', '<line-join>', 'cultural'],
    ],
    ['both halves', 'agrlcultnral', 'agricultural', ['agrl', '+cultnral'], ['agri<x>', '<line-join>', 'cultural<x>']],
    [
      'of two words one',
      'nrativated men',
      'motivated men',
      ['nrativated', 'men'],
      ['motivated<x>', ' <line-end>', 'men'],
    ],
    ['the line end itself', 'in to', 'into', ['in', 'to'], ['into<x>']],
  ])('changes %s', (_, sic, corr, lines, expected) => {
    expect(spans(`- { id: x, sic: ${sic}, corr: ${corr} }`, ...lines)).toEqual(expected)
  })
})

describe('problems', () => {
  it.each([
    [
      'a row that matches nothing',
      '- { sic: Chinnse, corr: Chinese }',
      ['the Chimse people'],
      'row-stale 2:5 “Chinnse” matches nothing in the text; the nearest reading is “Chimse” at 7.1 (text.txt:1:5)',
    ],
    [
      'a row at the wrong place',
      '- { sic: tlie, corr: the, at: "7.2" }',
      ['tlie one', 'two'],
      'row-stale 2:5 “tlie” matches nothing at 7.2; it stands at 7.1 (text.txt:1:1)',
    ],
    [
      'a wrong count',
      '- { sic: tlie, corr: the, count: 1 }',
      ['tlie tlie'],
      'row-count 2:5 “tlie” stands at 2 places, not 1: 7.1 (text.txt:1:1), 7.1 (text.txt:1:6); say count: 2, or tell the places apart with at, before or after',
    ],
    [
      'two rows that want the same characters',
      '- { sic: tlie man, corr: the man }\n- { sic: man of, corr: men of }',
      ['tlie man of'],
      'row-conflict 3:5 “man of” → “men of” and the row at t.yaml:2 (“tlie man” → “the man”) both change 7.1 (text.txt:1:1); tell their places apart with at, before or after, or remove one',
    ],
    [
      'a loop',
      '- { sic: tlie, corr: tbe }\n- { sic: tbe, corr: the }',
      ['tlie tbe'],
      'row-loop 2:5 the row at t.yaml:3 (“tbe” → “the”) would change again what “tlie” → “tbe” makes at 7.1 (text.txt:1:1); write in one row what both are to make',
    ],
    [
      'a row that the rules make needless',
      '- { sic: strat egy, corr: strategy }',
      ['a strat', '+egy'],
      'row-redundant 2:5 “strategy” stands without this row at 7.1 (text.txt:1:3): the lines are joined so; remove the row',
    ],
    [
      'a word that is right elsewhere',
      '- { sic: arid, corr: and }',
      ['he arid two', 'arid land'],
      'row-collateral 2:5 “arid”, which is a word, becomes “and” at 7.1 (text.txt:1:4), 7.2 (text.txt:2:1); tie the row down with at, before or after; or say in count how many places are meant',
    ],
    [
      'letters inside a word that is right',
      '- { sic: bo, corr: to, match: literal }',
      ['he went bo boarding'],
      'row-collateral 2:5 “boarding”, which is a word, becomes “toarding” at 7.1 (text.txt:1:12); tie the row down with at, before or after; or say in count how many places are meant',
    ],
    [
      'half a character',
      '- { sic: e, corr: a, match: literal }',
      ['cafe\u0301'],
      'row-refused 2:5 “e” cannot be changed at 7.1 (text.txt:1:4): it begins or ends inside a character that is made of several; take more of the words around it into sic and corr',
    ],
  ])('%s', (_, rows, lines, problem) => {
    expect(emended(rows, ...lines).problems.map(short)).toEqual([problem])
  })

  it('stand on the row of the later file, and name the earlier one', () => {
    const { witness, layout, passage } = joined('tlie man of')
    const { table } = readTable([
      { name: 'general.yaml', text: 'readings:\n  - { sic: man of, corr: men of, count: any }\n' },
      { name: 'own.yaml', text: 'readings:\n  - { sic: tlie man, corr: the man }\n' },
    ])
    const { problems } = emend([passage], layout, witness, table, lexicon)
    expect(problems).toMatchObject([
      { code: 'row-conflict', file: 'own.yaml', line: 2, places: [{ line: 1, column: 1 }] },
    ])
    expect(problems[0]!.message).toContain('the row at general.yaml:2')
  })

  it('none of a row that need not match', () => {
    expect(emended('- { sic: tlie, corr: the, count: any }', 'the end').problems).toEqual([])
  })

  it('none of letters that no word is without their figure', () => {
    expect(emended('- { sic: land5, corr: lands }', 'land5 and land5').problems).toEqual([])
  })
})
