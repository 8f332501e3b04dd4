import { expect, it } from 'vitest'
import { makeEdition } from '../../src/make.js'
import { readTable } from '../../src/table/read.js'
import { witnessOf } from '../../src/witness/witness.js'

it('a paragraph never begins inside an emendation that goes over its line end', () => {
  const text =
    'A first paragraph that says a thing and ends early.\n\n   Tlie second one begins with an indented line, and goes\non in a further line to the end of it.\n'
  const rows = 'readings:\n  - { sic: early. Tlie second, corr: late. The second }\n'
  const { table } = readTable([{ name: 't.yaml', text: rows }])
  const { tree, emendations } = makeEdition(witnessOf('t.txt', text), { table })
  expect(emendations).toHaveLength(1)
  expect(tree.children.length).toBeGreaterThan(0)
})
