import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emend, folderWith } from '../support/command.js'

const TEXT = 'The first line of a text that was read by a machine, and that is nrativated\nby nothing but a test.\n'

describe('emend build', () => {
  it('makes an edition of a text in an otherwise empty folder', () => {
    const folder = folderWith({ 'a.txt': TEXT })
    const { code, text, errors } = emend(folder, ['build', 'a.txt', '-o', 'out'])
    expect([code, errors]).toEqual([0, ''])
    expect(text).toContain('wrote out/a.md, out/a.xml')
    expect(readFileSync(join(folder, 'out/a.md'), 'utf8')).toContain('nrativated by nothing')
  })

  it('takes all of source-text and corrections.yaml when nothing is named', () => {
    const folder = folderWith({
      'source-text/a.txt': TEXT,
      'source-text/b.txt': TEXT,
      'corrections.yaml': 'readings:\n  - { sic: nrativated, corr: motivated }\n',
    })
    expect(emend(folder, ['build', '-q'])).toMatchObject({ code: 0, text: '', errors: '' })
    expect(readFileSync(join(folder, 'dist/edition/b.md'), 'utf8')).toContain('motivated by nothing')
    expect(emend(folder, ['build', '--no-corrections', '-o', 'raw'])).toMatchObject({ code: 0 })
    expect(readFileSync(join(folder, 'raw/a.md'), 'utf8')).toContain('nrativated by nothing')
  })

  it('writes only the formats asked for', () => {
    const folder = folderWith({ 'a.txt': TEXT })
    expect(emend(folder, ['build', 'a.txt', '-f', 'tei', '-o', '.']).code).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'a.xml'])
  })

  it('gives the same bytes in any locale and time zone, over and over', () => {
    const folder = folderWith({ 'a.txt': TEXT })
    const built = (out: string, env: Record<string, string>) => {
      expect(emend(folder, ['build', 'a.txt', '-o', out], env).code).toBe(0)
      return readdirSync(join(folder, out)).map(file => readFileSync(join(folder, out, file), 'base64'))
    }
    const first = built('one', { LC_ALL: 'C', TZ: 'UTC' })
    expect(built('two', { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Asia/Kathmandu' })).toEqual(first)
  })

  it('keeps BOM, CRLF and control characters for restore, and out of the text', () => {
    const raw = '\uFEFFOne\u0000 line\u000B of text\r\nand a second\r\n'
    const folder = folderWith({ 'a.txt': raw })
    expect(emend(folder, ['build', 'a.txt', '-o', '.', '-q']).code).toBe(0)
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain('One line of text and a second')
    const { code, out } = emend(folder, ['restore', 'a.xml'])
    expect([code, out.toString()]).toEqual([0, raw])
  })
})

it('a single line of many megabytes is built and restored', () => {
  const raw = `${'a'.repeat(8_000_000)} end`
  const folder = folderWith({ 'a.txt': raw })
  expect(emend(folder, ['build', 'a.txt', '-f', 'md,tei', '-o', '.', '-q'])).toMatchObject({ code: 0, errors: '' })
  expect(emend(folder, ['restore', 'a.xml']).out.equals(Buffer.from(raw))).toBe(true)
})

describe('wrong input gets one clear line, and nothing is written', () => {
  const table = (rows: string) => ({ 'a.txt': TEXT, 'corrections.yaml': rows })
  const cases: [string, Record<string, string | Uint8Array>, string[], number, RegExp][] = [
    ['a missing file', {}, ['build', 'b.txt'], 2, /^emend: b\.txt: there is no such file/],
    ['no folder of texts', {}, ['build'], 2, /^emend: source-text: there is no such file or folder/],
    ['no text in the folder', { 'source-text/x.md': '' }, ['build'], 2, /source-text: no \.txt files here/],
    ['an empty file', { 'a.txt': '' }, ['build', 'a.txt'], 1, /a\.txt: there is no text in this file/],
    ['a file of blanks', { 'a.txt': ' \n\n' }, ['build', 'a.txt'], 1, /a\.txt: there is no text in this file/],
    ['a folder', { 'd/a.txt': TEXT }, ['build', 'd'], 2, /d: this is a folder; name the files in it/],
    ['bytes that are not UTF-8', { 'a.txt': Uint8Array.of(97, 233, 98) }, ['build', 'a.txt'], 1, /byte 1 is not UTF-8/],
    [
      'two texts of one name',
      { 'd/a.txt': TEXT, 'a.txt': TEXT },
      ['build', 'a.txt', 'd/a.txt'],
      2,
      /would both be written as a/,
    ],
    [
      'a format there is not',
      { 'a.txt': TEXT },
      ['build', 'a.txt', '-f', 'pdf'],
      2,
      /pdf: no such format; there are md, tei/,
    ],
    [
      'a table that is not there',
      { 'a.txt': TEXT },
      ['build', 'a.txt', '-c', 'no.yaml'],
      2,
      /no\.yaml: there is no such correction table/,
    ],
    ['an option there is not', { 'a.txt': TEXT }, ['build', 'a.txt', '--colour'], 2, /unknown option '--colour'/],
    ['a command there is not', {}, ['bild'], 2, /unknown command 'bild'.*\n.*Did you mean build/],
    ['a table that is not YAML', table('readings: [\n'), ['build', 'a.txt'], 1, /corrections\.yaml:\d+:\d+: error: /],
    [
      'an unknown key',
      table('readings:\n  - { sic: by, cor: to }\n'),
      ['build', 'a.txt'],
      1,
      /corrections\.yaml:2:\d+: error: .*cor.*corr/,
    ],
    [
      'a wrong type',
      table('readings:\n  - { sic: by, corr: no, count: many }\n'),
      ['build', 'a.txt'],
      1,
      /corrections\.yaml:2:\d+: error: /,
    ],
    [
      'an empty sic',
      table('readings:\n  - { sic: "", corr: to }\n'),
      ['build', 'a.txt'],
      1,
      /corrections\.yaml:2:\d+: error: /,
    ],
    [
      'a row that hits nothing',
      table('readings:\n  - { sic: motivatd, corr: x }\n'),
      ['build', 'a.txt'],
      1,
      /corrections\.yaml:2:\d+: error: .*motivatd/,
    ],
    [
      'a row that hits too much',
      table('readings:\n  - { sic: that, corr: which, count: 1 }\n'),
      ['build', 'a.txt'],
      1,
      /corrections\.yaml:2:\d+: error: .*2/,
    ],
    [
      'a description with an unknown key',
      { 'a.txt': TEXT, 'a.yaml': 'titel: X\n' },
      ['build', 'a.txt'],
      1,
      /a\.yaml:1:1: error: .*titel/,
    ],
    [
      'a description that is not YAML',
      { 'a.txt': TEXT, 'a.yaml': 'title: "X\n' },
      ['build', 'a.txt'],
      1,
      /a\.yaml:\d+:\d+: error: /,
    ],
    [
      'a description with aliases',
      { 'a.txt': TEXT, 'a.yaml': 'title: &a X\nauthor: *a\n' },
      ['build', 'a.txt'],
      1,
      /a\.yaml:2:\d+: error: .*alias/,
    ],
    [
      'words that are not in the text',
      { 'a.txt': TEXT, 'a.annotations.md': '## Marx\n\nA note.\n' },
      ['build', 'a.txt'],
      1,
      /a\.annotations\.md:1:1: error: .*Marx.* stand nowhere/,
    ],
    [
      'words that are there twice',
      { 'a.txt': TEXT, 'a.annotations.md': '\n## That\n\n> that\n\nA note.\n' },
      ['build', 'a.txt'],
      1,
      /a\.annotations\.md:2:1: error: .* stand 2 times/,
    ],
  ]
  it.each(cases)('%s', (_, files, args, code, message) => {
    const folder = folderWith(files)
    const run = emend(folder, [...args, ...(args[0] === 'build' ? ['-o', 'out'] : [])])
    expect(run.errors).toMatch(message)
    expect(run.errors).not.toMatch(/\n\s+at /)
    expect([run.code, run.text]).toEqual([code, ''])
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  it('an output folder that cannot be written', () => {
    const folder = folderWith({ 'a.txt': TEXT, out: 'a file, not a folder' })
    expect(emend(folder, ['build', 'a.txt', '-o', 'out'])).toMatchObject({ code: 2, text: '' })
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'out'])
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('a file, not a folder')
  })

  it('an output that cannot be replaced: what was there stays', () => {
    const folder = folderWith({ 'a.txt': TEXT, 'out/a.md': 'the old edition' })
    mkdirSync(join(folder, 'out/a.xml'))
    expect(emend(folder, ['build', 'a.txt', '-o', 'out', '-f', 'tei']).code).toBe(2)
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['a.md', 'a.xml'])
  })
})

describe('emend check', () => {
  it('prints what a build would complain of, and writes nothing', () => {
    const folder = folderWith({ 'a.txt': TEXT, 'corrections.yaml': 'readings:\n  - { sic: motivatd, corr: x }\n' })
    const { code, text } = emend(folder, ['check', 'a.txt'])
    expect(code).toBe(1)
    expect(text).toMatch(/^corrections\.yaml:2:\d+: error: /)
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'corrections.yaml'])
  })

  it('names each marker that is missing, with the stretch in which it must lie', () => {
    const text = 'One came.1 Two came.2 Three came at last. Four came.4 Five came.5\n'
    const { code, text: told } = emend(folderWith({ 'a.txt': text }), ['check', 'a.txt'])
    expect(code).toBe(0)
    expect(told).toMatch(
      /^a\.txt:1:\d+: info: .*note 3 has no marker; .*“.?Three came at last\. Four came\.”.*\[marker-lost\]$/m,
    )
  })

  it('is content with a text that raises no question', () => {
    expect(emend(folderWith({ 'a.txt': TEXT }), ['check', 'a.txt'])).toMatchObject({ code: 0, errors: '' })
  })
})

describe('emend restore', () => {
  it('says when what it rebuilt is not the witness that the header names', () => {
    const folder = folderWith({ 'a.txt': TEXT })
    expect(emend(folder, ['build', 'a.txt', '-o', '.', '-q']).code).toBe(0)
    const xml = readFileSync(join(folder, 'a.xml'), 'utf8')
    writeFileSync(join(folder, 'b.xml'), xml.replace('nothing but', 'nothing save'))
    const { code, errors } = emend(folder, ['restore', 'b.xml'])
    expect(code).toBe(1)
    expect(errors).toMatch(/^emend: b\.xml: .*sha256/)
  })

  it.each([
    ['something that is not XML', 'hello', /^emend: b\.xml/],
    ['XML with entities of its own', '<!DOCTYPE TEI [<!ENTITY a "b">]><TEI>&a;</TEI>', /^emend: b\.xml/],
  ])('refuses %s', (_, content, message) => {
    const { code, errors } = emend(folderWith({ 'b.xml': content }), ['restore', 'b.xml'])
    expect(code).not.toBe(0)
    expect(errors).toMatch(message)
    expect(errors).not.toMatch(/\n\s+at /)
  })
})
