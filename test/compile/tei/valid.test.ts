import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tei } from '../../../src/compile/tei/tei.js'
import { makeEdition } from '../../../src/make.js'
import { readWitness } from '../../../src/witness/witness.js'
import { choices, made } from './samples.js'

const TEI_ALL = '../shared/tei/tei_all.rng'
const hasSchema = existsSync(TEI_ALL)
const hasJing = spawnSync('jing', { stdio: 'ignore' }).error === undefined
const missing = !hasJing ? 'jing is not installed' : !hasSchema ? `${TEI_ALL} is not here` : ''
if (missing) console.log(`TEI is not validated: ${missing}`)

/** Editions of many shapes as files, and the chapter. */
function documents(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'emend-tei-'))
  const samples = fc.sample(choices, { numRuns: 60, seed: 7 }).map(made)
  const chapter = makeEdition(readWitness('chapter-05.txt', readFileSync('source-text/chapter-05.txt')))
  return [chapter, ...samples].map((edition, i) => {
    const file = join(folder, `${i}.xml`)
    writeFileSync(file, tei.compile(edition))
    return file
  })
}

const jing = (schema: string, files: readonly string[]) =>
  spawnSync('jing', [schema, ...files], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout

describe('the TEI', () => {
  it.runIf(process.env.CI === 'true' && hasSchema)('can be validated where it must be', () => {
    expect(hasJing).toBe(true)
  })

  it.skipIf(missing !== '')('is valid against the whole of TEI', () => {
    expect(jing(TEI_ALL, documents())).toBe('')
  })
})
