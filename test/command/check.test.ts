import { lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from 'sarif'
import { describe, expect, it } from 'vitest'
import { CODES } from '../../src/codes.js'
import { emend, folderWith } from '../support/command.js'

const TEXT = 'The first line of a text that was read by a machine, and that is nrativated\nby nothing but a test.\n'
const TABLE = 'readings:\n  - { sic: nrativatd, corr: motivated } # a slip\n'

describe('emend check --json', () => {
  it('is an array of problems, each with its place in the table and in the witness', () => {
    const folder = folderWith({ 'texts/a b.txt': TEXT, 'corrections.yaml': TABLE })
    const { code, text, errors } = emend(folder, ['check', '--json', 'texts/a b.txt'])
    expect([code, errors]).toEqual([1, 'emend: 1 problem found\n'])
    expect(JSON.parse(text)).toEqual([
      {
        severity: 'error',
        code: 'row-stale',
        file: 'corrections.yaml',
        line: 2,
        column: 5,
        message: '“nrativatd” matches nothing in the text',
        hint: expect.stringContaining('the nearest reading is “nrativated”'),
        places: [{ file: 'texts/a b.txt', line: 1, column: 66, page: '1' }],
      },
    ])
  })

  it('has the decisions with their certainty and reason, and is an empty array when there is nothing to tell', () => {
    const told = (...options: string[]) => {
      const folder = folderWith({ 'a.txt': 'A first line that is cut in mid strat\negy and goes on to its end.\n' })
      const { code, text } = emend(folder, ['check', 'a.txt', '--json', ...options])
      expect(code).toBe(0)
      return JSON.parse(text) as unknown[]
    }
    expect(told()).toEqual([])
    expect(told('--explain')).toContainEqual(
      expect.objectContaining({
        code: 'joins',
        file: 'a.txt',
        line: 1,
        cert: 'high',
        reason: expect.stringContaining('“strategy”'),
        places: [expect.objectContaining({ file: 'a.txt', line: 1 })],
      }),
    )
  })
})

describe('emend check --sarif', () => {
  it('is a log of SARIF 2.1.0: rules from the list of codes, addresses relative, the same bytes again', () => {
    const folder = folderWith({ 'texts/a b.txt': TEXT, 'corrections.yaml': TABLE })
    const run = () => emend(folder, ['check', '--sarif', '--explain', join(folder, 'texts/a b.txt')])
    const { code, text } = run()
    expect(code).toBe(1)
    expect(run().text).toBe(text)
    expect(text).not.toContain(folder)
    const log = JSON.parse(text) as Log
    expect([log.version, log.runs.length]).toEqual(['2.1.0', 1])
    const { tool, results = [], columnKind } = log.runs[0]!
    const { rules = [] } = tool.driver
    expect(columnKind).toBe('utf16CodeUnits')
    expect(rules.map(({ id }) => id)).toEqual(Object.keys(CODES))
    for (const { shortDescription, help } of rules) expect(shortDescription?.text && help?.text).toBeTruthy()
    for (const { ruleId, ruleIndex, level, message, locations = [] } of results) {
      expect(rules[ruleIndex!]!.id).toBe(ruleId)
      expect(['error', 'warning', 'note']).toContain(level)
      expect(message.text).toBeTruthy()
      expect(locations).toHaveLength(1)
      expect(locations[0]!.physicalLocation!.region!.startLine).toBeGreaterThan(0)
    }
    expect(results[0]).toMatchObject({
      ruleId: 'row-stale',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'corrections.yaml' },
            region: { startLine: 2, startColumn: 5 },
          },
        },
      ],
      relatedLocations: [
        {
          message: { text: '1' },
          physicalLocation: { artifactLocation: { uri: 'texts/a%20b.txt' }, region: { startLine: 1, startColumn: 66 } },
        },
      ],
    })
  })

  it('cannot go with --json', () => {
    const { code, errors } = emend(folderWith({ 'a.txt': TEXT }), ['check', 'a.txt', '--json', '--sarif'])
    expect(code).toBe(2)
    expect(errors).toMatch(/'--json' cannot be used with option '--sarif'/)
  })
})

describe('emend check --fix', () => {
  it('writes what is mechanical, says what it did, and goes on to check', () => {
    const folder = folderWith({
      'a.txt': TEXT,
      'tables/one.yaml': '# mine\r\nreadings:\r\n  - { corr: motivated,  sic: nrativated } # seen\r\n',
    })
    symlinkSync('tables/one.yaml', join(folder, 'corrections.yaml'))
    const { code, text, errors } = emend(folder, ['check', 'a.txt', '--fix'])
    expect([code, text]).toEqual([0, ''])
    expect(errors).toBe('emend: corrections.yaml: 1 row given an id and the keys of 1 row put in order\n')
    expect(readFileSync(join(folder, 'tables/one.yaml'), 'utf8')).toBe(
      '# mine\r\nreadings:\r\n  - { id: nrativated, sic: nrativated,  corr: motivated } # seen\r\n',
    )
    expect(readdirSync(join(folder, 'tables'))).toEqual(['one.yaml'])
    expect(lstatSync(join(folder, 'corrections.yaml')).isSymbolicLink()).toBe(true)
    expect(emend(folder, ['check', 'a.txt', '--fix'])).toMatchObject({
      code: 0,
      errors: 'emend: corrections.yaml: nothing to fix\n',
    })
  })

  it('leaves a problem that is not mechanical to the editor', () => {
    const folder = folderWith({ 'a.txt': TEXT, 't.yaml': TABLE })
    const { code, text } = emend(folder, ['check', 'a.txt', '--fix', '-c', 't.yaml'])
    expect(code).toBe(1)
    expect(text).toMatch(/^t\.yaml:2:5: error: “nrativatd” matches nothing/)
    expect(readFileSync(join(folder, 't.yaml'), 'utf8')).toContain(
      '{ id: nrativatd, sic: nrativatd, corr: motivated } #',
    )
  })

  it.each([
    [['--no-corrections'], /^emend: --fix needs a table/],
    [[], /^emend: there is no table to fix: write corrections\.yaml/],
  ])('needs a table %j', (options, message) => {
    const { code, errors } = emend(folderWith({ 'a.txt': TEXT }), ['check', 'a.txt', '--fix', ...options])
    expect(code).toBe(2)
    expect(errors).toMatch(message)
  })
})

describe('emend schema', () => {
  it('prints what lies in the package', () => {
    for (const name of ['corrections', 'description'])
      expect(emend(folderWith({}), ['schema', name])).toMatchObject({
        code: 0,
        text: readFileSync(`schema/${name}.schema.json`, 'utf8'),
      })
    expect(emend(folderWith({}), ['schema', 'table'])).toMatchObject({ code: 2, text: '' })
  })
})
