/** `1 page`, `5 pages`. */
export const count = (n: number, noun: string, plural = `${noun}s`): string => `${n} ${n === 1 ? noun : plural}`

/** `a`, `a and b`, `a, b and c`. */
export const series = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** Labels as a series; numbers in sequence as a range: `2–4, 7 and *`. */
export function labels(list: readonly string[]): string {
  const runs: string[][] = []
  for (const label of list) {
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && /^\d+$/.test(last) && label === `${Number(last) + 1}`) runs.at(-1)!.push(label)
    else runs.push([label])
  }
  return series(runs.flatMap(run => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run)))
}

/** With a capital at its head. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
