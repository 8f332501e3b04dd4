import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emend, folderWith } from '../support/command.js'

const FILES = {
  'source-text/a.txt': 'A word that is nrativated by tlie,\nmen, and one that is nxt.\n',
  'new/a.txt': 'A word that is motivated\nby tlie, men, and one that is nyt.\n',
  'c.yaml':
    'readings:\n  - { sic: nrativated, corr: motivated }\n  - { sic: tlie, corr: the, at: "1" }\n  - { sic: nxt, corr: not }\n',
}

describe('emend carry', () => {
  it('prints the table for the new text and says of each row what became of it', () => {
    const { code, text, errors } = emend(folderWith(FILES), ['carry', 'c.yaml', 'new/a.txt'])
    expect(code).toBe(1)
    expect(text).toBe(`readings:
  # no longer needed: the new text has “motivated” there
  # - { sic: nrativated, corr: motivated }
  - { sic: tlie, corr: the, at: "2" }
  # to look at: the new text reads otherwise there
  #   “nyt” at 2 (line 2:31)
  #   perhaps { sic: nyt }
  # - { sic: nxt, corr: not }
`)
    expect(errors.trim().split('\n')).toEqual([
      'emend: places are followed from source-text/a.txt to new/a.txt',
      'c.yaml:2:5: info: nrativated: no longer needed: the new text has “motivated” there [carry-settled]',
      'c.yaml:3:5: info: tlie: fits otherwise: its words stand elsewhere; now { at: "2" } [carry-moved]',
      'c.yaml:4:5: warning: nxt: to look at: the new text reads otherwise there; perhaps { sic: nyt }; the new text has “nyt” at 2 (2:31) [carry-look]',
      'emend: 3 rows: 1 fits otherwise, 1 no longer needed and 1 to look at',
    ])
  })

  it('writes the table where it is told, and the report as data', () => {
    const folder = folderWith(FILES)
    const { code, text } = emend(folder, ['carry', 'c.yaml', 'source-text/a.txt', '--json', '-o', 'out.yaml'])
    expect(code).toBe(0)
    expect(JSON.parse(text)).toMatchObject([{ id: 'nrativated', fate: 'fits' }, { id: 'tlie' }, { id: 'nxt' }])
    expect(readFileSync(join(folder, 'out.yaml'), 'utf8')).toBe(FILES['c.yaml'])
  })

  it('carries nothing of a table that is wrong', () => {
    const folder = folderWith({ ...FILES, 'c.yaml': 'readings:\n  - { sic: a }\n' })
    const { code, text, errors } = emend(folder, ['carry', 'c.yaml', 'new/a.txt'])
    expect([code, text]).toEqual([1, ''])
    expect(errors).toContain('put it right first')
  })
})
