import type { Problem } from '../problem.js'
import { isGraphemeBoundary } from '../text/graphemes.js'
import type { Passage } from '../text/passage.js'
import type { Edit, Range } from '../text/span.js'
import { pieces } from './align.js'
import { tableProblem } from './codes.js'
import type { Hit } from './match.js'
import { type Locate, placeName } from './places.js'

/** A hit and the edits that make it: one, or one for each part between line ends that differs. */
export interface Change {
  readonly hit: Hit
  readonly edits: readonly [Edit, ...Edit[]]
}

/** The edits of hits, in order; a hit that would break a law of provenance is a problem instead. */
export function changesOf(
  passages: readonly Passage[],
  hits: readonly Hit[],
  locate: Locate,
): { changes: Change[]; problems: Problem[] } {
  const changes: Change[] = []
  const problems: Problem[] = []
  passages.forEach((passage, i) => {
    const signed = signedRanges(passage)
    let first = 0
    for (const hit of hits) {
      if (hit.passage !== i) continue
      while (first < signed.length && signed[first]!.end < hit.start) first++
      const set: Range[] = []
      for (let k = first; k < signed.length && signed[k]!.start <= hit.end; k++) set.push(signed[k]!)
      const edits = editsOf(hit, passage.text, set)
      const fault = faultOf(hit, edits, passage.text, set)
      if (fault) problems.push(refused(hit, fault, locate))
      else changes.push({ hit, edits: edits as [Edit, ...Edit[]] })
    }
  })
  return { changes, problems }
}

/** What rules have set in a passage, as ranges of its text. */
function signedRanges(passage: Passage): Range[] {
  const ranges: Range[] = []
  let at = 0
  for (const { text, by } of passage.spans) {
    if (by !== undefined) ranges.push({ start: at, end: at + text.length })
    at += text.length
  }
  return ranges
}

function editsOf({ row, start, end, corr }: Hit, text: string, set: readonly Range[]): Edit[] {
  const inside = set
    .filter(s => (s.start === s.end ? start < s.start && s.end < end : start <= s.start && s.end <= end))
    .map(s => ({ start: s.start - start, end: s.end - start }))
  return pieces(text.slice(start, end), corr, inside).map(piece => ({
    start: start + piece.start,
    end: start + piece.end,
    text: piece.text,
    by: row.id,
  }))
}

function faultOf({ start, end }: Hit, edits: readonly Edit[], text: string, set: readonly Range[]): string | undefined {
  if (set.some(s => (s.start < start && start < s.end) || (s.start < end && end < s.end)))
    return 'it begins or ends inside what a rule has set'
  if (edits.some(edit => !isGraphemeBoundary(text, edit.start) || !isGraphemeBoundary(text, edit.end)))
    return 'it begins or ends inside a character that is made of several'
  return undefined
}

function refused(hit: Hit, fault: string, locate: Locate): Problem {
  const place = locate(hit)
  return tableProblem(
    'row-refused',
    hit.row.place,
    `“${hit.row.sic}” cannot be changed at ${placeName(place)}: ${fault}`,
    'take more of the words around it into sic and corr',
    [place],
  )
}
