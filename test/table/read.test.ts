import { describe, expect, it } from 'vitest'
import { readTable } from '../../src/table/read.js'

const read = (text: string, witness?: string) => readTable([{ name: 't.yaml', text }], witness)
const short = (text: string) =>
  read(text).problems.map(
    ({ code, line, column, message, hint }) => `${code} ${line}:${column} ${message}${hint ? `; ${hint}` : ''}`,
  )

describe('a table', () => {
  it('may be empty, or have empty sections', () => {
    for (const text of ['', '# nothing yet\n', 'readings:\njoins:\ndefaults:\n'])
      expect(read(text).problems).toEqual([])
  })

  it('gives what a row does not say', () => {
    const [row] = read('readings:\n  - { sic: tlie, corr: the }\n').table.readings
    expect(row).toEqual({
      id: 'tlie',
      place: { file: 't.yaml', line: 2, column: 5 },
      sic: 'tlie',
      corr: 'the',
      kind: 'ocr',
      cert: 'high',
      evidence: 'internal',
      match: 'word',
    })
  })

  it('takes figures for folios and labels', () => {
    const { table } = read(
      'readings:\n  - { sic: a, corr: b, at: 58 }\nmarkers:\n  - { n: 9, after: struggle. }\nfurniture:\n  - { line: x, kind: page, page: 59 }\n',
    )
    expect([table.readings[0]!.at, table.markers[0]!.n, table.furniture[0]!.page]).toEqual(['58', '9', '59'])
  })

  it('gives the defaults of a file to its rows and to no other', () => {
    const { table } = readTable([
      {
        name: 'a.yaml',
        text: 'defaults: { count: any, cert: low }\nreadings:\n  - { sic: a, corr: b, cert: medium }\njoins:\n  - { break: a|b, as: whole }\n',
      },
      { name: 'b.yaml', text: 'readings:\n  - { sic: c, corr: d }\n' },
    ])
    expect(table.readings.map(({ count, cert }) => [count, cert])).toEqual([
      ['any', 'medium'],
      [undefined, 'high'],
    ])
    expect(table.joins).toHaveLength(1)
  })

  it.each([
    ['chapter-05.txt', 2],
    ['other.txt', 1],
    [undefined, 3],
  ])('for %s has the rows for it', (witness, rows) => {
    const text =
      'readings:\n  - { sic: a, corr: b }\n  - { sic: c, corr: d, in: chapter-05 }\n  - { sic: e, corr: f, in: chapter-06.txt }\n'
    expect(read(text, witness).table.readings).toHaveLength(rows)
  })
})

describe('ids', () => {
  const ids = (...rows: string[]) =>
    read(`readings:\n${rows.map(row => `  - { ${row} }\n`).join('')}`).table.readings.map(({ id }) => id)

  it.each([
    ['sic: nrativated, corr: x', 'nrativated'],
    ['sic: light Industry, corr: x', 'light-industry'],
    ['sic: Café, corr: x', 'cafe'],
    ['sic: "1844", corr: x', 'c-1844'],
    ['sic: "^\'", corr: ""', 'u005e-u0027'],
    ['sic: ½ x, corr: y', 'x'],
    ['sic: blanks, corr: blank', 'blanks-blank'],
    [`sic: ${'long '.repeat(20)}, corr: x`, 'long-long-long-long-long-long-long-long'],
    ['sic: чистка, corr: x', 'чистка'],
  ])('of { %s }', (row, id) => expect(ids(row)).toEqual([id]))

  it('are each another one, whatever the case', () => {
    expect(ids('sic: tlie, corr: the', 'sic: Tlie, corr: The', 'sic: TLIE, corr: the')).toEqual([
      'tlie',
      'tlie-the',
      'tlie-the-2',
    ])
  })

  it('that an editor gave come first', () => {
    expect(ids('sic: tlie, corr: the', 'id: Tlie, sic: x, corr: y')).toEqual(['tlie-the', 'Tlie'])
  })
})

describe('problems', () => {
  it.each([
    [
      'no YAML',
      'readings: [',
      'table-yaml 1:12 Flow sequence in block collection must be sufficiently indented and end with a ]; correct the YAML here',
    ],
    [
      'a key twice',
      'readings:\n  - { sic: a, corr: b, sic: c }\n',
      'table-yaml 2:24 this key stands here twice; keep one of the two',
    ],
    [
      'an alias',
      'readings:\n  - &a { sic: a, corr: b }\n  - *a\n',
      'table-yaml 3:5 *a: aliases are not read; write the value out',
    ],
    [
      'a tag',
      'readings:\n  - { sic: !x a, corr: b }\n',
      'table-yaml 2:12 Unresolved tag: !x; take the tag away, and quote the value',
    ],
    [
      'two documents',
      'readings:\n---\nreadings:\n',
      'table-yaml 2:1 a second document begins here; take the line --- away',
    ],
    ['a list', '- { sic: a }', 'table-value 1:1 “the file” is not a map of keys and values'],
    ['an unknown section', 'reading: []', 'table-key 1:1 no such key: “reading”; did you mean “readings”?'],
    [
      'a section that is no list',
      'readings: { sic: a }',
      'table-value 1:11 “readings” cannot be { sic: a }; write a list of rows',
    ],
    ['a row that is no map', 'readings: [tlie]', 'table-value 1:12 “0” is not a map of keys and values'],
    [
      'an unknown key',
      'readings:\n  - sic: a\n    corr: b\n    knid: ocr\n',
      'table-key 4:5 no such key: “knid”; did you mean “kind”?',
    ],
    ['a missing key', 'readings:\n  - { sic: a }\n', 'table-value 2:5 “corr” is missing'],
    [
      'an empty value',
      'readings:\n  - sic: a\n    corr:\n',
      'table-value 3:10 “corr” is empty; write corr: "" for no text, or the value',
    ],
    [
      'a number for text',
      'readings:\n  - { sic: 1844, corr: "1944" }\n',
      'table-value 2:12 “sic” is no text but a number; quote it: "1844"',
    ],
    [
      'a truth value for text',
      'readings:\n  - { sic: a, corr: true }\n',
      'table-value 2:21 “corr” is no text but a truth value; quote it: "true"',
    ],
    ['an empty sic', 'readings:\n  - { sic: "", corr: b }\n', 'table-value 2:12 “sic” is empty; write the words'],
    [
      'a value that is none of those',
      'readings:\n  - { sic: a, corr: b, kind: orc }\n',
      'table-value 2:30 “kind” cannot be orc; did you mean “ocr”?',
    ],
    [
      'a place that lost its nought',
      'readings:\n  - { sic: a, corr: b, at: 58.10 }\n',
      'table-value 2:28 “at” cannot be 58.10; write page and line in quotation marks, "58.5", or the page alone',
    ],
    [
      'a count of none',
      'readings:\n  - { sic: a, corr: b, count: 0 }\n',
      'table-value 2:31 “count” cannot be 0; write a number of places (1 or more), or any',
    ],
    [
      'an id with a blank',
      'readings:\n  - { id: a b, sic: a, corr: b }\n',
      'table-value 2:11 “id” cannot be a b; write a name that begins with a letter and has no blanks',
    ],
    [
      'a wrong default',
      'defaults: { cert: sure }\n',
      'table-value 1:19 “cert” cannot be sure; there are high, medium, low',
    ],
    [
      'an id taken',
      'readings:\n  - { id: x, sic: a, corr: b }\n  - { id: X, sic: c, corr: d }\n',
      'row-id 3:5 the id “X” is taken by the row at t.yaml:2; give this row another id, or none',
    ],
    [
      'an id of a rule',
      'readings:\n  - { id: line-join, sic: a, corr: b }\n',
      'row-id 2:5 the id “line-join” is the name of a rule; give this row another id, or none',
    ],
    [
      'a row that does nothing',
      'readings:\n  - { sic: a, corr: a }\n',
      'row-idle 2:5 “a” corrects nothing: sic and corr are the same; remove the row',
    ],
    [
      'a row twice',
      'readings:\n  - { sic: a  b, corr: c }\n  - { sic: a b, corr: c }\n',
      'row-duplicate 3:5 “a b” → “c” stands at t.yaml:2 already; remove one',
    ],
    [
      'rows that contradict each other',
      'readings:\n  - { sic: a, corr: b }\n  - { sic: a, corr: c }\n',
      'row-conflict 3:5 “a” → “c”, but the row at t.yaml:2 reads “b”; keep one, or tell the places apart with at, before or after',
    ],
    [
      'a bad pattern',
      'readings:\n  - { sic: (a+)+, corr: c, match: pattern }\n',
      'row-pattern 2:5 “(a+)+” could run away: (a+)+ repeats a repetition; write it as several rows, or with fewer repetitions',
    ],
    [
      'a join without a bar',
      'joins:\n  - { break: mid-1958, as: whole }\n',
      'table-value 2:14 “break” cannot be mid-1958; write the two parts with a bar for the line end: mid-|1958',
    ],
  ])('%s', (_, text, problem) => expect(short(text)).toEqual([problem]))

  it('leave the other rows as they are', () => {
    const { table } = read('readings:\n  - { sic: a }\n  - { sic: tlie, corr: the }\n')
    expect(table.readings.map(({ sic }) => sic)).toEqual(['tlie'])
  })

  it('of a table nested without end', () => {
    expect(read('['.repeat(50_000)).problems.map(({ code }) => code)).toContain('table-yaml')
  })

  it.each([
    [
      'a tab',
      'readings:\n\t- { sic: a, corr: b }\n',
      'table-yaml 2:1 this line begins with a tab; begin it with blanks',
    ],
    [
      'a colon in a value',
      'readings:\n  - sic: foo: bar\n    corr: b\n',
      'table-yaml 2:10 a colon and a blank stand inside this value; put the value in quotation marks',
    ],
    [
      'a map for a list, on one line and cut',
      `readings:\n  sic: ${'long '.repeat(20)}\n  corr: b\n`,
      'table-value 2:3 “readings” cannot be sic: long long long long long long long long long long long …; write a list of rows',
    ],
    [
      'a merge key',
      'readings:\n  - { <<: { sic: a }, sic: a, corr: b }\n',
      'table-key 2:7 no such key: “<<”; there are id, sic, corr, kind, cert, evidence, match, before, after, count, at, in, resp, note',
    ],
    [
      'BOM and CRLF',
      '\uFEFFreadings:\r\n  - { sic: a, cor: b, corr: c }\r\n',
      'table-key 2:15 no such key: “cor”; did you mean “corr”?',
    ],
    [
      'letters in another order',
      'readings:\n  - { isc: a, sic: b, corr: c }\n',
      'table-key 2:7 no such key: “isc”; did you mean “sic”?',
    ],
  ])('of an editor who is new to YAML: %s', (_, text, problem) => expect(short(text)).toEqual([problem]))

  it('of aliases that stand for more than any memory holds', () => {
    const bomb = Array.from({ length: 30 }, (_, i) => `k${i}: &k${i} [${i ? `*k${i - 1}, *k${i - 1}` : '1'}]`).join(
      '\n',
    )
    const told = read(bomb).problems
    expect(told).toHaveLength(58)
    expect(told[0]).toMatchObject({ code: 'table-yaml', line: 2, message: '*k0: aliases are not read' })
  })

  it('of keys that every object has', () => {
    expect(short('readings:\n  - { sic: a, corr: b, __proto__: c }\n')[0]).toMatch(
      /^table-key 2:24 no such key: “__proto__”/,
    )
    expect(short('constructor: []')[0]).toMatch(/^table-key 1:1 no such key: “constructor”/)
  })

  it('between files name both', () => {
    const { problems } = readTable([
      { name: 'a.yaml', text: 'readings:\n  - { sic: a, corr: b }\n' },
      { name: 'b.yaml', text: 'readings:\n  - { sic: a, corr: c }\n' },
    ])
    expect(problems).toMatchObject([{ code: 'row-conflict', file: 'b.yaml', line: 2, column: 5 }])
    expect(problems[0]!.message).toContain('a.yaml:2')
  })
})
