import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/compile/markdown.js'
import { readMarkdown } from '../../src/trace/markdown.js'
import { readTei } from '../../src/trace/tei.js'
import { findLine, findQuotation, outputOffset, traceWitness, witnessOffset } from '../../src/trace/trace.js'
import { sampleEdition, TEXT } from '../changes/sample.js'

const edition = sampleEdition()
const content = markdown.compile(edition) as string
const output = readMarkdown(content)

describe('a place of the Markdown', () => {
  it.each([
    ['Trade', 'Trade'],
    ['ions had', 'ions had'],
    ['While', 'While'],
    ['vancing', 'vancing'],
    ['motivated', 'nrativated'],
    ['KJMP', 'KJJP'],
    ['The end', 'The end'],
    ['See Meyer', 'See Meyer'],
  ])('“%s” comes from “%s”', (words, origin) => {
    const at = TEXT.indexOf(origin)
    expect(witnessOffset(edition, output, content.indexOf(words))).toBe(at)
    expect(outputOffset(edition, output, at)).toBe(content.indexOf(words))
  })

  it('of a marker comes from what was read as one', () => {
    expect(witnessOffset(edition, output, content.indexOf('[^4]') + 2)).toBe(TEXT.indexOf('^'))
  })

  it('in the editor’s words has no witness', () => {
    expect(witnessOffset(edition, output, content.indexOf('is doubtful'))).toBe('editorial')
  })

  it('after something changed by hand is stale', () => {
    const changed = content.replace('no grain', 'grain')
    expect(witnessOffset(edition, readMarkdown(changed), changed.indexOf('motivated'))).toBe('stale')
  })

  it('goes to every letter of the text and back', () => {
    const { start } = edition.body.spans[0]!
    for (let at = start; at < TEXT.indexOf('^'); at++) {
      const offset = edition.body.has(at) && /\S/.test(TEXT[at]!) ? outputOffset(edition, output, at) : undefined
      const signed = edition.body.spans.some(({ by, start, end }) => by !== undefined && start <= at && at < end)
      if (offset !== undefined && !signed)
        expect([content[offset], witnessOffset(edition, output, offset)]).toEqual([TEXT[at], at])
    }
  })
})

describe('a quotation', () => {
  it.each([
    ['as the edition reads, over a line end', 'advancing well, motivated', 'ad\n'],
    ['as the witness reads', 'nrativated by', 'nrativated'],
    ['with quotation marks around it', '“nrativated by”', 'nrativated'],
    ['with straight ones', ' "motivated by" ', 'nrativated'],
    ['with the bar of a message', 'ad|vancing', 'ad\n'],
  ])('%s', (_, words, origin) => expect(findQuotation(edition, words)).toEqual([TEXT.indexOf(origin)]))

  it('that is nowhere', () => expect(findQuotation(edition, 'no such words')).toEqual([]))
  it('without words', () => expect(findQuotation(edition, ' “ ” ')).toEqual([]))
})

describe('page and line', () => {
  it('are those of the line’s first word', () =>
    expect(findLine(edition, '57.3')).toEqual([TEXT.indexOf('nrativated')]))
  it('that are not there have no place', () => expect(findLine(edition, '57.99')).toEqual([]))
})

describe('a trace', () => {
  it('names place, reading and row', () => {
    const trace = traceWitness(edition, TEXT.indexOf('KJJP') + 1)
    expect(trace).toMatchObject({
      position: { line: 7, column: 16 },
      where: '57.3',
      line: 'nrativated by KJJP of 1958.^',
    })
    expect(trace.reads?.after).toMatch(/^KJMP of 1958/)
    expect(trace.changes.map(({ id }) => id)).toEqual(['kjmp'])
  })

  it('names a move besides what changed in the moved line', () => {
    const at = TEXT.indexOf('\nWhile')
    expect(
      traceWitness(edition, at)
        .changes.map(({ kind }) => kind)
        .sort(),
    ).toEqual(['layout', 'move'])
  })

  it('of furniture has no reading', () => {
    expect(traceWitness(edition, 0)).toMatchObject({ where: '57', changes: [{ kind: 'furniture' }] })
    expect(traceWitness(edition, 0).reads).toBeUndefined()
  })
})

describe('the text of TEI', () => {
  it('has each character’s place, through references and breaks in words', () => {
    const xml = '<TEI><text><p>A &amp; B: strat<lb n="2"\n  break="no"/>egy &#x1F600;<!-- no --> c</p></text></TEI>'
    const [body] = readTei(xml).parts
    expect(body!.text.trim()).toBe('A & B: strategy 😀 c')
    for (const [letter, raw] of [
      ['&', '&amp;'],
      ['e', 'egy'],
      ['😀', '&#x1F600;'],
      ['c', 'c</p>'],
    ] as const)
      expect(body!.offsets[body!.text.lastIndexOf(letter === 'e' ? 'egy' : letter)]).toBe(xml.indexOf(raw))
  })

  it('refuses entities of its own', () => {
    expect(() => readTei('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>')).toThrow(/entity/)
  })
})
