import { type SaxesAttributePlain, SaxesParser, type SaxesTagPlain } from 'saxes'
import { OutputBuilder, type OutputText } from './output.js'

/** Not the text as the edition reads: the header, readings that were replaced, furniture, a note's figure. */
const SILENT = new Set([
  'teiHeader',
  'sic',
  'orig',
  'abbr',
  'del',
  'surplus',
  'fw',
  'standOff',
  'facsimile',
  'gap',
  'label',
])
/** Between what stands in these and what stands around them is a break. */
const BLOCKS = new Set([
  'head',
  'p',
  'ab',
  'quote',
  'cit',
  'lg',
  'l',
  'item',
  'list',
  'div',
  'note',
  'trailer',
  'salute',
])
/** The end of a line or page of the original: a blank, or inside a word nothing. */
const MILESTONES = new Set(['lb', 'pb', 'cb', 'gb'])

/**
 * The text of a TEI file as the edition reads: `corr`, `reg`, `supplied` and the like taken, `sic` and furniture left.
 * A note reference is no text.
 * @throws {Error} when the file is not well-formed; the message begins with line and column.
 */
export function readTei(content: string): OutputText {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const output = new OutputBuilder()
  let silent = 0
  let from = 0 // where the text to come begins in the file
  let joined = false // nothing but a break inside a word since the last letter
  const text = (value: string, raw: string, at: number) => {
    if (silent > 0) return
    const folded = value.replace(/\s+/g, ' ')
    const kept = joined ? folded.trimStart() : folded
    if (kept !== '') joined = false
    if (kept !== '') output.add(kept, raw, at)
  }
  parser.on('error', error => {
    throw error
  })
  parser.on('text', value => text(value, content.slice(from, parser.position - 1), from))
  parser.on('cdata', value => {
    const start = parser.position - 3 - value.length
    text(value, value, start)
    from = parser.position
  })
  parser.on('opentag', tag => {
    from = parser.position
    const { name, attributes } = tag
    if (silent === 0 && isAnchor(tag)) output.addMarker(value(attributes.n), from)
    if (silent > 0 || SILENT.has(name) || isAnchor(tag)) {
      silent++
      return
    }
    if (MILESTONES.has(name)) {
      if (attributes.break === 'no') {
        output.trimEnd()
        joined = true
      } else if (!joined) output.addBreak(' ', from)
    }
    if (name === 'note') output.enter(attributes.type === 'editorial' ? 'editorial' : 'note', value(attributes.n))
    else if (name === 'back') output.enter('editorial', '')
    else if (BLOCKS.has(name)) output.addBreak('\n', from)
  })
  parser.on('closetag', ({ name }) => {
    from = parser.position
    if (silent > 0) silent--
    else if (name === 'note' || name === 'back') {
      output.trimEnd()
      output.leave()
    } else if (BLOCKS.has(name)) output.addBreak('\n', from)
  })
  const after = () => {
    from = parser.position + 1
  }
  parser.on('comment', after)
  parser.on('processinginstruction', after)
  parser.on('doctype', after)
  parser.write(content).close()
  return output.build()
}

const value = (attribute: string | SaxesAttributePlain | undefined): string =>
  typeof attribute === 'string' ? attribute : ''

const isAnchor = ({ name, attributes }: SaxesTagPlain): boolean => name === 'ref' && attributes.type === 'noteAnchor'
