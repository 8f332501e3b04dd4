import type { Fragment } from '../lines/layout.js'
import { isGraphemeBoundary } from '../text/graphemes.js'
import type { Passage } from '../text/passage.js'
import type { RuleName } from '../text/rules.js'
import type { Edit } from '../text/span.js'
import { type Break, visible } from './breaks.js'
import type { Way } from './judgement.js'

/** What becomes of a line end, and which rule signs it. */
const ENDS: Record<Way, { text: string; by: RuleName }> = {
  whole: { text: '', by: 'line-join' },
  hyphenated: { text: '', by: 'line-hyphen' },
  dash: { text: '', by: 'line-join' },
  apart: { text: ' ', by: 'line-end' },
}

const BLANKS = / {2,}|\s*[\t\u00a0]\s*/g

/** The edits that set the fragments of a passage as running text, each line end in the way given for it. */
export function lineEnds(
  passage: Passage,
  fragments: readonly Fragment[],
  ways: ReadonlyMap<Fragment, { end: Break; as: Way }>,
): Edit[] {
  const edits: Edit[] = []
  const emptied = emptySpans(passage)
  let next = 0
  const edit = (start: number, end: number, text: string, by: RuleName) => {
    if (passage.text.slice(start, end) === text) return
    if (!isGraphemeBoundary(passage.text, start) || !isGraphemeBoundary(passage.text, end)) return
    while (next < emptied.length && emptied[next]! <= start) next++
    let from = start
    for (; next < emptied.length && emptied[next]! < end; next++) {
      edits.push({ start: from, end: emptied[next]!, text: from === start ? text : '', by })
      from = emptied[next]!
    }
    edits.push({ start: from, end, text: from === start ? text : '', by })
  }
  let speck = 0
  for (const fragment of fragments) {
    if (fragment.end === fragment.start) continue
    const from = passage.before(fragment.start)
    const to = passage.after(fragment.end)
    const { start, end } = visible(passage, fragment)
    if (start === end) {
      edit(from, to, '', 'blanks')
      continue
    }
    const way = ways.get(fragment)
    const { taken, text, by } = way ? setAs(way) : LAST
    edit(from, start, '', 'blanks')
    const begin = start + speck
    edit(start, begin, '', 'line-join')
    speck = way?.as === 'whole' ? (way.end.speck ?? 0) : 0
    for (const gap of passage.text.slice(begin, end - taken).matchAll(BLANKS))
      edit(begin + gap.index, begin + gap.index + gap[0].length, ' ', 'blanks')
    edit(end - taken, to, text, by)
  }
  return edits
}

/** How the end of a line is set: what replaces the line end and the `taken` code units before it. */
interface Setting {
  readonly taken: number
  readonly text: string
  readonly by: RuleName
}

/** The last line of a passage. */
const LAST: Setting = { taken: 0, text: '', by: 'blanks' }

function setAs({ as, end: { hyphen } }: { end: Break; as: Way }): Setting {
  const { text, by } = ENDS[as]
  if (as === 'hyphenated' && hyphen !== '-') return { taken: hyphen.length, text: '-', by }
  return { taken: as === 'whole' ? hyphen.length : 0, text, by }
}

/** Where in the passage something was taken out already; an edit across such a place would swallow its span. */
function emptySpans(passage: Passage): number[] {
  const found: number[] = []
  let at = 0
  for (const { text } of passage.spans) {
    if (text === '' && found.at(-1) !== at) found.push(at)
    at += text.length
  }
  return found
}
