/** A text without white space: how it is set is each format's own affair. */
export const letters = (text: string): string => text.replace(/\s/g, '')

/** The offset of the letter that has `n` letters before it; the text's length when there is none. */
export function nthLetter(text: string, n: number): number {
  const pattern = /\S/g
  let seen = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) if (seen++ === n) return match.index
  return text.length
}
