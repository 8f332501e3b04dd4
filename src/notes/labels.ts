/** A label that a note at the page foot begins with, as read. */
export interface Label {
  /** `4`, `*`; empty where letters stand for a figure that cannot be told. */
  readonly text: string
  /** Code units of the label with the blanks after it. */
  readonly length: number
}

const FIGURES = /^[$([]?(\d{1,3})(?:[.)\]:,]|-(?=\p{Lu})|[a-z](?=\s))?(?:\s+(?=\S)|(?=["“‘])|(?<=-))/u
const SIGNS = /^([*†‡§¶+]{1,3})(?:\s+(?=\S)|(?=[\p{L}"“]))/u
const SHORT = /^(\S{1,4})\s+(?=\S)/u

/** The signs of notes in the order in which printers take them; a dagger is often read as a plus. */
export const SIGN_ORDER = ['*', '†', '‡', '§', '‖', '¶'] as const

/** The figure or sign that a line begins with, if a note may begin so. */
export function labelOf(line: string): Label | undefined {
  const figures = FIGURES.exec(line)
  if (figures) return { text: figures[1]!, length: figures[0].length }
  const sign = SIGNS.exec(line)
  return sign ? { text: sign[1]!.replaceAll('+', '†'), length: sign[0].length } : undefined
}

/** The few letters that a line begins with, where they may be a misread label. */
export function garbledLabelOf(line: string): Label | undefined {
  const short = SHORT.exec(line)
  return short && !/^\p{Ll}/u.test(line) ? { text: '', length: short[0].length } : undefined
}

export const isSign = (label: string): boolean => label !== '' && !/^\d/.test(label)

/** A sign as it goes into an id. */
export const nameOfSign = (label: string): string => {
  const names: Record<string, string> = { '*': 'star', '†': 'dagger', '‡': 'ddagger', '§': 'section', '¶': 'para' }
  const sign = label[0] ?? ''
  return (Object.hasOwn(names, sign) ? names[sign]! : 'sign').repeat(1) + (label.length > 1 ? label.length : '')
}
