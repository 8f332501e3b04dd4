import type { CopyBlock, FairCopy } from './fair-copy.js'
import { printed } from './stream.js'

/** Something of the corrected text that the table cannot make: what it is to read, and what the build reads there. */
export interface Unlearnt {
  /** 1-based number of the block of the corrected text, or the label of the note. */
  readonly where: string
  readonly wanted: string
  readonly got: string
}

/** A block in one line, as it is compared and shown: kind, text, calls. */
function shown({ kind, level, text, markers }: CopyBlock, marked: boolean): string {
  if (!marked) return text.replace(/\n/g, ' ')
  let line = ''
  let at = 0
  for (const marker of markers) {
    line += `${text.slice(at, marker.at)}[^${printed(marker.label)}]`
    at = marker.at
  }
  const sign = { heading: `${'#'.repeat(level ?? 1)} `, quotation: '> ', verse: '', list: '', paragraph: '' }[kind]
  return sign + line + text.slice(at)
}

/** Where a build and the corrected text differ: nothing when the table makes just what the editor made. */
export function unlearnt(built: FairCopy, copy: FairCopy): Unlearnt[] {
  const [got, wanted] = [built, copy].map(({ blocks }) => blocks.map(block => shown(block, copy.marked))) as [
    string[],
    string[],
  ]
  const found: Unlearnt[] = []
  let [i, j] = [0, 0]
  while (i < got.length || j < wanted.length) {
    if (got[i] === wanted[j]) {
      i++
      j++
      continue
    }
    // the next block that both have, looked for a little way ahead
    const [m, n] = meeting(got, wanted, i, j)
    found.push({ where: `block ${j + 1}`, wanted: wanted.slice(j, n).join('\n'), got: got.slice(i, m).join('\n') })
    i = m
    j = n
  }
  if (!copy.marked) return found
  const notes = [...copy.notes].filter(([label, text]) => built.notes.get(label) !== text)
  return [
    ...found,
    ...notes.map(([label, text]) => ({ where: `note ${label}`, wanted: text, got: built.notes.get(label) ?? '' })),
  ]
}

const AHEAD = 50

function meeting(a: readonly string[], b: readonly string[], i: number, j: number): [number, number] {
  for (let steps = 1; steps <= 2 * AHEAD; steps++)
    for (let k = Math.max(0, steps - AHEAD); k <= Math.min(steps, AHEAD); k++) {
      const [m, n] = [i + steps - k, j + k]
      if (m < a.length && n < b.length && a[m] === b[n]) return [m, n]
    }
  return [a.length, b.length]
}
