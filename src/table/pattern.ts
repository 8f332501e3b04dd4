import { runaway } from './runaway.js'

/** Longest match of a pattern, in UTF-16 code units: a long sentence. */
export const LONGEST_MATCH = 400

/** Why a regular expression cannot be used, and what to do. */
export interface PatternFault {
  readonly message: string
  readonly hint: string
}

/** What is wrong with the regular expression of a row, if anything. */
export function patternFault(sic: string, corr: string): PatternFault | undefined {
  try {
    new RegExp(sic, FLAGS)
  } catch (error) {
    const [, reason = ''] = /: ([^:]*)$/.exec((error as Error).message) ?? []
    return { message: `is no regular expression: ${reason}`, hint: 'correct it, or say match: literal' }
  }
  const fault = runaway(sic)
  if (fault !== undefined)
    return { message: `could run away: ${fault}`, hint: 'write it as several rows, or with fewer repetitions' }
  const groups = new RegExp(`${sic}|`, FLAGS).exec('')!.length - 1
  const missing = [...corr.matchAll(/\$(\d)/g)].find(([, figure]) => Number(figure) > groups)
  return missing && { message: `has no group for ${missing[0]} in corr`, hint: 'put what it stands for in parentheses' }
}

const FLAGS = 'gu'

/** What a pattern matches, and what it puts there. `[start, end)` are UTF-16 code units of the text. */
export interface PatternMatch {
  readonly start: number
  readonly end: number
  readonly corr: string
}

/**
 * What a pattern matches in a text, left to right. The text is read through a window with the longest match's length
 * before and after it, so that the time is linear in the text; `^` and `$` stand for the ends of the text alone. Longer
 * matches, and empty ones, are none.
 */
export function* patternMatches(
  { sic, corr }: { readonly sic: string; readonly corr: string },
  text: string,
): Generator<PatternMatch> {
  const pattern = new RegExp(sic, FLAGS)
  let at = 0
  for (let from = 0; from < text.length; from += LONGEST_MATCH) {
    const first = Math.max(at, border(text, from))
    const start = border(text, from - LONGEST_MATCH)
    const end = border(text, from + 2 * LONGEST_MATCH)
    const window = text.slice(start, end)
    pattern.lastIndex = first - start
    for (let match = pattern.exec(window); match; match = pattern.exec(window)) {
      const [letters] = match
      const here = start + match.index
      if (here >= from + LONGEST_MATCH) break
      at = here + letters.length
      if (letters === '') pattern.lastIndex += text.codePointAt(here)! > 0xffff ? 2 : 1
      else if (letters.length <= LONGEST_MATCH) yield { start: here, end: at, corr: filled(corr, match) }
    }
  }
}

/** A place to cut near `at`, outside of surrogate pairs. */
const border = (text: string, at: number): number => {
  if (at <= 0) return 0
  if (at >= text.length) return text.length
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code < 0xe000 ? at - 1 : at
}

/** `corr` with `$1`, `$<name>` and `$&` filled in; `$$` is a dollar sign. */
const filled = (corr: string, match: RegExpExecArray): string =>
  corr.replace(/\$(?:([$&])|(\d)|<([^>]*)>)/g, (all, sign?: string, figure?: string, name?: string) => {
    if (sign !== undefined) return sign === '$' ? '$' : match[0]
    if (figure !== undefined) return Number(figure) < match.length ? (match[Number(figure)] ?? '') : all
    return match.groups?.[name!] ?? ''
  })
