import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Made } from '../../src/command/texts.js'
import { makeAll } from '../../src/command/texts.js'
import { FORMATS } from '../../src/compile/formats.js'
import { restore } from '../../src/compile/restore.js'
import { placeOf } from '../../src/lines/layout.js'
import type { Problem } from '../../src/problem.js'
import { breaches } from '../../src/text/laws.js'
import { spansOf } from '../../src/text/spans.js'
import { parseMarkdown } from '../../src/tree/markdown.js'
import { blockTexts, runningText } from '../support/running-text.js'

/** `reading.md` is the chapter as read by eye, line by line, without the tool; annotations and page breaks left away. */
const reading = readFileSync('test/chapter/reading.md', 'utf8')

describe('the edition of the chapter', () => {
  let made: Made
  let problems: readonly Problem[]
  beforeAll(async () => {
    const run = await makeAll(['source-text/chapter-05.txt'], {})
    made = run.made[0]!
    problems = run.problems
  })

  it('is made from the witness as it was received', () => {
    const sha256 = createHash('sha256').update(readFileSync('source-text/chapter-05.txt')).digest('hex')
    expect(sha256).toBe('4e477dcc8af749575f448a854fa47ac77ddd577841e2366980fcf626ce5c6673')
    expect(made.edition.witness.sha256).toBe(sha256)
  })

  it('raises no problem', () => expect(problems).toEqual([]))

  it('reads as the typescript reads', () => {
    const body = blockTexts(made.edition.tree).filter(block => !block.startsWith('['))
    expect(body.map(block => block.replace(/\[\^ed-[^\]]*\]/g, ''))).toEqual(blockTexts(parseMarkdown(reading)))
  })

  it('has the pages 57 to 61, the folios of the last three inferred', () => {
    const { pages } = made.edition.layout
    expect(pages.map(page => page.label)).toEqual(['57', '58', '59', '60', '61'])
    expect(pages.map(page => page.inferred)).toEqual([false, false, true, true, true])
  })

  it('has the markers 2 to 14, the tenth inferred; the first is lost', () => {
    const { markers, lost } = made.edition
    expect(markers.map(marker => marker.label)).toEqual(Array.from({ length: 13 }, (_, i) => String(i + 2)))
    expect(markers.filter(marker => marker.state === 'inferred').map(marker => marker.label)).toEqual(['10'])
    expect(lost.map(marker => marker.label)).toEqual(['1'])
  })

  it('has the two places that were read column by column in order', () => {
    const { layout } = made.edition
    expect(layout.relocations.map(({ start }) => placeOf(layout, start))).toHaveLength(3)
  })

  it('keeps the laws of provenance', () => {
    const ids = new Set(made.edition.table.readings.map(row => row.id))
    expect(breaches(made.edition.witness.text, spansOf(made.edition), ids)).toEqual([])
  })

  it('gives the same text when its Markdown is read back', () => {
    const { read, written } = runningText(made.edition)
    expect(read).toEqual(written)
  })

  it('says of each of the thirteen notes that its text is not in the source', () => {
    const notes = blockTexts(made.edition.tree).filter(block => /^\[\d+\]/.test(block))
    expect(notes).toHaveLength(13)
    for (const note of notes) expect(note).toContain('is not in the source')
  })

  it('has at least fifteen annotations', () => expect(made.edition.annotations.length).toBeGreaterThanOrEqual(15))

  it('lets the witness be rebuilt from the TEI alone', () => {
    const { bytes } = restore(readFileSync('dist/edition/chapter-05.xml', 'utf8'))
    expect(Buffer.from(bytes).equals(readFileSync('source-text/chapter-05.txt'))).toBe(true)
  })

  it('stands in dist/edition as a fresh build makes it', () => {
    for (const format of FORMATS) {
      const file = readFileSync(`dist/edition/chapter-05${format.extension}`)
      expect(Buffer.from(format.compile(made.edition)).equals(file), format.name).toBe(true)
    }
    expect(readdirSync('dist/edition').filter(file => file.endsWith('.part'))).toEqual([])
  })
})
