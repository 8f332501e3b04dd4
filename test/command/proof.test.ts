import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyPatch } from 'diff'
import { beforeAll, describe, expect, it } from 'vitest'
import { emend, folderWith } from '../support/command.js'

const TEXT = 'The first line of a text that was read by a machine, and that is nrativated\nby nothing but a test.\n'
const TABLE = 'readings:\n  - { sic: nrativated, corr: motivated }\n'

let folder: string
beforeAll(() => {
  folder = folderWith({ 'source-text/a.txt': TEXT, 'corrections.yaml': TABLE })
  mkdirSync(join(folder, 'dist'))
  expect(emend(folder, ['build', '-q', '-f', 'md']).code).toBe(0)
})

describe('emend diff', () => {
  it('shows what was changed, without colours in a pipe', () => {
    const { code, text } = emend(folder, ['diff'])
    expect(code).toBe(0)
    expect(text).toContain('[-nrativated-]{+motivated+}')
    expect(text).toContain('source-text/a.txt:1:66')
    expect(text).not.toContain('\u001B')
  })

  it('gives a patch for the raw text', () => {
    const { text } = emend(folder, ['diff', 'source-text/a.txt', '-f', 'patch'])
    expect(applyPatch(TEXT, text)).toBe(TEXT.replace('nrativated', 'motivated'))
  })

  it('filters and sums', () => {
    expect(emend(folder, ['diff', '--kind', 'print', '--stat']).text).toBe('0 changes\n')
  })

  it.each([
    [['diff', '-f', 'pdf'], /^emend: pdf: no such format; there are terminal, html, patch, json, csv\n$/],
    [['diff', '--kind', 'typo'], /^emend: typo: no such kind; there are ocr, /],
    [['diff', 'source-text/a.txt', 'b.txt'], /^emend: b\.txt: there is no such file\n$/],
  ])('%j is refused in one line', (args, message) => {
    const { code, errors } = emend(folder, args)
    expect(code).toBe(2)
    expect(errors).toMatch(message)
  })

  it('compares two texts, and says by its exit code whether they differ', () => {
    const other = folderWith({
      'a.txt': 'one two\nthree',
      'b.md': 'one two three\n',
      'c.txt': 'one too three',
      'd.xml': '<a>',
    })
    expect(emend(other, ['diff', 'a.txt', 'b.md'])).toMatchObject({ code: 0, text: '' })
    const { code, text } = emend(other, ['diff', 'a.txt', 'c.txt'])
    expect([code, text]).toEqual([1, 'a.txt:1:5  c.txt:1:5\n    one [-two-] {+too+} three\n\n'])
    expect(emend(other, ['diff', 'a.txt', 'd.xml']).errors).toMatch(/^emend: d\.xml:1:\d+: .*\n$/)
  })
})

/** `file:line:column` of some words of a file in the folder. */
function placeOf(file: string, words: string): string {
  const before = readFileSync(join(folder, file), 'utf8').split(words)[0]!.split('\n')
  return `${file}:${before.length}:${before.at(-1)!.length + 1}`
}

const MD = 'dist/edition/a.md'

describe('emend verify', () => {
  it('proves what was published', () => {
    const { code, text, errors } = emend(folder, ['verify'])
    expect([code, errors]).toEqual([0, ''])
    expect(text).toContain('source-text/a.txt, as published in dist/edition\n')
  })

  it('names the first character nobody answers for', () => {
    const path = join(folder, MD)
    const content = readFileSync(path, 'utf8')
    const place = placeOf(MD, 'a machine')
    writeFileSync(path, content.replace('a machine', 'the machine'))
    const { code, text, errors } = emend(folder, ['verify'])
    writeFileSync(path, content)
    expect(code).toBe(1)
    expect(text).toContain('FAILED answered for')
    expect(errors).toContain(`${place}: error: nobody answers for “the machine`)
    expect(errors).toContain('the witness is here at source-text/a.txt:1:43')
  })
})

describe('emend trace, and wrong use of the others', () => {
  it.each([['motivated'], ['source-text/a.txt:1:66'], ['nrativated'], ['“motivated”'], ['"motivated"']])(
    '%s: to witness, edition, row',
    place => {
      const { code, text } = emend(folder, ['trace', place])
      expect(code).toBe(0)
      expect(text).toContain('source-text/a.txt:1:66\n')
      expect(text).toContain('corrections.yaml:2:5')
      expect(text).toContain(`${placeOf(MD, 'motivated')}\n`)
    },
  )

  it('from the edition', () => {
    const [trace] = JSON.parse(emend(folder, ['trace', placeOf(MD, 'by nothing'), '--json']).text)
    expect(trace).toMatchObject({ file: 'source-text/a.txt', position: { line: 2, column: 1 }, changes: [] })
  })

  it.each([
    [['trace', 'no such words'], 1, /is found neither in an edition nor in its witness/],
    [['trace', 'source-text/a.txt:99:1'], 2, /source-text\/a\.txt has no line 99/],
    [['trace', 'nonesuch.txt:1:2'], 2, /nonesuch\.txt: there is no such file/],
    [['trace', ' '], 2, /name a place/],
    [['diff', '--by', 'nobody'], 0, /source-text\/a\.txt: no change passes these filters/],
    [['restore', MD], 1, /a\.md:\d+:\d+: no TEI edition can be read here/],
  ])('%j', (args, code, message) => {
    const run = emend(folder, args)
    expect(run.code).toBe(code)
    expect(run.errors).toMatch(message)
  })
})
