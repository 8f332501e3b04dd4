/** A part of an output: the running text, an author's note (by its label), or words of the editor's own. */
export interface Part {
  readonly kind: 'body' | 'note' | 'editorial'
  readonly label: string
  readonly text: string
  /** Offset in the file of each code unit of `text`. */
  readonly offsets: readonly number[]
  /** The references to author's notes in it. */
  readonly markers: readonly Mark[]
}

/** A reference to an author's note: its label, the offset in its part's text that it stands at, and its place in the file. */
export interface Mark {
  readonly label: string
  readonly at: number
  readonly offset: number
}

/** The text that an output gives to its reader, each character with its place in the file. Blocks are parted by LF. */
export interface OutputText {
  readonly parts: readonly Part[]
}

/** Gathers the parts of an output in the order in which they are met; a note may stand inside the running text. */
export class OutputBuilder {
  private readonly parts: { kind: Part['kind']; label: string; texts: string[]; offsets: number[]; markers: Mark[] }[] =
    []
  private readonly open: number[] = []

  constructor() {
    this.enter('body', '')
  }

  enter(kind: Part['kind'], label: string): void {
    this.open.push(this.parts.length)
    this.parts.push({ kind, label, texts: [], offsets: [], markers: [] })
  }

  leave(): void {
    this.open.pop()
  }

  /** Adds a text that stands in the file as `raw` from `at` on, escapes and references included. */
  add(text: string, raw: string, at: number): void {
    const part = this.parts[this.open.at(-1)!]!
    part.texts.push(text)
    spread(text, raw, offset => part.offsets.push(at + offset))
  }

  addMarker(label: string, at: number): void {
    const { markers, offsets } = this.parts[this.open.at(-1)!]!
    markers.push({ label, at: offsets.length, offset: at })
  }

  /** Adds a character that stands for markup at `at`; between blocks never twice. */
  addBreak(character: string, at: number): void {
    const part = this.parts[this.open.at(-1)!]!
    if (part.texts.length === 0 || part.texts.at(-1) === character) return
    part.texts.push(character)
    part.offsets.push(at)
  }

  /** Takes white space away from the end of the part that is open. */
  trimEnd(): void {
    const part = this.parts[this.open.at(-1)!]!
    while (part.texts.length > 0) {
      const last = part.texts.pop()!
      const kept = last.trimEnd()
      part.offsets.length -= last.length - kept.length
      if (kept === '') continue
      part.texts.push(kept)
      return
    }
  }

  build(): OutputText {
    const parts = this.parts.map(({ texts, ...part }) => ({ ...part, text: texts.join('') }))
    return { parts: parts.filter(({ kind, text }) => kind === 'body' || text !== '') }
  }
}

const REFERENCE = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y
const NEAR = 16

/** Says for each code unit of `text` where it stands in `raw`, which writes it with escapes and references. */
function spread(text: string, raw: string, place: (offset: number) => void): void {
  if (text === raw) {
    for (let i = 0; i < text.length; i++) place(i)
    return
  }
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!
    REFERENCE.lastIndex = at
    const reference = raw[at] === '&' ? REFERENCE.exec(raw)?.[0] : undefined
    if (reference && !text.startsWith(reference, i)) {
      place(at)
      if (/[\uD800-\uDBFF]/.test(character) && i + 1 < text.length) {
        place(at)
        i++
      }
      at += reference.length
      continue
    }
    if (raw[at] === '\\' && character !== '\\') at++
    else if (raw[at] === '\\' && raw[at + 1] === '\\') at++
    if (raw[at] !== character) {
      const found = raw.slice(at, at + NEAR).indexOf(character)
      if (found > 0) at += found
    }
    place(at)
    at++
  }
}
