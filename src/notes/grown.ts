import type { Lexicon } from '../joins/lexicon.js'
import { likelihood } from '../joins/likelihood.js'
import { GROWN } from '../thresholds/markers.js'

/** Finds where two words have grown together (`neithershould`): the code units of the first, 0 where there are none. */
export type Grown = (token: string) => number

export function grownTogether(words: Lexicon): Grown {
  const likely = likelihood(words)
  const known = new Map<string, number>()
  return token => {
    if (!/^\p{Ll}{5,}$/u.test(token) || words.knows(token) || words.count(token) > 1) return 0
    let cut = known.get(token)
    if (cut === undefined) {
      cut = 0
      let best = likely.edge(token) // without counting this very place
      for (let at = GROWN; at <= token.length - GROWN; at++) {
        const [left, right] = [token.slice(0, at), token.slice(at)]
        if (!words.knows(left) || !words.knows(right)) continue
        const weight = likely.word(left) * likely.word(right)
        if (weight > best) [best, cut] = [weight, at]
      }
      known.set(token, cut)
    }
    return cut
  }
}
