import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Edition } from '../../src/edition.js'
import { makeEdition } from '../../src/make.js'
import { witnessOf } from '../../src/witness/witness.js'
import { blockTexts } from '../support/running-text.js'
import { ENGLISH, OTHERS } from './clean-texts.js'

/** A paragraph in lines of at most so many characters, filled as a typist fills them. */
function wrapped(text: string, width: number): string {
  const lines = ['']
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!
    if (line && line.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = line ? `${line} ${word}` : word
  }
  return lines.join('\n')
}

const made = (text: string, language = 'en') => makeEdition(witnessOf('x.txt', text), { description: { language } })

/** The blocks' texts, each in one line, without their kinds. */
const texts = (edition: Edition) =>
  blockTexts(edition.tree).map(text => text.replace(/^.*?(?:paragraph|heading\d): /, '').replace(/\s+/g, ' '))

/** What the rules did beside ending lines. */
const harm = ({ markers, lost, notes, layout }: Edition) => ({
  markers: markers.length,
  lost: lost.length,
  notes: notes.length,
  moves: layout.relocations.length,
  furniture: layout.furniture.length,
})
const NONE = { markers: 0, lost: 0, notes: 0, moves: 0, furniture: 0 }

const WIDTHS = [40, 56, 66, 72, 100, Number.POSITIVE_INFINITY]

describe.each(WIDTHS)('a text without a fault, in lines of %d', width => {
  it('only has its lines ended', () => {
    const edition = made(`${ENGLISH.map(text => wrapped(text, width)).join('\n\n')}\n`)
    expect(harm(edition)).toEqual(NONE)
    expect(texts(edition)).toEqual(ENGLISH)
    expect(edition.blocks.map(({ kind }) => kind)).toEqual(ENGLISH.map(() => 'paragraph'))
  })

  it.each(Object.entries(OTHERS))('is as safe in %s', (_, paragraphs) => {
    const edition = made(`${paragraphs.map(text => wrapped(text, width)).join('\n\n')}\n`, 'und')
    expect(harm(edition)).toEqual(NONE)
    expect(texts(edition).join(' ')).toBe(paragraphs.join(' '))
  })
})

const VERSE = [
  'The boats went out at four,',
  '  And nobody came down,',
  'The rain was on the shore,',
  '  The smoke was on the town.',
]
const TABLE = ['Year   Rocks   Fathoms', '1887     412        17', '1888     120        22', '1889      37         9']
const CODE = ['for (let i = 0; i < 9; i++) {', '  if (rocks[i] > 37) break;', '}']

describe('what is no prose', () => {
  it.each([
    ['verse', VERSE],
    ['a table', TABLE],
    ['code', CODE],
  ])('%s keeps every word in its place', (_, lines) => {
    const edition = made(`${lines.join('\n')}\n`)
    expect(harm(edition)).toEqual(NONE)
    expect(texts(edition).join(' ').split(/\s+/)).toEqual(lines.join(' ').trim().split(/\s+/))
  })

  it.each([
    ['one word', 'harbour'],
    ['a folio', '57'],
    ['empty pages', '\f\n\n \f\n\f'],
    ['blank lines', '\n\n\n'],
  ])('%s is no difficulty', (_, text) => {
    const edition = made(text)
    expect(edition.markers).toEqual([])
    expect(edition.layout.relocations).toEqual([])
    expect(texts(edition).join(' ').trim()).toBe(
      /^\w+$/.test(text) && edition.layout.furniture.length === 0 ? text : '',
    )
  })
})

const dev = '../shared/bench/dev'
const golds = existsSync(dev) ? readdirSync(dev).filter(name => name.endsWith('.gold.md')) : []
if (golds.length === 0) console.log('the texts with gold are not here: they are not tried as clean texts')

/** The words of a gold text without its notes. */
const blocksOf = (markdown: string) =>
  markdown
    .replace(/\{pb [^}]*\}|\[\^[^\]]*\](?!:)/g, '')
    .split(/\n[ \t]*\n/)
    .filter(block => !/^\s*\[\^/.test(block))
    .map(block =>
      block
        .replace(/^(?:#+|>) /gm, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean)

describe.runIf(golds.length > 0).each(golds)('%s without its notes, in lines of 66', path => {
  it('keeps its words, their order, and gets no marker', () => {
    const blocks = blocksOf(readFileSync(join(dev, path), 'utf8'))
    const edition = made(`${blocks.map(block => wrapped(block, 66)).join('\n\n')}\n`)
    expect(harm(edition)).toEqual(NONE)
    expect(texts(edition).join(' ').split(' ')).toEqual(blocks.join(' ').split(' '))
  })
})
