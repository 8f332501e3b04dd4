import { FOLIOS } from '../thresholds/pages.js'
/** A page number as it stands on a line, alone or beside a running head. */
export interface Folio {
  readonly value: number
  readonly style: 'arabic' | 'roman'
  /** What else the line has: the running head; empty when the folio stands alone. */
  readonly rest: string
}

const ALONE = /^[-–—[(.\s]{0,3}(?:(\d{1,4})|([ivxlc]{1,8}))[-–—\]).\s]{0,3}$/i
const BEFORE = /^(?:(\d{1,4})|([ivxlc]{1,8}))[.,]?\s+(\S.*)$/iu
const AFTER = /^(.*\S)\s+(?:(\d{1,4})|([ivxlc]{2,8}))[.,]?$/iu

/** The folios that a line may be read as. */
export function foliosOf(line: string): Folio[] {
  if (line.length > FOLIOS.longest) return []
  const found: Folio[] = []
  const alone = ALONE.exec(line)
  if (alone) add(found, alone[1], alone[2], '')
  const before = BEFORE.exec(line)
  if (before) add(found, before[1], before[2], before[3]!)
  const after = AFTER.exec(line)
  if (after) add(found, after[2], after[3], after[1]!)
  return found
}

function add(found: Folio[], arabic: string | undefined, roman: string | undefined, rest: string): void {
  if (arabic !== undefined) found.push({ value: Number(arabic), style: 'arabic', rest })
  else if (roman !== undefined) {
    const value = fromRoman(roman)
    if (value > 0) found.push({ value, style: 'roman', rest })
  }
}

/** A page number in its style: `58`, `xii`; empty when there is none below 1. */
export const folioLabel = (value: number, style: Folio['style']): string =>
  value < 1 ? '' : style === 'arabic' ? String(value) : toRoman(value)

const ROMAN = [
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const

function toRoman(value: number): string {
  let rest = value
  let roman = ''
  for (const [figure, worth] of ROMAN) for (; rest >= worth; rest -= worth) roman += figure
  return roman
}

/** 0 for what is no number in the usual form (`iiii`, `vx`). */
function fromRoman(figures: string): number {
  let rest = figures.toLowerCase()
  let value = 0
  for (const [figure, worth] of ROMAN) for (; rest.startsWith(figure); rest = rest.slice(figure.length)) value += worth
  return rest === '' && toRoman(value) === figures.toLowerCase() ? value : 0
}
