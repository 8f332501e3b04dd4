import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emend, folderWith } from '../support/command.js'

const ROWS = 'readings:\n  - { id: one, sic: nrativated, corr: motivated } # seen\n'
const FILES = {
  'a.txt': 'A word that is nrativated by tlie men, and one that is next.\n',
  'mine.md': 'A word that is motivated by the men, and one that is next.\n',
  'empty.md': '---\ntitle: "Mine"\n---\n\n',
  'corrections.yaml': ROWS,
  'copy.yaml': ROWS,
}

describe('emend learn', () => {
  it('puts what it learns into a table', () => {
    const folder = folderWith(FILES)
    const { code, errors } = emend(folder, ['learn', 'a.txt', 'mine.md', '--into', 'corrections.yaml'])
    expect(errors.trim().split('\n')).toEqual([
      'emend: 1 row learnt (1 reading), written into corrections.yaml',
      'emend: proved: with these rows the build reads as mine.md does',
    ])
    expect(code).toBe(0)
    expect(readFileSync(join(folder, 'corrections.yaml'), 'utf8')).toBe(`${ROWS}  - { sic: tlie, corr: the }\n`)
  })

  it('takes a text without words for a mistake', () => {
    const folder = folderWith(FILES)
    const { code, errors } = emend(folder, ['learn', 'a.txt', 'empty.md', '--into', 'new.yaml'])
    expect([code, errors]).toEqual([2, 'emend: empty.md: there is no text in it to learn from\n'])
    expect(existsSync(join(folder, 'new.yaml'))).toBe(false)
  })

  it('learns nothing from tables that fight, and says how they do', () => {
    const folder = folderWith(FILES)
    const { code, errors } = emend(folder, ['learn', 'a.txt', 'mine.md', '--into', 'copy.yaml'])
    expect(code).toBe(1)
    expect(errors).toContain('copy.yaml:2:5: error: the id “one” is taken by the row at corrections.yaml:2')
    expect(errors).toContain('nothing was learnt; correct the rows, or name with -c the tables that are meant')
    expect(readFileSync(join(folder, 'copy.yaml'), 'utf8')).toBe(ROWS)
    expect(emend(folder, ['learn', 'a.txt', 'mine.md', '-c', 'copy.yaml', '--into', 'copy.yaml']).code).toBe(0)
  })
})
