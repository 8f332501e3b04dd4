import type { Boxes } from './box.js'
import { type LinePlace, textLines } from './lines.js'

const known = new WeakMap<Boxes, ReadonlyMap<number, LinePlace>>()

/** The places of the lines that have letters, by the witness offset of their first word. */
export function linePlaces(boxes: Boxes): ReadonlyMap<number, LinePlace> {
  const places = known.get(boxes)
  if (places) return places
  const starts = new Map([...boxes.words].map(([start, word]) => [word, start]))
  const lines = textLines([...boxes.words.values()]).filter(({ inset }) => Number.isFinite(inset))
  const found = new Map(lines.map(line => [starts.get(line.words[0]!)!, line]))
  known.set(boxes, found)
  return found
}
