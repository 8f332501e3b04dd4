import { describe, expect, it } from 'vitest'
import { forNoText, together } from '../../src/command/together.js'
import type { Problem } from '../../src/problem.js'
import { readTable } from '../../src/table/read.js'

const FILE = {
  name: 't.yaml',
  text: 'readings:\n  - { sic: a, corr: b }\n  - { sic: c, corr: d, in: one }\n',
}
const told = (witness: string, ...problems: [number, Problem['code'], string?][]) => ({
  table: readTable([FILE], witness).table,
  problems: problems.map(
    ([line, code, hint]): Problem => ({
      severity: 'error',
      code,
      file: 't.yaml',
      line,
      column: 5,
      message: `${code} in ${witness}`,
      ...(hint && { hint, places: [{ file: witness, line: 1, column: 1 }] }),
    }),
  ),
})

describe('the problems of several texts', () => {
  it.each([
    ['a row that matches in one of them', [told('one.txt', [2, 'row-stale']), told('two.txt')], []],
    [
      'a row that matches in none: told once, with the nearest reading',
      [told('one.txt', [2, 'row-stale']), told('two.txt', [2, 'row-stale', 'near'])],
      ['row-stale in two.txt'],
    ],
    [
      'a row for one text that matches nothing there',
      [told('one.txt', [3, 'row-stale']), told('two.txt')],
      ['row-stale in one.txt'],
    ],
    [
      'a row that repeats the rules in one and matches nothing in the other',
      [told('one.txt', [2, 'row-stale']), told('two.txt', [2, 'row-redundant'])],
      ['row-redundant in two.txt'],
    ],
    [
      'a row that repeats the rules in one and is needed in the other',
      [told('one.txt', [2, 'row-redundant']), told('two.txt')],
      [],
    ],
    [
      'other problems, each',
      [told('one.txt', [2, 'row-count']), told('two.txt', [2, 'row-count'])],
      ['row-count in one.txt', 'row-count in two.txt'],
    ],
  ] as const)('%s', (_, texts, messages) => {
    expect(together(texts).map(({ message }) => message)).toEqual(messages)
  })

  it('a row for a text that there is none of', () => {
    expect(forNoText([FILE], ['texts/one.txt', 'texts/two.txt'])).toEqual([])
    expect(forNoText([FILE], ['texts/ones.txt', 'texts/two.txt'])).toMatchObject([
      {
        code: 'row-stale',
        line: 3,
        message: 'the row is for “one”, and no text is called so',
        hint: 'did you mean “ones”?',
      },
    ])
  })
})
