/** Where a pattern stands best in a text, and how many letters differ there. */
export interface Near {
  /** Offset in the text, UTF-16 code units, where the best place ends. */
  readonly at: number
  readonly cost: number
}

/** The place in `text` that is least unlike `pattern`, with at most `most` letters changed, added or dropped (Sellers 1980). */
export function nearIn(pattern: string, text: string, most: number): Near | undefined {
  if (text.length < pattern.length - most) return undefined
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i)
  let best: Near | undefined
  for (let j = 1; j <= text.length; j++) {
    const next = [0]
    for (let i = 1; i <= pattern.length; i++)
      next.push(Math.min(column[i - 1]! + (pattern[i - 1] === text[j - 1] ? 0 : 1), column[i]! + 1, next[i - 1]! + 1))
    column = next
    const cost = column[pattern.length]!
    if (cost <= most && (!best || cost < best.cost)) best = { at: j, cost }
  }
  return best
}
