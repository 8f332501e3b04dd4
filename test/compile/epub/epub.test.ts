import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { epub } from '../../../src/compile/epub/epub.js'
import { allEditions } from '../../support/editions.js'
import { markdownText } from '../../support/markdown-text.js'

const CHECKER = '/usr/share/java/epubcheck.jar'
const canCheck = existsSync(CHECKER) && spawnSync('java', ['-version']).status === 0
if (!canCheck) console.log('epubcheck is not here (apt-get install epubcheck): its test is skipped')

const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** The blocks of an XHTML file as they are read, and its ids; what is in `aside` is left out. */
function readXhtml(xml: string): { blocks: string[]; ids: string[]; links: string[] } {
  const [blocks, ids, links]: string[][] = [[], [], []]
  let open: string | undefined
  let silent = 0
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (attributes.id) ids!.push(String(attributes.id))
    if (attributes.href) links!.push(String(attributes.href))
    if (name === 'aside' || name === 'sup') silent++
    else if (BLOCKS.has(name) && silent === 0) open = ''
  })
  parser.on('text', text => {
    if (silent === 0 && open !== undefined) open += text
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'aside' || name === 'sup') silent--
    else if (BLOCKS.has(name) && open !== undefined && silent === 0) {
      blocks!.push(open)
      open = undefined
    }
  })
  parser.write(xml).close()
  return { blocks: blocks!, ids: ids!, links: links! }
}

const XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

describe.each(await allEditions())('the EPUB of %s', (_, edition) => {
  const bytes = epub.compile(edition) as Uint8Array
  const files = unzipSync(bytes)
  const read = (path: string) => readXhtml(strFromU8(files[path]!))
  const texts = Object.keys(files)
    .filter(path => path.startsWith('EPUB/text-'))
    .sort((a, b) => Number(/\d+/.exec(a)![0]) - Number(/\d+/.exec(b)![0]))

  it('has the text of the Markdown, character for character', () => {
    const expected = markdownText(edition).blocks.map(text => text.replace(XML, '\uFFFD'))
    expect(texts.flatMap(path => read(path).blocks)).toEqual(expected)
  })

  it('begins with its kind, stored as it is', () => {
    expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip')
  })

  it('has no link that leads nowhere', () => {
    const pages = Object.keys(files).filter(path => path.endsWith('.xhtml'))
    const ids = new Map(pages.map(path => [path.slice('EPUB/'.length), read(path).ids]))
    for (const path of pages)
      for (const link of read(path).links.filter(link => !/^https?:|^mailto:|\.css$/.test(link))) {
        const [file, id] = link.split('#')
        const goal = ids.get(file || path.slice('EPUB/'.length))
        expect(goal, link).toBeDefined()
        if (id) expect(goal).toContain(id)
      }
  })

  it('has the same bytes each time', () => {
    expect(epub.compile(edition)).toEqual(bytes)
  })
})

/** Starts quickly rather than runs fast: a book is checked in a second. */
const JAVA = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto', '-jar', CHECKER]

describe.runIf(canCheck || process.env.CI)('epubcheck', () => {
  it('finds nothing in any book', { timeout: 280_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'emend-'))
    const books = (await allEditions()).map(([name, edition], i) => {
      const file = join(folder, `${i}.epub`)
      writeFileSync(file, epub.compile(edition) as Uint8Array)
      return { name, file }
    })
    const found: string[] = []
    const check = async () => {
      for (let book = books.shift(); book; book = books.shift()) {
        const { code, said } = await ran('java', [...JAVA, book.file])
        if (code !== 0 || /ERROR|WARNING/.test(said)) found.push(`${book.name}: ${said}`)
      }
    }
    await Promise.all([check(), check()])
    expect(found).toEqual([])
  })
})

function ran(program: string, args: readonly string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((done, fail) => {
    let said = ''
    const child = spawn(program, args)
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', part => {
        said += part
      })
    child.on('error', fail).on('close', code => done({ code, said }))
  })
}
