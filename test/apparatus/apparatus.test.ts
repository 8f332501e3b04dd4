import { describe, expect, it } from 'vitest'
import { apparatus, lemmaOf, readingOf } from '../../src/apparatus/apparatus.js'
import { apparatusCsv } from '../../src/apparatus/csv.js'
import { apparatusMarkdown } from '../../src/apparatus/markdown.js'
import { statement } from '../../src/apparatus/statement.js'
import { apparatusTei } from '../../src/apparatus/tei.js'
import { csv } from '../../src/changes/csv.js'
import { sample, sampleEdition } from '../changes/sample.js'

describe('the apparatus', () => {
  it('lists the emendations, the edition’s reading first', () => {
    const lines = apparatus(sample()).map(entry => `${entry.change.where} ${lemmaOf(entry)} ] ${readingOf(entry)} OCR`)
    expect(lines).toEqual(['57.3 motivated ] nrativated OCR', '57.3 ?KJMP ] KJJP OCR'])
  })

  it('quotes a note as text in Markdown', () => {
    expect(apparatusMarkdown(sampleEdition())).toContain(
      '- 57.3 **?KJMP** ] KJJP *OCR* (conjecture; low certainty; on the context; The Editor). KJJP would be the \\*People’s Daily\\*.\n',
    )
  })

  it('is a table', () => {
    expect(apparatusCsv(sample()).split('\r\n')[1]).toBe('57.3,motivated,nrativated,ocr,high,internal,ed,nrativated,')
  })

  it('is TEI keyed by page and line', () => {
    const xml = apparatusTei(sampleEdition())
    expect(xml).toContain('<lem cert="high" resp="#ed">motivated</lem><rdg wit="#OCR">nrativated</rdg>')
    expect(xml).toContain('<editor xml:id="ed">The Editor</editor>')
  })
})

describe('the statement of interventions', () => {
  const { paragraphs, markers, notesMissing, kinds } = statement(sampleEdition())
  const words = paragraphs.join('\n')

  it('counts', () => {
    expect(Object.fromEntries(kinds)).toMatchObject({
      ocr: 1,
      conjecture: 1,
      join: 2,
      move: 1,
      furniture: 1,
      marker: 2,
    })
    expect(markers).toEqual({ read: [], garbled: ['4'], inferred: ['5'], lost: ['6'] })
    expect(notesMissing).toEqual(['5'])
  })

  it('says what was done, by whom it is doubted, and what was not done', () => {
    for (const part of [
      '2 readings were emended: 1 misreading of the OCR and 1 conjecture.',
      'Doubtful is 57.3 “KJMP”.',
      '2 words or compounds broken at a line or page end were made whole.',
      'supplied where the sequence and the text or the page call for it: note marker 5.',
      'Lost, and not supplied because no place can be told: note marker 6.',
      'No image of the original was consulted.',
    ])
      expect(words).toContain(part)
  })
})

describe('csv', () => {
  it('quotes, and lets no cell begin a formula', () => {
    const row = ['=1+1', '-2', ' =A1', 'a,"b"', 'two\nlines', 3, undefined]
    expect(csv(['h'], [row])).toBe(`h\r\n'=1+1,'-2,' =A1,"a,""b""","two\nlines",3,\r\n`)
  })
})
