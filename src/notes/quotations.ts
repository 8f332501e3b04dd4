import { QUOTES } from '../thresholds/markers.js'

const OPENS = /[\s([—–-]$/u

/** Text offsets of the quotation marks that close an open quotation. */
export function quotationEnds(text: string): Set<number> {
  const ends = new Set<number>()
  const open = { double: -1, single: -1 }
  for (const { index, 0: mark } of text.matchAll(/["“”„]|['‘’](?![\p{L}\p{M}])|(?<![\p{L}\p{M}])['‘](?=\p{L})/gu)) {
    const kind = /["“”„]/u.test(mark) ? 'double' : 'single'
    const opening =
      /[“„‘]/u.test(mark) || (mark !== '”' && mark !== '’' && (index === 0 || OPENS.test(text[index - 1]!)))
    if (opening) open[kind] = index
    else if (open[kind] >= 0 && index - open[kind] < QUOTES.longest) {
      ends.add(index)
      open[kind] = -1
    }
  }
  return ends
}
