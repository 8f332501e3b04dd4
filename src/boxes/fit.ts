import { wordDifferences, wordsIn } from '../diff/words.js'
import { BOXES } from '../thresholds/boxes.js'
import type { BoxedWord } from './box.js'

/**
 * The places of a text's words (by their offsets), from the words of the same OCR with their boxes. Words that differ
 * have no place; where too many do, the boxes are those of another text, and there are none.
 */
export function fitBoxes(text: string, boxed: readonly BoxedWord[]): ReadonlyMap<number, BoxedWord> | undefined {
  const words = wordsIn(text)
  const places = new Map<number, BoxedWord>()
  let [i, j] = [0, 0]
  const same = (until: number) => {
    for (; i < until; i++, j++) places.set(words[i]!.start, boxed[j]!)
  }
  const differences = wordDifferences(
    words.map(word => word.text),
    boxed.map(word => word.text),
  )
  for (const { a, b } of differences) {
    same(a[0])
    ;[i, j] = [a[1], b[1]]
  }
  same(words.length)
  return places.size >= Math.max(words.length, boxed.length) * BOXES.fitting && places.size > 0 ? places : undefined
}
