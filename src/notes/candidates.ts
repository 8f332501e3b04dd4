import type { Lexicon } from '../joins/lexicon.js'
import { LONGEST_TOKEN } from '../thresholds/markers.js'
import { grownTogether } from './grown.js'
import { oddsOfKind, oddsOfTrace } from './odds.js'
import { quotationEnds } from './quotations.js'
import { type Raised, SEEN, type Trace, UNKNOWN } from './raised.js'
import { type Form, formOf, MARK, type Site } from './shapes.js'

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
  /** What the place of its word on the page tells. */
  readonly trace?: Trace
  /** The line that the marker belongs to, where its letters stand outside it. */
  readonly line?: Stretch
  /** The only label that it can have, and the row of the table that says so. */
  readonly only?: string
  readonly row?: string
}

const STOPPED = '[.!?…]{1,4}[\'"”’)\\]]*'
const CLAUSE = '[,;:)\\]]'
const ALONE = new RegExp(`^(?:${MARK}|[OQ])$`, 'u')
/** The same between blanks, but for quotation marks that only open a quotation. */
const BETWEEN_BLANKS = new RegExp(`^(?![“‘„]+$)${MARK}$`, 'u')
const LETTERS = '\\p{L}\\p{M}'
/** Letters that may be a marker at the end of a word. */
const TAIL = new RegExp(
  `^(.*?(?:[${LETTERS}\\])]${STOPPED}?|[${LETTERS}]${CLAUSE}+|[${LETTERS}]))(${MARK}|(?<=[\\p{Ll}.,;:)])[OQ]|(?<=[${LETTERS}]{2}[.,;:)]+)[sSlIB])([.,;:]?)$`,
  'u',
)
/** The same between a word and the one that has grown together with it; or a blank that is missing after a stop. */
const MIDDLE = new RegExp(`^(.*?[${LETTERS}]{2}(?:[.!?]|[,;:]))(${MARK})?(\\p{L}.*)$`, 'u')
const BETWEEN = /^(\p{L}{2,})([\^*°®]{1,3}|\d{2})(\p{Ll}{2,})$/u
/** What a raised sign may be read as at the end of a word after which the sentence goes on. */
const LAST_SIGN = /(?<=[\p{L}\d][,;:]?)[.~'’‘-]$/u
const WORDLIKE = /[\p{L}\d]/u
/** Parts of a line that a figure before it may stand over. */
const NEARBY = 3
const AFTER_STOP = new RegExp(`${STOPPED}$`, 'u')
const AFTER_CLAUSE = /[,;:)\]]$/u

/** Two markers side by side (`^6` for 5 and 6). */
const SIGN_AND_FIGURE = /^([\^*])(\d{1,2})$/u

/**
 * Everything in the text that may be a note marker, by the place it would mark.
 * @param stretches the fragments that have words, in reading order
 * @param raised what the boxes of the words tell of raised signs
 */
export function candidates(
  text: string,
  stretches: readonly Stretch[],
  words: Lexicon,
  raised: Raised = UNKNOWN,
): Candidate[] {
  const found: Candidate[] = []
  const quotes = quotationEnds(text)
  const grown = grownTogether(words)
  const add = (
    site: Site,
    letters: string,
    start: number,
    after: number,
    { tight = false, line, trace }: { tight?: boolean; line?: Stretch; trace?: Trace | undefined } = {},
  ) => {
    const form = trace && SEEN.has(trace.kind) ? formOf(letters) : formIn(text, site, letters, start, quotes, words)
    const asks = form === 'query' && isAsked(text, start, start + letters.length)
    const odds = asks
      ? 0
      : trace
        ? oddsOfTrace(site, trace.kind, letters || tight ? 'read' : 'bare')
        : oddsOfKind(site, form)
    const end = start + letters.length
    if (odds > 0)
      found.push({
        site,
        form,
        letters,
        start,
        end,
        after,
        tight,
        odds,
        ...(trace && { trace }),
        ...(line && { line }),
      })
  }

  stretches.forEach(({ start, end }, i) => {
    const line = text.slice(start, end)
    const next = stretches[i + 1]
    if (ALONE.test(line)) {
      if (next && i > 0) {
        const under = raised.under(start, stretches.slice(i + 1, i + 1 + NEARBY))
        const { site, at } = calledIn(text, next)
        if (under === undefined) add(site, line, start, at, { line: next })
        else add(siteAfter(text.slice(under - LONGEST_TOKEN, under)), line, start, under, { trace: { kind: 'over' } })
      }
      return
    }
    let before: Site | undefined = i > 0 ? 'stop' : undefined
    let wordEnd = start
    for (const match of line.matchAll(/\S+/g)) {
      const token = match[0]
      const at = start + match.index
      const last = at + token.length === end
      const trace = raised.trace(at)
      const known = found.length
      if (token.length > LONGEST_TOKEN) {
        before = undefined
        wordEnd = at + token.length
        continue
      }
      if (BETWEEN_BLANKS.test(token) && match.index > 0) {
        const capital = /^\s+["“‘(]?\p{Lu}/u.test(text.slice(at + token.length, at + token.length + 4))
        add(before === 'stop' && capital ? 'spaced' : 'apart', token, at, wordEnd, { trace })
        continue
      }
      const tail = TAIL.exec(token)
      const middle = tail ? null : MIDDLE.exec(token)
      const between = tail || middle ? null : BETWEEN.exec(token)
      if (tail) {
        let [, body, letters] = tail as unknown as [string, string, string]
        while (letters.length > 1 && quotes.has(at + body.length)) {
          body += letters[0]
          letters = letters.slice(1)
        }
        const place = at + body.length
        const site = siteAfter(body)
        const two = SIGN_AND_FIGURE.exec(letters)
        if (two) {
          add(site, two[1]!, place, place, { trace })
          add(site, two[2]!, place + two[1]!.length, place, { trace })
        } else if (site !== 'word') add(site, letters, place, place, { trace })
        else if (last && next && isBroken(body, text.slice(next.start, next.end), words))
          add('break', letters, place, calledIn(text, next).at, { line: next })
        else if (wordOf(body).length > 1) add(last && next ? 'end' : 'word', letters, place, place, { trace })
      } else if (middle) {
        const [, body, letters = '', rest] = middle as unknown as [string, string, string | undefined, string]
        const place = at + body.length
        const stop = /[.!?]$/.test(body)
        if (stop === /^\p{Lu}/u.test(rest)) add(stop ? 'stop' : 'clause', letters, place, place, { tight: true, trace })
      } else if (between) {
        const [, left, letters, right] = between as unknown as [string, string, string, string]
        if (words.knows(left) && words.knows(right))
          add('fused', letters, at + left.length, at + left.length, { tight: true })
      } else if (match.index > 0 && !last) {
        const cut = grown(token)
        if (cut > 0) add('fused', '', at + cut, at + cut, { tight: true })
      }
      if (trace && found.length === known) {
        const end = at + token.length
        const swallowed =
          trace.kind === 'speck' && goesOn(text, end) && !(last && token.endsWith('-')) ? LAST_SIGN.exec(token) : null
        if (swallowed) {
          const place = at + swallowed.index
          add(siteAfter(text.slice(at, place)), swallowed[0], place, place, { trace })
        } else if (WORDLIKE.test(token)) add(siteAfter(token), '', end, end, { trace })
      }
      before = AFTER_STOP.test(token) ? 'stop' : AFTER_CLAUSE.test(token) ? 'clause' : undefined
      wordEnd = at + token.length
    }
  })
  return oneEach(found)
}

const siteAfter = (words: string): 'stop' | 'clause' | 'word' =>
  AFTER_STOP.test(words) ? 'stop' : AFTER_CLAUSE.test(words) ? 'clause' : 'word'

/** Whether a question mark ends a question: after a word, and no clause or small letter follows. */
const isAsked = (text: string, start: number, end: number): boolean =>
  !/[.,;:]/.test(text[start - 1] ?? '') && !/[,;:]/.test(text[end] ?? '') && !goesOn(text, end)

/** Whether a sentence goes on here, so that a question mark before it asks nothing. */
const goesOn = (text: string, at: number): boolean => /^[^\S\n]*\n?[^\S\n]*\p{Ll}/u.test(text.slice(at, at + 8))

/** The form of letters where they stand: a quotation mark may close a quotation or be a genitive's, a figure a letter. */
function formIn(
  text: string,
  site: Site,
  letters: string,
  start: number,
  quotes: ReadonlySet<number>,
  words: Lexicon,
): Form {
  const form = formOf(letters)
  const grown = site === 'word' || site === 'end'
  if (form === 'digits')
    return grown && isMisread(text.slice(start - LONGEST_TOKEN, start), letters, words) ? 'misread' : form
  if (form !== 'single' && form !== 'double') return form
  const ended = grown && !goesOn(text, start + letters.length)
  if (ended || quotes.has(start + letters.length - 1)) return 'closing'
  return form === 'single' && grown && /s$/iu.test(text[start - 1] ?? '') ? 'apostrophe' : form
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

/** Whether figures at a word's end look like letters that make another word of it (`hi5`). */
function isMisread(before: string, letters: string, words: Lexicon): boolean {
  const plain = [...letters].map(letter => LOOKALIKES[letter] ?? '').join('')
  return plain.length === letters.length && words.knows(wordOf(before) + plain)
}

const ABBREVIATION = /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Dr|St|No|vol|pp?|cf|e\.g|i\.e)\.$/u

/** The place in a line that letters outside it mark: where its first sentence or clause ends, else its own end. */
function calledIn(text: string, { start, end }: Stretch): { site: Site; at: number } {
  const line = text.slice(start, end)
  for (const { index, 0: stop } of line.matchAll(new RegExp(`(?:${STOPPED})(?=\\s|$)`, 'gu'))) {
    const to = index + stop.length
    if (to === line.length || !ABBREVIATION.test(line.slice(0, to))) return { site: 'line', at: start + to }
  }
  const clause = /[,;:](?=\s|$)/u.exec(line)
  return clause ? { site: 'lineclause', at: start + clause.index + 1 } : { site: 'stray', at: end }
}
