import { Ajv } from 'ajv'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { tableJsonSchema } from '../../src/table/json-schema.js'
import { readTable } from '../../src/table/read.js'

const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(tableJsonSchema())

/** Whether the reader takes the form of a table; what a schema cannot say is not its form. */
const takes = (text: string) =>
  !readTable([{ name: 't.yaml', text }]).problems.some(({ code }) => code.startsWith('table-'))

const VALUES = fc.constantFrom<unknown>(
  'tlie',
  'a|b',
  'any',
  'high',
  'word',
  'whole',
  'page',
  'none',
  '58.5',
  'a b',
  '',
  1,
  0,
  -3,
  1.5,
  true,
  null,
  [],
  {},
)
const KEYS = [
  'id',
  'sic',
  'corr',
  'kind',
  'cert',
  'evidence',
  'match',
  'count',
  'before',
  'after',
  'at',
  'in',
  'resp',
  'note',
  'break',
  'as',
  'n',
  'from',
  'move',
  'begin',
  'level',
  'line',
  'page',
  'sci',
] as const
const GOOD = {
  readings: { sic: 'tlie', corr: 'the' },
  order: { move: 'x', after: 'y' },
  joins: { break: 'a|b', as: 'whole' },
  markers: { n: 9, after: 'x' },
  blocks: { begin: 'x', kind: 'heading' },
  furniture: { line: 'x', kind: 'folio' },
}

const row = (good: object) =>
  fc
    .tuple(fc.constantFrom(...KEYS), VALUES, fc.boolean())
    .map(([key, value, change]) => (change ? { ...good, [key]: value } : good))
const section = (good: object) => fc.oneof({ weight: 9, arbitrary: fc.array(row(good), { maxLength: 2 }) }, VALUES)
/** One section, now and then with defaults or a section that there is none of. */
const tables = fc
  .tuple(
    fc.oneof(...Object.entries(GOOD).map(([name, good]) => section(good).map(rows => ({ [name]: rows })))),
    fc.option(row({}).map(defaults => ({ defaults }))),
    fc.constantFrom({}, {}, {}, {}, { reading: [] }),
  )
  .map(parts => Object.assign({}, ...parts) as object)

it('the JSON Schema and the reader take the same tables', () => {
  const seen = { good: 0, bad: 0 }
  fc.assert(
    fc.property(tables, table => {
      const good = validate(table)
      seen[good ? 'good' : 'bad']++
      expect(takes(stringify(table, { aliasDuplicateObjects: false })), JSON.stringify(table)).toBe(good)
    }),
    { numRuns: 400 },
  )
  expect(Math.min(seen.good, seen.bad)).toBeGreaterThan(20)
})

it('every key says what it is', () => {
  const silent: string[] = []
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, child] of Object.entries(node)) {
      if (key === 'properties')
        for (const [name, property] of Object.entries(child as Record<string, { description?: string }>))
          if (!property.description) silent.push(`${path}${name}`)
      visit(child, `${path}${key} `)
    }
  }
  visit(tableJsonSchema(), '')
  expect(silent).toEqual([])
})
