import { levelled, wordsOf } from './edition.mjs'
import { distance, rates } from './figures.mjs'

/**
 * Of the words that stood broken over the end of a line of the original, how many stand as one word. `pages`: the
 * true lines, each `{ text, hyphen }`; `hyphen` is `soft` (of the break), `hard` (the word's own) or null.
 */
export function joins(pages, gold, words, { partner, runs }) {
  let [next, broken, joined] = [0, 0, 0]
  for (const { text, hyphen } of pages.flat()) {
    const count = wordsOf(text.replace(/\[\^\d+\]/g, '')).length
    if (count === 0) continue
    next += count - (hyphen ? 1 : 0)
    if (!hyphen) continue
    broken++
    if (partner[next] >= 0 || standsWhole(gold[next], next, words, runs)) joined++
  }
  const { r, right, wanted } = rates(joined, broken, broken)
  return { rate: r, right, wanted }
}

const bare = word =>
  levelled(word)
    .replace(/[^\p{L}\p{N}-]/gu, '')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()

/** Whether the word is there with some of its letters misread: one word, as long but for a letter, as many hyphens. */
function standsWhole(word, at, words, runs) {
  const run = runs.find(([from, to]) => at >= from && at < to)
  if (!run) return false
  const wanted = bare(word)
  return words.slice(run[2], run[3]).some(other => {
    const found = bare(other)
    return (
      found.split('-').length === wanted.split('-').length &&
      Math.abs(found.length - wanted.length) <= 1 &&
      distance(wanted, found) <= wanted.length * MISREAD
    )
  })
}

/** Share of a word's letters that may be misread. */
const MISREAD = 1 / 3
