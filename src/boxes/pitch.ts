import { BOXES } from '../thresholds/boxes.js'
import type { BoxedWord } from './box.js'
import { median } from './median.js'

/** The widths of type whose letters are all equally wide, as a typewriter's are. */
export interface Pitch {
  /** From letter to letter. */
  readonly letter: number
  /** What a word's box is narrower than its letters' room. */
  readonly side: number
  /** Blanks after a sentence, in letters. */
  readonly afterStop: number
}

const SENTENCE = /[.!?]["'”’)]*$/
const endsSentence = (word: BoxedWord, next: BoxedWord): boolean =>
  SENTENCE.test(word.text) && /^[^\p{L}\d]{0,2}\p{Lu}/u.test(next.text)
const lengthOf = ({ text }: BoxedWord) => [...text].length

/** The pitch of lines of words; none where letters are not equally wide. */
export function pitchOf(lines: readonly (readonly BoxedWord[])[]): Pitch | undefined {
  const steps = lines.flatMap(line =>
    line.slice(1).map((next, i) => ({ word: line[i]!, next, step: next.left - line[i]!.left })),
  )
  const inside = steps.filter(({ word }) => !SENTENCE.test(word.text))
  const letter = median(inside.map(({ word, step }) => step / (lengthOf(word) + 1)))
  const strayed = inside.map(({ word, step }) => Math.abs(step / letter - lengthOf(word) - 1))
  if (!(letter > 0 && median(strayed) <= BOXES.even)) return undefined
  const ends = steps.filter(({ word, next }) => endsSentence(word, next))
  const after = median(ends.map(({ word, step }) => step / letter - lengthOf(word)))
  return {
    letter,
    side: median(inside.map(({ word }) => letter * lengthOf(word) - (word.right - word.left))),
    afterStop: ends.length > 0 ? Math.round(after) : 1,
  }
}

/**
 * How much more room a word takes than its letters and the blanks up to the next word (the last word of a line: than
 * its letters), in letters. Unknown where a sentence may end or not, and it might be a blank more.
 */
export function surplus(
  word: BoxedWord,
  next: BoxedWord | undefined,
  { letter, side, afterStop }: Pitch,
): number | undefined {
  const letters = lengthOf(word)
  if (!next) return (word.right - word.left + side) / letter - letters
  const room = (next.left - word.left) / letter - letters
  if (endsSentence(word, next)) return room - afterStop
  return SENTENCE.test(word.text) && room >= afterStop + 1 - BOXES.even ? undefined : room - 1
}
