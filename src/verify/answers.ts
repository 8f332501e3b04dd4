import type { Range, Span } from '../text/span.js'

/** A character of a text that nobody answers for: its offset there, and where the witness was read meanwhile. */
export interface Unanswered {
  readonly at: number
  readonly witness: number
}

/** The offsets in the text that correspond to the stops of the witness asked for. */
export interface Answered {
  readonly unanswered?: Unanswered
  readonly stops: ReadonlyMap<number, number>
}

/**
 * Reads a published text against the witness, character by character: each must be the witness's next, in the order
 * given, or what somebody signed for the stretch. Works from the record alone, with nothing that makes editions, so that
 * the one proves the other. White space at breaks between blocks and lines does not count.
 * @param order stretches of the witness in reading order
 * @param signed the spans that have a signature
 * @param stops witness offsets whose place in the text is wanted
 */
export function answers(
  witness: string,
  order: readonly Range[],
  signed: readonly Span[],
  text: string,
  stops: ReadonlySet<number> = new Set(),
): Answered {
  const records = new Map<number, Span[]>()
  for (const span of signed) {
    const list = records.get(span.start)
    if (list) list.push(span)
    else records.set(span.start, [span])
  }
  const found = new Map<number, number>()
  let at = 0
  let end = -1 // of the witness read so far
  const stop = (from: number, to: number) => {
    for (let offset = from + 1; offset <= to; offset++) if (stops.has(offset)) found.set(offset, at)
  }
  const read = (expected: string): boolean => {
    for (const character of expected) {
      while (text[at] === '\n' && character !== '\n') at++
      if (text.startsWith(character, at)) at += character.length
      else if (!isBlank(character) || !(at === text.length || text[at - 1] === '\n')) return false
    }
    return true
  }
  for (const [i, range] of order.entries()) {
    let offset = range.start < end && end <= range.end && order[i - 1]?.end === range.start ? end : range.start
    while (offset < range.end) {
      const record = records.get(offset)?.shift()
      const next = record ? record.end : offset + 1
      if (!read(record ? record.text : witness[offset]!)) return { unanswered: { at, witness: offset }, stops: found }
      stop(offset, next)
      offset = next
    }
    end = offset
  }
  for (const { text: inserted } of records.get(end) ?? [])
    if (!read(inserted)) return { unanswered: { at, witness: end }, stops: found }
  while (text[at] === '\n') at++
  return at < text.length ? { unanswered: { at, witness: end }, stops: found } : { stops: found }
}

const isBlank = (character: string) => /\s/.test(character)
