import { type Layout, lineAt, placeOf } from '../lines/layout.js'
import type { Passage } from '../text/passage.js'
import { patternMatches } from './pattern.js'
import type { Reading } from './row.js'
import { type Cut, Tokens } from './tokens.js'
import { Trie } from './trie.js'

/** A place that a row would change: `[start, end)` of the text of passage number `passage`. */
export interface Hit {
  readonly row: Reading
  readonly passage: number
  readonly start: number
  readonly end: number
  /** What the row puts there. */
  readonly corr: string
}

/** The table's readings made ready for any number of texts. */
export class Matcher {
  private readonly tries: readonly { readonly cut: Cut; readonly trie: Trie<Reading> }[]
  private readonly patterns: readonly Reading[]

  constructor(readonly readings: readonly Reading[]) {
    const tries = { word: new Trie<Reading>(), literal: new Trie<Reading>() }
    for (const row of readings) if (row.match !== 'pattern') tries[row.match].add(new Tokens(row.sic, row.match), row)
    this.tries = (['word', 'literal'] as const)
      .filter(cut => readings.some(row => row.match === cut))
      .map(cut => ({ cut, trie: tries[cut] }))
    this.patterns = readings.filter(row => row.match === 'pattern')
  }

  /** All places in the passages that rows match, context and page considered; a place may be matched more than once. */
  hits(passages: readonly Passage[], layout: Layout): Hit[] {
    const hits: Hit[] = []
    passages.forEach((whole, passage) => {
      this.search(whole.text, (row, start, end, corr) => {
        const hit = { row, passage, start, end, corr }
        if (corr !== whole.text.slice(start, end) && fits(hit, whole, layout)) hits.push(hit)
      })
    })
    return hits
  }

  /** Calls `found` for all places in a text that rows match, whatever context and page they ask for. */
  search(text: string, found: (row: Reading, start: number, end: number, corr: string) => void): void {
    for (const { cut, trie } of this.tries)
      trie.search(new Tokens(text, cut), (row, start, end) => found(row, start, end, row.corr))
    for (const row of this.patterns)
      for (const { start, end, corr } of patternMatches(row, text)) found(row, start, end, corr)
  }
}

function fits({ row, start, end }: Hit, passage: Passage, layout: Layout): boolean {
  const { before, after, at } = row
  return (
    (before === undefined || endsWith(passage.text, start, before)) &&
    (after === undefined || startsWith(passage.text, end, after)) &&
    (at === undefined || placesOf(passage, start, end, layout).includes(at))
  )
}

/** The pages and the lines that a stretch of a passage begins and ends in. */
export function placesOf(passage: Passage, start: number, end: number, layout: Layout): string[] {
  return [start, end - 1].flatMap(offset => {
    const origin = passage.origin(offset)
    const line = lineAt(layout, origin)
    return [placeOf(layout, origin), (line && layout.pages[line.page]?.label) ?? '']
  })
}

const BLANK = /\s/

/** Whether `words` stand right before `end`; any white space is the same, and none is needed next to `end` itself. */
export function endsWith(text: string, end: number, words: string): boolean {
  let at = end
  if (!BLANK.test(words.at(-1) ?? ' ')) while (at > 0 && BLANK.test(text[at - 1]!)) at--
  for (let i = words.length - 1; i >= 0; i--) {
    if (!BLANK.test(words[i]!)) {
      if (at === 0 || text[--at] !== words[i]) return false
      continue
    }
    while (i > 0 && BLANK.test(words[i - 1]!)) i--
    if (at === 0 || !BLANK.test(text[at - 1]!)) return false
    while (at > 0 && BLANK.test(text[at - 1]!)) at--
  }
  return true
}

/** Whether `words` stand right after `start`; as `endsWith`. */
export function startsWith(text: string, start: number, words: string): boolean {
  let at = start
  if (!BLANK.test(words[0] ?? ' ')) while (at < text.length && BLANK.test(text[at]!)) at++
  for (let i = 0; i < words.length; i++) {
    if (!BLANK.test(words[i]!)) {
      if (text[at++] !== words[i]) return false
      continue
    }
    while (i + 1 < words.length && BLANK.test(words[i + 1]!)) i++
    if (at >= text.length || !BLANK.test(text[at]!)) return false
    while (at < text.length && BLANK.test(text[at]!)) at++
  }
  return true
}
