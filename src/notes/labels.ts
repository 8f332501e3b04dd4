/** A label that a note at the page foot begins with, as read. */
export interface Label {
  /** `4`, `*`; where letters stand for a figure that cannot be told, these letters. */
  readonly text: string
  /** Code units of the label with the blanks after it. */
  readonly length: number
}

const FIGURES =
  /^[$([]?(\d{1,3})(?:[.)\]:,]|-(?=\p{Lu})|[a-z](?=\s))?(?:\s+(?=[^\s:;.,])|(?=["“‘]|\p{Lu}\p{Ll})|(?<=-))/u
const SIGNS = /^([*†‡§‖¶+]{1,3})(?:\s+(?=\S)|(?=[\p{L}"“]))/u
const SPECKED = /^[^\p{L}\p{N}\s]{1,2}\s?(\d{1,3})[.,)]?\s+(?=[^\p{Ll}\s])/u
const SHORT = /^(\S{1,4})\s+(?=\S)/u
const FUSED = /^([^\p{L}\p{N}\s"'“”‘’([—–-]{1,2})(?=\p{L})/u

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
  if (specked) found.push({ text: specked[1]!, length: specked[0].length })
  return found
}

/** The few letters that a line begins with, where they may be a misread label. */
export function garbledLabelOf(line: string): Label | undefined {
  const short = SHORT.exec(line) ?? FUSED.exec(line)
  return short && !/^\p{L}\p{Ll}+$/u.test(short[1]!) ? { text: short[1]!, length: short[0].length } : undefined
}

export const isSign = (label: string): boolean => label !== '' && !/^\d/.test(label)

/** What each figure and sign is often read as in small raised type. */
const READ_AS: Readonly<Record<string, string>> = {
  '1': "IilLtTE!|]jfr7’‘'*",
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

/** How well letters may be a misreading of a label, 0 to 1: the share of its figures that they may stand for. */
export function likeness(read: string, label: string): number {
  const letters = [...read.replace(/[.,)\]]$/, '')]
  const figures = [...label]
  if (Math.abs(letters.length - figures.length) > 1) return 0
  const like = figures.filter((figure, i) => {
    const letter = letters[i]
    return letter !== undefined && (letter === figure || (READ_AS[figure] ?? '').includes(letter))
  })
  return like.length / Math.max(figures.length, letters.length)
}

/** A sign as it goes into an id. */
export const nameOfSign = (label: string): string => {
  const names: Record<string, string> = { '*': 'star', '†': 'dagger', '‡': 'ddagger', '§': 'section', '¶': 'para' }
  const sign = label[0] ?? ''
  return (Object.hasOwn(names, sign) ? names[sign]! : 'sign').repeat(1) + (label.length > 1 ? label.length : '')
}
