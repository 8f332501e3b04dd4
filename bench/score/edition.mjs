/**
 * What is measured of an edition in Markdown: its words, its note references by their place between the words, the
 * ends of its blocks, and the texts of its notes.
 */

/** Spellings of one sign that are no error: `[what, as]`. */
const LEVELLED = [
  [/[\u2018\u2019\u201A\u2032]/g, "'"],
  [/[\u201C\u201D\u201E\u2033]/g, '"'],
  [/[\u2014\u2015]/g, '--'],
  [/[\u2010-\u2013]/g, '-'],
  [/\u2026/g, '...'],
  [/\u00AD/g, ''],
  [/[\u00A0\u2009\u202F]/g, ' '],
]

/** Of a whole edition: what is no text of it. */
const APART = [
  [/\r/g, ''],
  [/^---\n[\s\S]*?\n---\n/, ''],
  [/<!--[\s\S]*?-->/g, ''],
  [/\{pb [^}]*\}/g, ''],
]

/** Of a block: its marks in Markdown. A note reference becomes its label between `OPEN` and `CLOSE`. */
const OPEN = '\u0001'
const CLOSE = '\u0002'
const MARKS = [
  [/^#{1,6}\s+/gm, ''],
  [/^\s*>\s?/gm, ''],
  [/^\s*[-*+]\s+(?=\S)/gm, ''],
  [/\[\^([^\]]+)\]/g, `${OPEN}$1${CLOSE}`],
  [/\[([^\]]*)\]\([^)]*\)/g, '$1'],
  [/<\/?[a-zA-Z][^>]*>/g, ''],
  [/(\*\*|__)(?=\S)([\s\S]*?\S)\1/g, '$2'],
  [/(^|[^\\\w*])([*_])(?=[^\s*_])([^*_]*?[^\s*_\\])\2(?!\w)/g, '$1$3'],
  [/\\\n/g, '\n'],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
  [/&amp;/g, '&'],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&#x([0-9A-Fa-f]+);/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16))],
]

const rewritten = (text, table) => table.reduce((done, [what, as]) => done.replace(what, as), text)

export const levelled = text => rewritten(text.normalize('NFC'), LEVELLED)

/** The words of a text, parted by white space. */
export const wordsOf = text => levelled(text).split(/\s+/).filter(Boolean)

const inOneLine = text => levelled(text.replace(/\s+/g, ' ').trim())

const DEFINITION = /^\[\^([^\]]+)\]:\s*([\s\S]*)$/
const RULE = /^\s*([-*_] ?){3,}\s*$/
const LETTER = /[\p{L}\p{N}]/u

/** Labels of the editor's own notes; they are no notes of the text. */
export const isEditors = label => label.startsWith('ed-')

/** Where printed numbers begin anew on each page, a label carries its page too: `p21-3` is printed 3. */
export const printed = label => label.replace(/^(?:p|n|fn)[^-]*-/, '')

/**
 * An edition in Markdown. `references`: each with its label, `after` (the index of the word it closes) and `inside`
 * (whether that word goes on after it). `breaks`: numbers of words at which a block ends, the last left out.
 */
export function readEdition(markdown) {
  const edition = { words: [], references: [], breaks: new Set(), notes: new Map() }
  for (const block of rewritten(markdown, APART).split(/\n[ \t]*\n/)) {
    if (RULE.test(block) || readNotes(block, edition)) continue
    const before = edition.words.length
    for (const token of wordsOf(rewritten(block, MARKS))) readToken(token, edition)
    if (edition.words.length > before) edition.breaks.add(edition.words.length)
  }
  edition.breaks.delete(edition.words.length)
  return edition
}

/** Reads a block of note definitions, or the next paragraph of the last note; says whether it was one. */
function readNotes(block, { notes, words }) {
  if (DEFINITION.test(block.trim())) {
    for (const definition of block.trim().split(/\n(?=\[\^[^\]]+\]:)/)) {
      const [, label, text] = DEFINITION.exec(definition)
      notes.set(label, inOneLine(text))
    }
    return true
  }
  if (!/^ {4}\S/.test(block) || notes.size === 0 || words.length === 0) return false
  const label = [...notes.keys()].at(-1)
  notes.set(label, `${notes.get(label)} ${inOneLine(block)}`.trim())
  return true
}

/** A word with the references in it or after it. One before any letter of its word belongs to the word before. */
function readToken(token, { words, references }) {
  let word = ''
  const here = []
  for (const part of token.split(/(\u0001[^\u0002]+\u0002)/)) {
    if (part.startsWith(OPEN)) here.push({ label: part.slice(1, -1), at: word.length })
    else word += part
  }
  for (const { label, at } of here) {
    if (isEditors(label)) continue
    const after = LETTER.test(word.slice(0, at)) ? words.length : words.length - 1
    references.push({ label, after, inside: LETTER.test(word.slice(at)) })
  }
  if (word) words.push(word)
}
