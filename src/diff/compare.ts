import { readOutput } from '../trace/outputs.js'
import { LineIndex, type Position } from '../witness/witness.js'
import { wordDifferences, wordsIn } from './words.js'

/** A text to be compared: plain text, or a Markdown or TEI edition as its `name` says. */
export interface NamedText {
  readonly name: string
  readonly content: string
}

/** One side of a difference: its words, where they stand, and the words before and after. */
export interface Side {
  readonly text: string
  /** Of its first word or, when it has none, of the word that follows. */
  readonly place: Position
  readonly before: string
  readonly after: string
}

export interface TextDifference {
  readonly a: Side
  readonly b: Side
}

/**
 * Where two texts differ by words, whatever the lines they are set in: white space does not count, nor does a word
 * broken at a line end, with or without hyphen. Of an edition the text is compared as it reads, with its note markers
 * and author's notes; the editor's own words only with those of an edition in the same format.
 */
export function compareTexts(a: NamedText, b: NamedText): TextDifference[] {
  const editorial = formOf(a.name) === formOf(b.name)
  const left = tokens(a, editorial)
  const right = tokens(b, editorial)
  const [inA, inB] = [new LineIndex(a.content), new LineIndex(b.content)]
  return wordDifferences(
    left.map(({ text }) => text),
    right.map(({ text }) => text),
  )
    .filter(({ a, b }) => !sameButForLineEnds(left.slice(...a), right.slice(...b)))
    .map(difference => ({
      a: side(left, difference.a, inA),
      b: side(right, difference.b, inB),
    }))
}

/** A word or a note marker of a file; `last` on its line. */
interface Token {
  readonly text: string
  readonly offset: number
  readonly last: boolean
}

const formOf = (name: string) => /\.[^.]*$/.exec(name.toLowerCase())?.[0]

function tokens({ name, content }: NamedText, editorial: boolean): Token[] {
  const parts = readOutput(name, content).parts.filter(({ kind }) => editorial || kind !== 'editorial')
  return parts.flatMap(({ text, offsets, markers }) => {
    const list: Token[] = []
    let next = 0
    const marksUpTo = (end: number) => {
      for (; next < markers.length && markers[next]!.at <= end; next++)
        list.push({ text: `[^${markers[next]!.label}]`, offset: markers[next]!.offset, last: false })
    }
    for (const { text: word, start, end } of wordsIn(text)) {
      marksUpTo(start)
      list.push({ text: word, offset: offsets[start]!, last: /^[^\S\n]*\n/.test(text.slice(end, end + 80)) })
      marksUpTo(end)
    }
    marksUpTo(text.length)
    return list
  })
}

/** Whether two stretches have the same letters, words broken at line ends taken whole. */
function sameButForLineEnds(a: readonly Token[], b: readonly Token[]): boolean {
  const broken = (list: readonly Token[]) => list.slice(0, -1).some(({ last }) => last)
  if (!broken(a) && !broken(b)) return false
  const whole = (list: readonly Token[], join: string) =>
    list.map(({ text, last }, i) => (last && i < list.length - 1 ? text.replace(/-$/, join) : `${text} `)).join('')
  return ['', '-'].some(hyphen => whole(a, hyphen) === whole(b, hyphen))
}

/** Words of context on each side. */
const CONTEXT = 6

function side(list: readonly Token[], [from, to]: readonly [number, number], lines: LineIndex): Side {
  const words = (from: number, to: number) =>
    list
      .slice(Math.max(0, from), to)
      .map(({ text }) => text)
      .join(' ')
  const offset = list[from]?.offset ?? lines.text.length
  return {
    text: words(from, to),
    place: lines.position(offset),
    before: words(from - CONTEXT, from),
    after: words(to, to + CONTEXT),
  }
}
