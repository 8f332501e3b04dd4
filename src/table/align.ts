/** A stretch of `sic` and what `corr` has for it. Offsets are UTF-16 code units of `sic`. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** More than any alignment is worth: a change of what a rule has set. */
const NEVER = 1_000_000
const LARGEST = 4_000_000

/**
 * Parts a correction at the stretches `set` inside it that rules have set (line ends), so that they stay where they are:
 * the least pieces whose replacement makes `corr` of `sic`. Where `corr` has nothing to keep a set stretch for (`in to`
 * over a line end becomes `into`), its neighbours are one piece with it. Pieces are in order; what stays is in none.
 */
export function pieces(
  sic: string,
  corr: string,
  set: readonly { readonly start: number; readonly end: number }[],
): Piece[] {
  if (set.length === 0) return [{ start: 0, end: sic.length, text: corr }]
  if (sic.length * corr.length > LARGEST) return [{ start: 0, end: sic.length, text: corr }]
  const cuts = alignment(sic, corr, set)
  const found: Piece[] = []
  let start = 0
  for (const { start: left, end: right } of set) {
    const kept = corr.slice(cuts[left], cuts[right]) === sic.slice(left, right)
    if (!kept) continue
    found.push({ start, end: left, text: corr.slice(cuts[start], cuts[left]) })
    start = right
  }
  found.push({ start, end: sic.length, text: corr.slice(cuts[start]) })
  return found.filter(piece => piece.text !== sic.slice(piece.start, piece.end))
}

/**
 * For each offset of `sic` its offset in `corr`, by the least number of changed, added and dropped letters (Wagner and
 * Fischer 1974). Letters that are set are changed only when nothing else is possible.
 */
function alignment(sic: string, corr: string, set: readonly { start: number; end: number }[]): number[] {
  const width = corr.length + 1
  const cost = new Float64Array((sic.length + 1) * width)
  const weight = new Float64Array(sic.length).fill(1)
  for (const { start, end } of set) weight.fill(NEVER, start, end)
  for (let j = 1; j < width; j++) cost[j] = j
  for (let i = 1; i <= sic.length; i++) {
    const row = i * width
    cost[row] = cost[row - width]! + weight[i - 1]!
    for (let j = 1; j < width; j++) {
      const change = sic[i - 1] === corr[j - 1] ? 0 : weight[i - 1]! * 1.5
      cost[row + j] = Math.min(
        cost[row - width + j - 1]! + change,
        cost[row - width + j]! + weight[i - 1]!,
        cost[row + j - 1]! + 1,
      )
    }
  }
  const cuts = new Array<number>(sic.length + 1)
  let j = corr.length
  cuts[sic.length] = j
  for (let i = sic.length; i > 0; ) {
    const here = cost[i * width + j]!
    const above = (i - 1) * width
    const change = j > 0 ? (sic[i - 1] === corr[j - 1] ? 0 : weight[i - 1]! * 1.5) : 0
    if (j > 0 && here === cost[above + j - 1]! + change) cuts[--i] = --j
    else if (here === cost[above + j]! + weight[i - 1]!) cuts[--i] = j
    else j--
  }
  cuts[0] = 0
  return cuts.map(cut => (isLowSurrogate(corr.charCodeAt(cut)) ? cut - 1 : cut))
}

const isLowSurrogate = (code: number) => code >= 0xdc00 && code < 0xe000
