import { distance } from 'fastest-levenshtein'

/** Some words of the new text, and where in the witness they begin. */
export interface Candidate {
  readonly words: string
  readonly start: number
}

/** Share of the letters by which two OCRs of the same words differ at most, and by how much more the next best must. */
const UNLIKE = 0.3
/** How many candidates an editor is shown. */
const SHOWN = 3

/** The candidates that may be these words read otherwise, the likest first. */
export function likest(words: string, candidates: readonly Candidate[]): { near: Candidate[]; sure: boolean } {
  const most = Math.max(1, Math.floor(words.length * UNLIKE))
  const found = candidates
    .flatMap(candidate => {
      if (Math.abs(candidate.words.length - words.length) > most) return []
      const unlike = distance(candidate.words, words)
      return unlike <= most ? [{ candidate, unlike }] : []
    })
    .sort((a, b) => a.unlike - b.unlike)
  const [first, second] = found
  const sure = first !== undefined && (second === undefined || second.unlike > first.unlike)
  return { near: found.slice(0, SHOWN).map(({ candidate }) => candidate), sure }
}

/** All runs of as many words as `words` has. */
export function runsLike(words: string, text: string, origin: (offset: number) => number): Candidate[] {
  const n = words.trim().split(/\s+/).length
  const chunks = [...text.matchAll(/\S+/g)]
  const found: Candidate[] = []
  for (let i = 0; i + n <= chunks.length; i++) {
    const last = chunks[i + n - 1]!
    const from = chunks[i]!.index
    const run = text.slice(from, last.index + last[0].length).replace(/\s+/g, ' ')
    if (Math.abs(run.length - words.length) <= Math.max(1, words.length * UNLIKE))
      found.push({ words: run, start: origin(from) })
  }
  return found
}

/** The part of a line that is likest `words`: as many words of it as `words` has. */
export const partOf = (line: Candidate, words: string): Candidate[] =>
  runsLike(words, line.words, offset => line.start + offset)
