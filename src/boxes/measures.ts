import type { BoxedWord } from './box.js'
import { rightParts, textLines } from './lines.js'
import { pitchOf, surplus } from './pitch.js'

/** How a word stands in its line. */
export interface Measures {
  /** How far its top rises above where the tall letters of its line end, in heights of these. */
  readonly lift: number
  /** Where all letters are equally wide: the room, in letters, that is left after it beyond the usual blanks, where it is known. */
  readonly room?: number
  /** Whether it is the last of its line, where the box may end before the sign. */
  readonly last: boolean
}

/** The measures of the words of a file, as far as they stand in lines with letters. */
export function measures(words: readonly BoxedWord[]): ReadonlyMap<BoxedWord, Measures> {
  const lines = textLines(words)
  const pitch = pitchOf(lines.map(line => line.words))
  const right = rightParts(lines)
  const found = new Map<BoxedWord, Measures>()
  for (const line of lines)
    line.words.forEach((word, i) => {
      const lift = (line.base(word) - word.top) / line.tall - 1
      if (!Number.isFinite(lift)) return
      const next = line.words[i + 1] ?? right.get(line)?.words[0]
      const room = pitch && surplus(word, next, pitch)
      found.set(word, { lift, last: !next, ...(room !== undefined && { room }) })
    })
  return found
}
