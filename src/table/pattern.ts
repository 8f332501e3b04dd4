/** Why a regular expression cannot be used. */
export interface PatternFault {
  readonly message: string
  readonly hint: string
}

/** What is wrong with the regular expression of a row, if anything. */
export function patternFault(sic: string, _corr: string): PatternFault | undefined {
  try {
    new RegExp(sic, 'gu')
  } catch (error) {
    const [, reason = ''] = /: ([^:]*)$/.exec((error as Error).message) ?? []
    return { message: `is no regular expression: ${reason}`, hint: 'correct it, or say match: literal' }
  }
  return undefined
}

/** What a pattern matches in a text, and what it puts there. */
export function* patternMatches(
  { sic, corr }: { readonly sic: string; readonly corr: string },
  text: string,
): Generator<{ start: number; end: number; corr: string }> {
  for (const match of text.matchAll(new RegExp(sic, 'gu'))) {
    const start = match.index
    if (match[0] !== '') yield { start, end: start + match[0].length, corr: filled(corr, match) }
  }
}

/** `corr` with `$1`, `$<name>` and `$&` filled in; `$$` is a dollar sign. */
const filled = (corr: string, match: RegExpMatchArray): string =>
  corr.replace(/\$(?:([$&])|(\d)|<([^>]*)>)/g, (all, sign?: string, figure?: string, name?: string) => {
    if (sign !== undefined) return sign === '$' ? '$' : match[0]
    if (figure !== undefined) return match[Number(figure)] ?? (Number(figure) < match.length ? '' : all)
    return match.groups?.[name!] ?? ''
  })
