import type { Lexicon } from '../joins/lexicon.js'
import { LONGEST_TOKEN } from '../thresholds/markers.js'
import type { Trace } from './raised.js'
import { MARK, type Site } from './shapes.js'

/** A stretch of a passage that has words: a fragment's, without the blanks around it. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A word of a line, or what stands for one between blanks. */
export interface Token {
  readonly text: string
  /** Passage offset at which it begins. */
  readonly at: number
  readonly first: boolean
  readonly last: boolean
  /** Where the word before it ends, and how; nothing is known of the line before the first. */
  readonly wordEnd: number
  readonly before: Site | undefined
}

/** What is known of a passage where tokens are looked at. */
export interface Surroundings {
  readonly text: string
  readonly words: Lexicon
  /** Offsets of quotation marks that close a quotation. */
  readonly quotes: ReadonlySet<number>
  /** Where two words have grown together in a token; 0 where they have not. */
  grown(token: string): number
  /** The line after that of the token. */
  readonly next: Stretch | undefined
}

/** Letters that may be a marker, or (none) a place where one may have been. */
export interface Sighting {
  readonly site: Site
  readonly letters: string
  readonly start: number
  /** The marker would stand after the character that ends here. */
  readonly after: number
  /** Whether a blank is missing behind it. */
  readonly tight?: boolean
  /** The line that it belongs to, where the letters stand outside it. */
  readonly line?: Stretch
  /** Whether the place of the token on its page tells nothing of the marker. */
  readonly elsewhere?: boolean
}

const STOPPED = '[.!?…]{1,4}[\'"”’)\\]]*'
const CLAUSE = '[,;:)\\]]'
/** Signs between blanks, but for quotation marks that only open a quotation. */
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
const AFTER_STOP = new RegExp(`${STOPPED}$`, 'u')
const AFTER_CLAUSE = /[,;:)\]]$/u

/** Two markers side by side (`^6` for 5 and 6). */
const SIGN_AND_FIGURE = /^([\^*])(\d{1,2})$/u

/** The words of a line, from left to right. */
export function tokensIn(text: string, { start, end }: Stretch, first: boolean): Token[] {
  let before: Site | undefined = first ? undefined : 'stop'
  let wordEnd = start
  return [...text.slice(start, end).matchAll(/\S+/g)].map(({ 0: word, index }): Token => {
    const at = start + index
    const token = { text: word, at, first: index === 0, last: at + word.length === end, before, wordEnd }
    if (isBetweenBlanks(token)) return token
    const long = word.length > LONGEST_TOKEN
    before = long ? undefined : AFTER_STOP.test(word) ? 'stop' : AFTER_CLAUSE.test(word) ? 'clause' : undefined
    wordEnd = at + word.length
    return token
  })
}

const isBetweenBlanks = ({ text, first }: Pick<Token, 'text' | 'first'>): boolean =>
  !first && text.length <= LONGEST_TOKEN && BETWEEN_BLANKS.test(text)

/** The letters of a token that may be markers; each shape is tried in turn, and the first that it has decides. */
export function sightings(token: Token, around: Surroundings): readonly Sighting[] {
  if (token.text.length > LONGEST_TOKEN) return []
  for (const shape of [betweenBlanks, atWordEnd, betweenClauses, betweenWords]) {
    const found = shape(token, around)
    if (found) return found
  }
  return grownTogether(token, around)
}

type Shape = (token: Token, around: Surroundings) => readonly Sighting[] | undefined

const betweenBlanks: Shape = (token, { text }) => {
  if (!isBetweenBlanks(token)) return undefined
  const end = token.at + token.text.length
  const capital = /^\s+["“‘(]?\p{Lu}/u.test(text.slice(end, end + 4))
  const site = token.before === 'stop' && capital ? 'spaced' : 'apart'
  return [{ site, letters: token.text, start: token.at, after: token.wordEnd }]
}

const atWordEnd: Shape = ({ text, at, last }, { text: passage, words, quotes, next }) => {
  const tail = TAIL.exec(text)
  if (!tail) return undefined
  let [, body, letters] = tail as unknown as [string, string, string]
  while (letters.length > 1 && quotes.has(at + body.length)) {
    body += letters[0]
    letters = letters.slice(1)
  }
  const start = at + body.length
  const site = siteAfter(body)
  const [, sign, figure] = SIGN_AND_FIGURE.exec(letters) ?? []
  if (sign && figure)
    return [
      { site, letters: sign, start, after: start },
      { site, letters: figure, start: start + sign.length, after: start },
    ]
  if (site !== 'word') return [{ site, letters, start, after: start }]
  if (last && next && isBroken(body, passage.slice(next.start, next.end), words))
    return [{ site: 'break', letters, start, after: calledIn(passage, next).at, line: next, elsewhere: true }]
  return wordOf(body).length > 1 ? [{ site: last && next ? 'end' : 'word', letters, start, after: start }] : []
}

const betweenClauses: Shape = ({ text, at }) => {
  const middle = MIDDLE.exec(text)
  if (!middle) return undefined
  const [, body, letters = '', rest] = middle as unknown as [string, string, string | undefined, string]
  const start = at + body.length
  const stop = /[.!?]$/.test(body)
  if (stop !== /^\p{Lu}/u.test(rest)) return []
  return [{ site: stop ? 'stop' : 'clause', letters, start, after: start, tight: true }]
}

const betweenWords: Shape = ({ text, at }, { words }) => {
  const between = BETWEEN.exec(text)
  if (!between) return undefined
  const [, left, letters, right] = between as unknown as [string, string, string, string]
  if (!words.knows(left) || !words.knows(right)) return []
  return [{ site: 'fused', letters, start: at + left.length, after: at + left.length, tight: true, elsewhere: true }]
}

function grownTogether({ text, at, first, last }: Token, { grown }: Surroundings): readonly Sighting[] {
  const cut = first || last ? 0 : grown(text)
  return cut > 0 ? [{ site: 'fused', letters: '', start: at + cut, after: at + cut, tight: true, elsewhere: true }] : []
}

/** The place for a marker that the page shows and that nothing was read for, or that was read as the token's last sign. */
export function unread(token: Token, { kind }: Trace, text: string): readonly Sighting[] {
  const end = token.at + token.text.length
  if (isBetweenBlanks(token) || token.text.length > LONGEST_TOKEN) return []
  const hyphen = token.last && token.text.endsWith('-')
  const sign = kind === 'speck' && goesOn(text, end) && !hyphen ? LAST_SIGN.exec(token.text) : null
  if (sign) {
    const start = token.at + sign.index
    return [{ site: siteAfter(text.slice(token.at, start)), letters: sign[0], start, after: start }]
  }
  return WORDLIKE.test(token.text) ? [{ site: siteAfter(token.text), letters: '', start: end, after: end }] : []
}

/** The site of a marker after these words. */
export const siteAfter = (words: string): 'stop' | 'clause' | 'word' =>
  AFTER_STOP.test(words) ? 'stop' : AFTER_CLAUSE.test(words) ? 'clause' : 'word'

/** Whether a sentence goes on here, so that a question mark before it asks nothing. */
export const goesOn = (text: string, at: number): boolean => /^[^\S\n]*\n?[^\S\n]*\p{Ll}/u.test(text.slice(at, at + 8))

/** The letters at the end of a token. */
export const wordOf = (body: string): string => /[\p{L}\p{M}]+$/u.exec(body)?.[0] ?? ''

/** Whether what a line ends with and the next begins with are the halves of a word. */
function isBroken(body: string, next: string, words: Lexicon): boolean {
  const left = wordOf(body)
  const right = /^\p{Ll}[\p{L}\p{M}]*/u.exec(next)?.[0] ?? ''
  const whole = left + right
  const known = words.knows(whole) || words.count(whole) > 0
  return left !== '' && right !== '' && known && !(words.count(left) > 0 && words.count(right) > 0)
}

const ABBREVIATION = /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Dr|St|No|vol|pp?|cf|e\.g|i\.e)\.$/u

/** The place in a line that letters outside it mark: where its first sentence or clause ends, else its own end. */
export function calledIn(text: string, { start, end }: Stretch): { site: Site; at: number } {
  const line = text.slice(start, end)
  for (const { index, 0: stop } of line.matchAll(new RegExp(`(?:${STOPPED})(?=\\s|$)`, 'gu'))) {
    const to = index + stop.length
    if (to === line.length || !ABBREVIATION.test(line.slice(0, to))) return { site: 'line', at: start + to }
  }
  const clause = /[,;:](?=\s|$)/u.exec(line)
  return clause ? { site: 'lineclause', at: start + clause.index + 1 } : { site: 'stray', at: end }
}
