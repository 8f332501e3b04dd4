import { readFileSync, writeFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { jsonSchema, printSchema, SCHEMA_NAMES, type SchemaName } from '../src/schemas.js'
import { readTable } from '../src/table/read.js'
import { readDescription } from '../src/witness/describe.js'

/** Addresses as the reader takes them; schemas leave the form of an address to who reads them. */
const formats = { uri: (text: string) => URL.canParse(text) }
const validates = (name: SchemaName) =>
  new Ajv({ strict: true, allowUnionTypes: true, formats }).compile(jsonSchema(name))

/** Whether the reader takes the form of a file; what a schema cannot say is not its form. */
const takes: Record<SchemaName, (text: string) => boolean> = {
  corrections: text => !readTable([{ name: 't.yaml', text }]).problems.some(({ code }) => code.startsWith('table-')),
  description: text => readDescription('t.yaml', text).problems.length === 0,
}

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

const TEXTS = fc.constantFrom<unknown>('x', '', '1975', '1975-3', 'en', 'pt-BR', 'x y', ' ', 1, 0, true, null, [], {})
const FIELDS = {
  ...Object.fromEntries(['title', 'date', 'language', 'firstPage', 'author', 'titel'].map(key => [key, TEXTS])),
  editors: fc.oneof(
    TEXTS,
    fc.dictionary(
      fc.constantFrom('ed', 'b2', '2b', 'constructor'),
      fc.oneof(
        TEXTS,
        fc.record({ name: TEXTS, orcid: TEXTS }, { requiredKeys: [] }),
        fc.constant({ name: 'x', nam: 'y' }),
      ),
      { maxKeys: 2, noNullPrototype: true },
    ),
  ),
  licence: fc.record(
    { source: TEXTS, target: fc.constantFrom<unknown>('https://example.org/', 'here', 1) },
    { requiredKeys: [] },
  ),
  edition: fc.record({ version: TEXTS, date: TEXTS, title: TEXTS, verson: TEXTS }, { requiredKeys: [] }),
}
const descriptions = fc
  .subarray(Object.keys(FIELDS) as (keyof typeof FIELDS)[], { minLength: 1, maxLength: 2 })
  .chain(keys => fc.record(Object.fromEntries(keys.map(key => [key, FIELDS[key]]))) as fc.Arbitrary<object>)

it.each([
  ['corrections', tables],
  ['description', descriptions],
] as const)('the JSON Schema and the reader take the same: %s', (name, files) => {
  const validate = validates(name)
  const seen = { good: 0, bad: 0 }
  fc.assert(
    fc.property(files as fc.Arbitrary<object>, file => {
      const good = validate(file)
      seen[good ? 'good' : 'bad']++
      expect(takes[name](stringify(file, { aliasDuplicateObjects: false })), JSON.stringify(file)).toBe(good)
    }),
    { numRuns: 400 },
  )
  expect(Math.min(seen.good, seen.bad)).toBeGreaterThan(20)
})

it.each(SCHEMA_NAMES)('every key of %s says what it is', name => {
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
  visit(jsonSchema(name), '')
  expect(silent).toEqual([])
})

it.each(SCHEMA_NAMES)('schema/%s.schema.json is as it is made (UPDATE=1 writes it)', name => {
  const file = `schema/${name}.schema.json`
  if (process.env.UPDATE) writeFileSync(file, printSchema(name))
  expect(readFileSync(file, 'utf8')).toBe(printSchema(name))
})
