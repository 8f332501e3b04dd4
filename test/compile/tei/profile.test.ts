import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tei } from '../../../src/compile/tei/tei.js'
import { invalidities, schema } from '../../support/validate.js'
import { choices, made } from './samples.js'

const profile = await schema('schema/emend.rng')
const chapter = readFileSync('dist/edition/chapter-05.xml', 'utf8')

describe('the schema of the TEI that emend writes', () => {
  it('holds for the edition', () => {
    expect(invalidities(profile, chapter)).toEqual([])
  })

  const cases = readdirSync('test/editions').map(name => join('test/editions', name, 'expected'))
  it.each(cases.filter(folder => readdirSync(folder).includes('input.xml')))('holds for %s', folder => {
    expect(invalidities(profile, readFileSync(join(folder, 'input.xml'), 'utf8'))).toEqual([])
  })

  it('holds for any edition', () => {
    const valid = fc.property(choices, choice => {
      expect(invalidities(profile, tei.compile(made(choice)) as string)).toEqual([])
    })
    fc.assert(valid, { numRuns: 200 })
  })

  it.each([
    ['an element of TEI that is not written', '<p>', '<p><name>Mao</name>'],
    ['a departure that nobody answers for', ' resp="#ed"', ''],
    ['a certainty that is none', 'cert="low"', 'cert="unsure"'],
    ['a correction without what it corrects', /<sic>[^<]*<\/sic>/, ''],
    ['a line without its place in the witness', /(<lb[^>]*) corresp="[^"]*"/, '$1'],
    ['a note marker that points nowhere', /(<ref type="noteAnchor"[^>]*) target="[^"]*"/, '$1'],
    ['a gap without a reason', ' reason="missing"', ''],
    ['an id that stands twice', 'xml:id="p58"', 'xml:id="p57"'],
    ['text outside of any paragraph', '</div>', 'and so on</div>'],
    ['a date that is none', 'when="2026-11-23"', 'when="yesterday"'],
  ])('refuses %s', (_, found, put) => {
    const broken = chapter.replace(found, put)
    expect(broken).not.toBe(chapter)
    expect(invalidities(profile, broken)).not.toEqual([])
  })
})
