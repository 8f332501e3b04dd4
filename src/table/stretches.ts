import { fragmentsOf } from '../lines/fragments.js'
import { type Layout, placeOf } from '../lines/layout.js'
import type { Passage } from '../text/passage.js'
import type { Range } from '../text/span.js'
import { Tokens } from './tokens.js'

/** Some words of a passage that stand together. */
export interface Stretch extends Range {
  readonly passage: number
  readonly words: string
}

/** Longest stretch that is looked at, in tokens. */
const LONGEST = 12

/**
 * All stretches of the passages that have as many tokens as some words have, each wording once: those on the page or line
 * `at`, or in all the text. The stretches of the whole text are made once for each number of tokens.
 */
export function stretchesOf(passages: readonly Passage[], layout: Layout) {
  const texts = passages.map(({ text }) => text)
  const known = new Map<number, readonly Stretch[]>()
  return (words: string, at: string | undefined): readonly Stretch[] => {
    const { length } = new Tokens(words, 'word')
    if (length > LONGEST) return []
    if (at !== undefined) return distinct(passages.flatMap((passage, i) => placed(passage, i, length, at, layout)))
    const all = known.get(length) ?? distinct(texts.flatMap((text, i) => runs(text, 0, i, length)))
    known.set(length, all)
    return all
  }
}

/** The runs of `length` tokens of a text that begins at offset `from` of passage number `passage`. */
function runs(text: string, from: number, passage: number, length: number): Stretch[] {
  const tokens = new Tokens(text, 'word')
  const found: Stretch[] = []
  for (let i = 0; i + length <= tokens.length; i++) {
    const start = tokens.start(i)
    const end = tokens.end(i + length - 1)
    const words = text.slice(start, end)
    if (words.trim() === words) found.push({ passage, start: from + start, end: from + end, words })
  }
  return found
}

function placed(passage: Passage, index: number, length: number, at: string, layout: Layout): Stretch[] {
  const lines = [layout.lines, ...layout.notes.map(note => note.lines)][index] ?? []
  const here = lines.filter(line => {
    const [first] = line.fragments
    return first && (placeOf(layout, first.start) === at || layout.pages[line.page]?.label === at)
  })
  return fragmentsOf(here)
    .filter(({ textStart, textEnd }) => textStart < textEnd)
    .flatMap(({ textStart, textEnd }) => {
      const start = passage.before(textStart)
      return runs(passage.text.slice(start, passage.after(textEnd)), start, index, length)
    })
}

function distinct(stretches: readonly Stretch[]): Stretch[] {
  const seen = new Set<string>()
  return stretches.filter(({ words }) => !seen.has(words) && seen.add(words))
}
