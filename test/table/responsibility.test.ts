import { expect, it } from 'vitest'
import { makeEdition } from '../../src/make.js'
import { readTable } from '../../src/table/read.js'
import { witnessOf } from '../../src/witness/witness.js'

const problems = (rows: string, editors?: Record<string, string>) => {
  const witness = witnessOf('a.txt', 'A line of text that was read by tlie machine.\n')
  const { table } = readTable([{ name: 't.yaml', text: `readings:\n  - ${rows}\n` }])
  return makeEdition(witness, { table, ...(editors && { description: { editors } }) })
    .problems.filter(({ code }) => code === 'row-resp')
    .map(({ line, column, message, hint }) => `${line}:${column} ${message}; ${hint}`)
}
const EDITORS = { anna: 'Anna Ahn', bo: 'Bo Berg' }

it.each([
  ['an editor', '{ sic: tlie, corr: the, resp: anna }', EDITORS, []],
  [
    'a slip',
    '{ sic: tlie, corr: the, resp: ana }',
    EDITORS,
    ['2:5 “ana” is none of the editors; did you mean “anna”?'],
  ],
  [
    'somebody else',
    '{ sic: tlie, corr: the, resp: constructor }',
    EDITORS,
    ['2:5 “constructor” is none of the editors; there are anna, bo; add others to the description'],
  ],
  ['a general row that changes nothing here', '{ sic: x, corr: y, count: any, resp: cy }', EDITORS, []],
  ['a text whose editors are not described', '{ sic: tlie, corr: the, resp: cy }', undefined, []],
])('responsibility of %s', (_, rows, editors, expected) => {
  expect(problems(rows, editors)).toEqual(expected)
})
