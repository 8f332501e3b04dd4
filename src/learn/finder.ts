import type { Range } from '../text/span.js'

/** A text in which words are looked for as an editor writes them: any white space is the same, a line end included. */
export class Finder {
  private readonly folded: string
  /** `offsets[i]` is where the text has what stands at `i` of `folded`. */
  private readonly offsets: Int32Array

  constructor(text: string) {
    const offsets = new Int32Array(text.length + 1)
    let folded = ''
    let last = 0
    for (const { index, 0: blank } of text.matchAll(/\s+/g)) {
      for (let i = last; i < index; i++) offsets[folded.length + i - last] = i
      folded += text.slice(last, index)
      offsets[folded.length] = index
      folded += ' '
      last = index + blank.length
    }
    for (let i = last; i < text.length; i++) offsets[folded.length + i - last] = i
    this.folded = folded + text.slice(last)
    this.offsets = offsets
  }

  /** All places that have the words, inside other words too, in UTF-16 code units of the text. */
  find(words: string): Range[] {
    const sought = words.trim().replace(/\s+/g, ' ')
    const found: Range[] = []
    if (sought === '') return found
    for (let at = this.folded.indexOf(sought); at >= 0; at = this.folded.indexOf(sought, at + 1)) {
      const end = at + sought.length
      found.push({ start: this.offsets[at]!, end: this.offsets[end - 1]! + 1 })
    }
    return found
  }
}
