import { FEET } from '../thresholds/feet.js'

/** A label that a note at the page foot begins with, as read. */
export interface Label {
  /** `4`, `*`; where letters stand for a figure that cannot be told, these letters. */
  readonly text: string
  /** Code units of the label with the blanks after it. */
  readonly length: number
  /** Whether a speck stands before it, or what was taken for one. */
  readonly specked?: true
}

const FIGURES =
  /^[$([]?(\d{1,3})(?:[.)\]:,]|-(?=\p{Lu})|[a-z](?=\s))?(?:\s+(?=[^\s:;.,])|(?=["“‘]|\p{Lu}\p{Ll})|(?<=-))/u
const SIGNS = /^([*†‡§‖¶+]{1,3})(?:\s+(?=\S)|(?=[\p{L}"“]))/u
const SPECKED = /^[^\p{L}\p{N}\s]{1,2}\s?(\d{1,3})[.,)]?\s+(?=[^\p{Ll}\s])/u
const SHORT = /^(\S{1,4})\s+(?=\S)/u
const FUSED = /^([^\p{L}\p{N}\s"'“”‘’([—–-]{1,2})(?=\p{L})/u
const FUSED_LETTERS = /^(?!Ibid\b)(\p{L}{1,2}|[^\p{L}\s]{1,3}\p{L}?)(?=\p{Lu}\p{Ll}|[IiTtl]?[Il]?[bh]id\b)/u
const FUSED_FIGURES = /^[^\p{L}\p{N}\s]{0,2}(\d{1,3})[.,'’"”]?(?=["“‘'[]?\p{L})/u
const AFTER_SPECKS = /^(?:\S{1,2}\s)?\S{0,3}?(\d{1,3})[.,)-]?\s*(?=[\p{Lu}"“‘'])/u

/** The signs of notes in the order in which printers take them; a dagger is often read as a plus. */
export const SIGN_ORDER = ['*', '†', '‡', '§', '‖', '¶'] as const

/** The figures and signs that a line begins with, if a note may begin so; a speck may stand before a figure. */
export function labelsOf(line: string): Label[] {
  const found: Label[] = []
  const figures = FIGURES.exec(line)
  if (figures) found.push({ text: figures[1]!, length: figures[0].length })
  const sign = SIGNS.exec(line)
  if (sign) found.push({ text: sign[1]!.replaceAll('+', '†'), length: sign[0].length })
  const specked = figures ? null : SPECKED.exec(line)
  if (specked) found.push({ text: specked[1]!, length: specked[0].length, specked: true })
  return found
}

/** The few letters that a line begins with, in each way that they may be a misread label, the plainest first. */
export function readingsOf(line: string, labels: readonly Label[]): Label[] {
  const found = labels.slice(0, 1)
  const short = SHORT.exec(line) ?? FUSED.exec(line)
  if (found.length === 0 && short && !/^\p{L}\p{Ll}+$/u.test(short[1]!))
    found.push({ text: short[1]!, length: short[0].length })
  for (const shape of [FUSED_LETTERS, FUSED_FIGURES, AFTER_SPECKS]) {
    const read = shape.exec(line)
    if (read && !found.some(({ text, length }) => text === read[1] && length === read[0].length))
      found.push({ text: read[1]!, length: read[0].length })
  }
  return found
}

export const isSign = (label: string): boolean => label !== '' && !/^\d/.test(label)

/** What each figure and sign is often read as in small raised type. */
const READ_AS: Readonly<Record<string, string>> = {
  '1': "IilLtTE!|][{}()/\\jfr7’‘'*",
  '2': 'Zz?*3"”7a',
  '3': '8$s?5*Ss2',
  '4': '+A*t«ae',
  '5': '&Ss§?83',
  '6': '&G°b8®',
  '7': '?T/1tf*',
  '8': '&Ss§3B$',
  '9': '°g?qo8®',
  '0': 'oOQ°',
  '*': '©®°"“”‘’\'+•¢exa#«»^·¥~fF&',
  '†': '+tf|17}]¢jJTIlft{',
  '‡': '{t}¢£fFI1$+|',
  '§': '$8S&5s',
  '‖': '|lI1i"',
  '¶': 'qgTYJf4',
}

/** How well letters may be a misreading of a label, 0 to 1: how well each of its figures may be read as the letter there. */
export function likeness(read: string, label: string): number {
  const letters = [...read.replace(/(?<=.)[.,)\]]$/, '')]
  const figures = [...label]
  if (Math.abs(letters.length - figures.length) > 1) return 0
  const like = figures.reduce((sum, figure, i) => sum + likenessOf(letters[i], figure), 0)
  return like / Math.max(figures.length, letters.length)
}

function likenessOf(letter: string | undefined, figure: string): number {
  if (letter === undefined) return 0
  if (letter === figure || (READ_AS[figure] ?? '').includes(letter)) return 1
  const other = isSign(figure) || /[\d\p{S}\p{P}]/u.test(letter)
  return other ? FEET.other : 0
}

/** A sign as it goes into an id. */
export const nameOfSign = (label: string): string => {
  const names: Record<string, string> = { '*': 'star', '†': 'dagger', '‡': 'ddagger', '§': 'section', '¶': 'para' }
  const sign = label[0] ?? ''
  return (Object.hasOwn(names, sign) ? names[sign]! : 'sign').repeat(1) + (label.length > 1 ? label.length : '')
}
