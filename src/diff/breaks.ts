/**
 * `corr` with the line breaks of `sic`, the white space around them to the letter: after the letters that both have
 * before the break, else before those that both have after it, else as far along as in `sic`.
 */
export function breakLike(sic: string, corr: string): string {
  const gaps = [...sic.matchAll(/[^\S\n]*\n\s*/g)]
  const words = corr.replace(/\s*\n\s*/g, ' ')
  if (gaps.length === 0) return words
  const letters = sic.replace(/[^\S\n]*\n\s*/g, '')
  let removed = 0
  let at = 0
  let broken = ''
  for (const { index, 0: gap } of gaps) {
    const cut = Math.max(at, placeOf(letters, index - removed, words))
    broken += words.slice(at, cut).trimEnd() + gap
    at = cut + (/^\s*/.exec(words.slice(cut))?.[0].length ?? 0)
    removed += gap.length
  }
  return broken + words.slice(at)
}

/** Where in `words` the break belongs that stands after `before` letters of `letters`. */
function placeOf(letters: string, before: number, words: string): number {
  const plain = words.replace(/\s/g, '')
  const blanksUpTo = (count: number) => {
    let seen = 0
    for (let i = 0; i < words.length; i++) if (!/\s/.test(words[i]!) && ++seen > count) return i
    return words.length
  }
  const head = letters.slice(0, before).replace(/\s/g, '')
  const tail = letters.slice(before).replace(/\s/g, '')
  if (plain.startsWith(head)) return blanksUpTo(head.length)
  if (plain.endsWith(tail)) return blanksUpTo(plain.length - tail.length)
  return blanksUpTo(Math.round((plain.length * head.length) / Math.max(1, head.length + tail.length)))
}
