import type { Fragment } from './layout.js'

/** A fragment with what its look on the page tells. */
export interface Shape extends Fragment {
  /** Its number among the witness's fragments. */
  readonly index: number
  /** Its words, from `textStart` to `textEnd`. */
  readonly text: string
  /** Blanks before its first word, on its own line. */
  readonly indent: number
  /** Empty lines between the fragment before it and this one. */
  readonly blanks: number
  /** Form feeds between the fragment before it and this one. */
  readonly turns: number
}

/** The fragments of a witness with their looks. */
export function shapes(witness: string, fragments: readonly Fragment[]): Shape[] {
  let previous = 0
  return fragments.map((fragment, index) => {
    const between = witness.slice(previous, fragment.textStart)
    const ends = between.match(/\r\n|[\n\r\f]/g)?.length ?? 0
    const indent = /[^\n\r\f]*$/.exec(between.slice(-MAX_INDENT))?.[0].length ?? 0
    previous = fragment.textEnd
    return {
      ...fragment,
      index,
      text: witness.slice(fragment.textStart, fragment.textEnd),
      indent,
      blanks: Math.max(0, ends - 1),
      turns: between.split('\f').length - 1,
    }
  })
}

const MAX_INDENT = 200
