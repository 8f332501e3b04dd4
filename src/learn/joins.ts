import { distance } from 'fastest-levenshtein'
import { type Break, breaksOf } from '../joins/breaks.js'
import { fragmentsOf } from '../lines/fragments.js'
import { placeOf } from '../lines/layout.js'
import type { JoinRow } from '../table/row.js'
import type { Draft } from './draft.js'
import type { NewRows } from './rows.js'

type Way = JoinRow['as']

const BETWEEN: Record<Way, string> = { whole: '', hyphenated: '-', apart: ' ' }
const WAYS = Object.keys(BETWEEN) as Way[]

/** Rows for line ends at which the corrected text has the words otherwise than the rules. */
export function learnJoins(draft: Draft): Partial<NewRows> {
  const { marked, text, built, copy, pairs, layout } = draft
  const raw = marked.passages[0]!
  const changed = pairs.filter(({ same, a0, a1, b0, b1 }) => !same && a1 > a0 && b1 > b0)
  const wanted: { end: Break; key: string; now: Way | undefined; as: Way | undefined }[] = []
  let next = 0
  for (const end of sorted(breaksOf(raw, fragmentsOf(layout.lines)), text)) {
    if (end.left === '' || end.right === '') continue
    const { from, to } = gap(end, raw, text)
    while (next < changed.length && built.chunks[changed[next]!.a1 - 1]!.end < from) next++
    const now = WAYS.find(way => BETWEEN[way] === text.text.slice(from, to))
    const pair = changed[next]
    let as = now
    if (pair && built.chunks[pair.a0]!.start <= from && to <= built.chunks[pair.a1 - 1]!.end) {
      const [start, stop] = [built.chunks[pair.a0]!.start, built.chunks[pair.a1 - 1]!.end]
      const corr = copy.text.slice(copy.chunks[pair.b0]!.start, copy.chunks[pair.b1 - 1]!.end)
      const [head, tail] = [text.text.slice(start, from), text.text.slice(to, stop)]
      const cost = (between: string) => distance(head + between + tail, corr)
      const best = WAYS.reduce((a, b) => (cost(BETWEEN[b]) < cost(BETWEEN[a]) ? b : a), now ?? 'whole')
      if (cost(BETWEEN[best]) < cost(text.text.slice(from, to))) as = best
    }
    wanted.push({ end, key: `${end.left}${end.hyphen}|${end.right}`, now, as })
  }
  const ways = new Map<string, Set<Way | undefined>>()
  for (const { key, as } of wanted) ways.set(key, (ways.get(key) ?? new Set()).add(as))
  return {
    joins: wanted.flatMap(({ end, key, now, as }) => {
      if (as === undefined || as === now) return []
      const at = ways.get(key)!.size > 1 && placeOf(layout, end.fragment.textStart)
      return [{ break: key, as, ...(at && { at }) }]
    }),
  }
}

/** What stands between the two parts of a line end in the text as built: from the end of the letters to the next letters. */
function gap(end: Break, raw: Draft['text'], text: Draft['text']): { from: number; to: number } {
  const letters = end.at - end.hyphen.length
  const from = text.after(raw.range(letters - 1, letters).end)
  return { from, to: Math.max(from, text.before(end.next.textStart)) }
}

const sorted = (breaks: readonly Break[], text: Draft['text']): Break[] =>
  [...breaks].sort((a, b) => text.before(a.next.textStart) - text.before(b.next.textStart))
