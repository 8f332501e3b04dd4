import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { applyPatch } from 'diff'
import { describe, expect, it } from 'vitest'
import { changes } from '../../src/changes/changes.js'
import { breakLike } from '../../src/diff/breaks.js'
import { filtered } from '../../src/diff/filter.js'
import { DIFF_FORMATS } from '../../src/diff/formats.js'
import { corrected } from '../../src/diff/patch.js'
import { stat } from '../../src/diff/stat.js'
import { sample, TEXT } from '../changes/sample.js'

const established = sample()
const all = changes(established)
const print = (name: string, shown = all) =>
  DIFF_FORMATS.find(format => format.name === name)!.print(
    { witness: established.witness, path: 'source-text/sample.txt', changes: shown },
    (_, text) => text,
  )

describe('the patch', () => {
  const expected = TEXT.replace('nrativated', 'motivated')
    .replace('KJJP', 'KJMP')
    .replace('^', '[^4]')
    .replace('came.', 'came.[^5]')

  it('has readings and markers, every line in its place', () => {
    expect(corrected(TEXT, all)).toBe(expected)
    expect(applyPatch(TEXT, print('patch'))).toBe(expected)
  })

  it('is nothing where nothing is emended', () => expect(print('patch', [])).toBe(''))

  it('applies to a text without a last line end', () => {
    const text = 'one\ntvvo'
    const change = { ...all.find(({ id }) => id === 'nrativated')!, start: 4, end: 8, sic: 'tvvo', corr: 'two' }
    const format = DIFF_FORMATS.find(({ name }) => name === 'patch')!
    const witness = { ...established.witness, text }
    const patch = format.print({ witness, path: 'a.txt', changes: [change] }, (_, text) => text)
    expect(patch).toContain('\\ No newline at end of file')
    expect(applyPatch(text, patch)).toBe('one\ntwo')
  })

  it.skipIf(spawnSync('patch', ['--version']).error)('is taken by `patch`', () => {
    const folder = mkdtempSync(join(tmpdir(), 'emend-'))
    writeFileSync(join(folder, 'sample.txt'), TEXT)
    writeFileSync(join(folder, 'sample.patch'), print('patch'))
    execFileSync('patch', ['-s', 'sample.txt', 'sample.patch'], { cwd: folder })
    expect(readFileSync(join(folder, 'sample.txt'), 'utf8')).toBe(expected)
  })
})

it.each([
  ['nra\ntivated', 'motivated', 'mo\ntivated'],
  ['motivat\necl', 'motivated', 'motivat\ned'],
  ['of\n\ntlie', 'of the', 'of\n\nthe'],
  ['rn\nm', 'mm', 'm\nm'],
  ['tlie\nold\nrnan', 'the old man', 'the\nold\nman'],
  ['one', 'two', 'two'],
  ['one', 'two\nlines', 'two lines'],
])('%j corrected to %j keeps its lines', (sic, corr, expected) => expect(breakLike(sic, corr)).toBe(expected))

describe('other formats', () => {
  it('terminal: place, author and words of each change, without colours too', () => {
    const text = print('terminal')
    expect(text).toContain('57.3  ocr by nrativated, high certainty, on the context, ed  source-text/sample.txt:7:1\n')
    expect(text).toContain('[-nrativated-]{+motivated+} by')
    expect(text).toContain('Trade un[-|-]ions had')
    expect(text).toContain('KJMP of 1958.[-^-]{+[^4]+}\n')
    expect(text).toContain('While industry was ad {+vancing well,+}')
  })

  it('terminal: text of a file does not steer the terminal', () => {
    const [change] = all
    expect(print('terminal', [{ ...change!, sic: 'a\u001B[2J' }])).not.toContain('\u001B')
  })

  it('json: the changes', () => expect(JSON.parse(print('json'))).toEqual(all))

  it('csv: a row each', () => {
    expect(print('csv').split('\r\n')).toHaveLength(all.length + 2)
  })

  it('html: one page that loads and runs nothing, and shows text as text', () => {
    const [change] = all
    const page = print('html', [{ ...change!, sic: '<script>alert(1)</script>' }])
    expect(page).toContain('content="default-src &#x27;none&#x27;; style-src')
    expect(page).not.toMatch(/<script|src=|https?:/)
    expect(page).toContain('<del>&#x3C;script>')
  })
})

it('filters by kind, row or rule, page and certainty', () => {
  const ids = (filter: Parameters<typeof filtered>[1]) => filtered(all, filter).map(({ id }) => id)
  expect(ids({ cert: ['low'] })).toEqual(['kjmp', 'marker-5'])
  expect(ids({ cert: ['low'], kind: ['marker'] })).toEqual(['marker-5'])
  expect(ids({ by: ['kjmp', 'nrativated'] })).toEqual(['nrativated', 'kjmp'])
  expect(ids({ page: ['58'] })).toEqual([])
})

it('sums', () => {
  expect(stat(all).split('\n').slice(0, 3)).toEqual([
    '9 changes',
    '  ocr                1  (1 high)',
    '  conjecture         1  (1 low)',
  ])
})
