import type { Lexicon } from '../joins/lexicon.js'
import { type Form, formOf, MARK, ODDS, type Site, WEIGHTS } from './shapes.js'

/** A stretch of a passage that has words: a fragment's, without the blanks around it. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Letters that may be a note marker, or a place where one may have been. All offsets are those of the passage. */
export interface Candidate {
  readonly site: Site
  readonly form: Form
  /** The letters, `[start, end)`; empty where only a missing blank tells. */
  readonly letters: string
  readonly start: number
  readonly end: number
  /** The marker stands after the character that ends here. */
  readonly after: number
  /** Whether a blank is missing behind the marker. */
  readonly tight: boolean
  /** Odds for a marker of any number. */
  readonly odds: number
  /** The only label that it can have, and the row of the table that says so. */
  readonly only?: string
  readonly row?: string
}

const ALONE = new RegExp(`^${MARK}$`, 'u')
const STOPPED = '[.!?…]{1,4}[\'"”’)\\]]*'
const STOPPED_LAZY = `${STOPPED}?`
const CLAUSE = '[,;:)\\]]'
/** Letters that may be a marker at the end of a word, or before the word that has grown together with it. */
const TAIL = new RegExp(
  `^(.*?(?:[\\p{L}\\p{M}\\])]${STOPPED_LAZY}|[\\p{L}\\p{M}]${CLAUSE}+|[\\p{L}\\p{M}]))(${MARK})([.,;:]?)$`,
  'u',
)
const MIDDLE = new RegExp(`^(.*?[\\p{L}\\p{M}]{2}(?:[.!?]|[,;:]))(${MARK})?(\\p{L}.*)$`, 'u')
const AFTER_STOP = new RegExp(`${STOPPED}$`, 'u')
const AFTER_CLAUSE = /[,;:)\]]$/u

/** Two markers side by side (`^6` for 5 and 6). */
const SIGN_AND_FIGURE = /^([\^*])(\d{1,2})$/u
const ENDS_SENTENCE = new RegExp(`${STOPPED}(?:\\s|$)`, 'u')

/** No token with a marker in it is longer, in code units. */
const LONGEST = 60

/**
 * Everything in the text that may be a note marker, by the place it would mark.
 * @param stretches the fragments that have words, in reading order
 */
export function candidates(text: string, stretches: readonly Stretch[], words: Lexicon): Candidate[] {
  const found: Candidate[] = []
  const quotes = quotationEnds(text)
  const add = (
    site: Site,
    letters: string,
    start: number,
    after: number,
    { tight = false, weight = 1 }: { tight?: boolean; weight?: number } = {},
  ) => {
    const form = formOf(letters)
    const closing = form === 'quote' && quotes.has(start) ? WEIGHTS.closing : 1
    const odds = ODDS[site][form] * closing * weight
    if (odds > 0) found.push({ site, form, letters, start, end: start + letters.length, after, tight, odds })
  }

  stretches.forEach(({ start, end }, i) => {
    const line = text.slice(start, end)
    const next = stretches[i + 1]
    if (ALONE.test(line)) {
      if (next && i > 0) add('line', line, start, sentenceEnd(text, next))
      return
    }
    let before = i > 0 ? 'stop' : undefined
    let wordEnd = start
    for (const match of line.matchAll(/\S+/g)) {
      const token = match[0]
      const at = start + match.index
      const last = at + token.length === end
      if (token.length > LONGEST) {
        before = undefined
        wordEnd = at + token.length
        continue
      }
      const tail = TAIL.exec(token)
      const middle = MIDDLE.exec(token)
      if (ALONE.test(token) && match.index > 0) {
        const capital = /^\s+["“‘(]?\p{Lu}/u.test(text.slice(at + token.length, at + token.length + 4))
        if (before === 'stop' && capital) add('spaced', token, at, wordEnd)
        continue
      }
      if (tail) {
        let [, body, letters] = tail as unknown as [string, string, string]
        while (letters.length > 1 && quotes.has(at + body.length)) {
          body += letters[0]
          letters = letters.slice(1)
        }
        const place = at + body.length
        const site = AFTER_STOP.test(body) ? 'stop' : AFTER_CLAUSE.test(body) ? 'clause' : 'word'
        const two = SIGN_AND_FIGURE.exec(letters)
        if (two) {
          add(site, two[1]!, place, place)
          add(site, two[2]!, place + two[1]!.length, place)
        } else if (site !== 'word') add(site, letters, place, place)
        else if (last && next && isBroken(body, text.slice(next.start, next.end), words))
          add('break', letters, place, sentenceEnd(text, next))
        else if (last && next && wordOf(body).length > 1 && ENDS_SENTENCE.test(text.slice(next.start, next.end)))
          add('word', letters, place, sentenceEnd(text, next))
        else if (wordOf(body).length > 1)
          add('word', letters, place, place, { weight: isMisread(body, letters, words) ? WEIGHTS.misread : 1 })
      } else if (middle) {
        const [, body, letters = '', rest] = middle as unknown as [string, string, string | undefined, string]
        const place = at + body.length
        const stop = /[.!?]$/.test(body)
        if (stop === /^\p{Lu}/u.test(rest)) add(stop ? 'stop' : 'clause', letters, place, place, { tight: true })
      }
      before = AFTER_STOP.test(token) ? 'stop' : AFTER_CLAUSE.test(token) ? 'clause' : undefined
      wordEnd = at + token.length
    }
  })
  return oneEach(found)
}

/** Of the candidates for the same place the likeliest, or two side by side; in the order of their places. */
function oneEach(found: readonly Candidate[]): Candidate[] {
  const best = new Map<number, Candidate[]>()
  for (const candidate of found) {
    const others = best.get(candidate.after) ?? []
    const beside = others.length === 1 && others[0]!.end === candidate.start && others[0]!.start < candidate.start
    if (beside) best.set(candidate.after, [...others, candidate])
    else if (others.every(other => candidate.odds > other.odds)) best.set(candidate.after, [candidate])
  }
  return [...best.values()].flat().sort((a, b) => a.after - b.after || a.start - b.start)
}

const wordOf = (body: string): string => /[\p{L}\p{M}]+$/u.exec(body)?.[0] ?? ''

/** Whether what a line ends with and the next begins with are the halves of a word. */
function isBroken(body: string, next: string, words: Lexicon): boolean {
  const left = wordOf(body)
  const right = /^\p{Ll}[\p{L}\p{M}]*/u.exec(next)?.[0] ?? ''
  const whole = left + right
  const known = words.knows(whole) || words.count(whole) > 0
  return left !== '' && right !== '' && known && !(words.count(left) > 0 && words.count(right) > 0)
}

const LOOKALIKES: Record<string, string> = { 0: 'o', 1: 'l', 5: 's', 6: 'b', 8: 'b', 9: 'g' }

/** Whether figures at a word's end are its misread letters (`hi5`). */
function isMisread(body: string, letters: string, words: Lexicon): boolean {
  const plain = [...letters].map(letter => LOOKALIKES[letter] ?? '').join('')
  return plain.length === letters.length && words.knows(wordOf(body) + plain) && !words.knows(wordOf(body))
}

const ABBREVIATION = /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Dr|St|No|vol|pp?|cf|e\.g|i\.e)\.$/u

/** Where the first sentence of a line ends, else its first clause, else the line itself. */
function sentenceEnd(text: string, { start, end }: Stretch): number {
  const line = text.slice(start, end)
  const closes = new RegExp(`(?:${STOPPED})(?=\\s|$)`, 'gu')
  for (const { index, 0: stop } of line.matchAll(closes)) {
    const to = index + stop.length
    if (to === line.length || !ABBREVIATION.test(line.slice(0, to))) return start + to
  }
  const clause = /[,;:](?=\s|$)/u.exec(line)
  return clause ? start + clause.index + 1 : end
}

const OPENS = /[\s([—–-]$/u

/** Passage offsets of the quotation marks that close an open quotation. */
function quotationEnds(text: string): Set<number> {
  const ends = new Set<number>()
  const open = { double: -1, single: -1 }
  for (const { index, 0: mark } of text.matchAll(/["“”„]|['‘’](?![\p{L}\p{M}])|(?<![\p{L}\p{M}])['‘](?=\p{L})/gu)) {
    const kind = /["“”„]/u.test(mark) ? 'double' : 'single'
    const opening =
      /[“„‘]/u.test(mark) || (mark !== '”' && mark !== '’' && (index === 0 || OPENS.test(text[index - 1]!)))
    if (opening) open[kind] = index
    else if (open[kind] >= 0 && index - open[kind] < QUOTATION) {
      ends.add(index)
      open[kind] = -1
    }
  }
  return ends
}

/** A quotation mark further away, in code units, is not taken for the beginning of the quotation. */
const QUOTATION = 1500
