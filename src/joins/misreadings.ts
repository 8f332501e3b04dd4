import { WORDS } from '../thresholds/joins.js'

/** Letters and figures that the OCR takes for one another, those that look alike together. */
const ALIKE = ['aceos', 'anu', 'ou', 'filrtj1', 'bhk', 'bd', 'vy', 'gqsy', 'o0', 's5', 'b6', 'g9', 'z2']
/** Letters taken for two, and two taken for one. */
const RUNS = [
  ['m', 'rn'],
  ['d', 'cl'],
  ['h', 'li'],
  ['w', 'vv'],
  ['u', 'ii'],
  ['u', 'ti'],
  ['n', 'ii'],
] as const

const alike = new Map<string, Set<string>>()
const add = (from: string, to: string) => alike.set(from, (alike.get(from) ?? new Set()).add(to))
for (const letters of ALIKE) for (const a of letters) for (const b of letters) if (a !== b) add(a, b)
for (const [one, two] of RUNS) {
  add(one, two)
  add(two, one)
}

/** The words in small letters that `word` may be a misreading of, one letter off. */
export function* meant(word: string): Generator<string> {
  const small = word.toLowerCase()
  if (small.length > WORDS.longest) return
  for (let i = 0; i < small.length; i++)
    for (const length of [1, 2])
      for (const letters of alike.get(small.slice(i, i + length)) ?? [])
        yield small.slice(0, i) + letters + small.slice(i + length)
}

const FIGURES: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 5: 's', 6: 'b', 9: 'g' }

/** A word's small letters that were read as figures, put back: `1ess`, `5imilation`; not those of a number (`5th`). */
export const unfigured = (word: string): string =>
  /^\d(?:st|nd|rd|th|s|d)$/.test(word)
    ? word
    : word.replace(/(?<!\d)[01569](?=\p{Ll}{2})|(?<=\p{Ll}{2})[01569](?!\d)/gu, figure => FIGURES[figure]!)
