import { inCapitals } from '../lines/seams.js'
import { HEADINGS } from '../thresholds/blocks.js'
import { freeAfter } from './evidence.js'
import type { Look, Looks } from './looks.js'

/** Words that head a part of a text, with its number after them. */
const PART =
  /^(?:no[.,]?|chapter|book|part|section|volume|canto|act|scene|letter|lecture|appendix)\s+(?:[ivxlcdmfty1\d]{1,8}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|the \w+)\.?$/i
/** A part of a text that needs no number. */
const NAMED =
  /^(?:preface|foreword|introduction|prologue|epilogue|conclusion|contents|bibliography|index|appendix|notes?)\.?$/i
/** A line of capitalized words, none of them shorter than the words that titles leave small, without a stop. */
const TITLE = /^(?:\p{Lu}[\p{L}’'-]*|[\p{L}’']{1,4})(?:,? (?:\p{Lu}[\p{L}’'-]*|[\p{Ll}’']{1,4}))*$/u
const NUMBER = /^(?:[IVXLC]{1,7}|\d{1,3})\.?$/

/** A heading: lines `[from, to)`. */
export interface Heading {
  readonly from: number
  readonly to: number
  readonly level: number
  readonly reason: string
}

/** Finds headings: words and numbers of parts, lines in capitals, the title below a number, isolated short lines. */
export function findHeadings(all: Looks): Heading[] {
  const { lines } = all
  const capitals = lines.map(({ text }) => inCapitals(text))
  const shouting =
    capitals.filter(Boolean).length > lines.length * HEADINGS.shouting.share && lines.length > HEADINGS.shouting.lines
  const found: Heading[] = []
  for (let i = 0; i < lines.length; i++) {
    const look = lines[i]!
    const previous = found.at(-1)
    const begins = i === 0 || previous?.to === i || endsBefore(lines[i - 1]!)
    if (look.broken) continue
    if (PART.test(look.text) && look.blank !== false) {
      found.push({ from: i, to: i + 1, level: 1, reason: 'the words that head a part' })
      continue
    }
    if (!begins) continue
    if (PART.test(look.text) || NAMED.test(look.text)) {
      found.push({ from: i, to: i + 1, level: 1, reason: 'the words that head a part' })
    } else if (NUMBER.test(look.text) && lines[i + 1]?.opens !== 'lower' && (i === 0 || look.blank !== false)) {
      found.push({ from: i, to: i + 1, level: 1, reason: 'a number alone' })
    } else if (i === 0 && isCaption(look, lines[1])) {
      found.push({ from: i, to: i + 1, level: 1, reason: 'a short line alone at the head of the text' })
    } else if (!capitals[i] && isTitle(all, i)) {
      found.push({ from: i, to: i + 1, level: 1, reason: 'a short line of capitalized words without a stop' })
    } else if (!shouting && capitals[i] && look.last <= all.measure.width * (1 - HEADINGS.free) && isApart(all, i)) {
      let to = i + 1
      while (to < lines.length && to - i < HEADINGS.titleLines && capitals[to] && lines[to]!.blank === false) to++
      found.push({ from: i, to, level: 1, reason: 'a line in capitals' })
      i = to - 1
    } else if (previous?.to === i && previous.reason !== 'the title below' && i > 0) {
      const to = titleEnd(all, i)
      if (to > i) {
        found.push({ from: i, to, level: 1, reason: 'the title below' })
        i = to - 1
      }
    }
  }
  return found
}

/** A few letters at the head of a text, before a line that begins anew: its number or name. */
const isCaption = (look: Look, next: Look | undefined): boolean =>
  next !== undefined &&
  look.text.length <= HEADINGS.caption &&
  !look.sentence &&
  next.opens === 'upper' &&
  next.last > look.last

/** Whether a line of capitalized words ends long before it must, though no sentence ends, and another begins after it. */
function isTitle(all: Looks, i: number): boolean {
  const look = all.lines[i]!
  const next = all.lines[i + 1]
  if (next === undefined || look.opens !== 'upper' || next.opens !== 'upper' || look.sentence || look.clause)
    return false
  const capitalized = look.text.match(/(?<!\S)\p{Lu}/gu)?.length ?? 0
  return capitalized > 1 && TITLE.test(look.text) && freeAfter(look, next, all).room >= HEADINGS.short
}

/** Where the title that begins with line `from` ends: a few lines without a sentence ending inside; else at `from`. */
function titleEnd({ lines, measure }: Looks, from: number): number {
  for (let to = from + 1; to <= Math.min(lines.length - 1, from + HEADINGS.titleLines); to++) {
    const last = lines[to - 1]!
    const next = lines[to]!
    if (last.broken || next.opens === 'lower') continue
    const short = last.last + next.word + 1 < measure.width * (1 - HEADINGS.free)
    const stops = lines.slice(from, to).some(({ text }) => /[.!?]\s/.test(text))
    if ((short || (next.blank === true && !last.sentence)) && !stops) return to
    if (last.sentence) return from
  }
  return from
}

/** Whether a line does not just go on from the one before it, which had no room for its first word. */
function isApart(all: Looks, i: number): boolean {
  const before = all.lines[i - 1]
  const look = all.lines[i]!
  return before === undefined || look.blank !== false || freeAfter(before, look, all).room > 0
}

const endsBefore = (look: Look): boolean => !look.broken && (look.sentence || inCapitals(look.text))
