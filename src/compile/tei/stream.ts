import type { Attributes, Element } from 'xast'
import { x } from 'xastscript'
import type { Relocation } from '../../lines/layout.js'
import type { Span } from '../../text/span.js'
import { pieces } from './characters.js'
import type { Draft } from './draft.js'
import type { Work } from './work.js'

/**
 * Writes stretches of the witness one after the other as drafts, with an `lb` where a line begins and an anchor where
 * the witness goes on at another place than the one just left.
 */
export class Stream {
  private drafts: Draft[] = []
  private moved: Relocation | undefined

  constructor(readonly work: Work) {}

  /** What has been pushed and not set apart; a later draft may still change it. */
  get written(): Draft[] {
    return this.drafts
  }

  push(...drafts: Draft[]): void {
    this.drafts.push(...drafts)
  }

  /** What `write` pushes, apart. */
  apart(write: () => void): Draft[] {
    const outer = this.drafts
    this.drafts = []
    write()
    const inner = this.drafts
    this.drafts = outer
    return inner
  }

  element(name: string, attributes: Attributes, write: () => void): void {
    this.push({ type: 'element', name, attributes, children: this.apart(write) })
  }

  remark(element: Element): void {
    this.push({ type: 'remark', element })
  }

  /** The edition has what the witness has. */
  plain(start: number, end: number): void {
    this.cut(start, end, (from, to) => this.read(from, to))
  }

  private read(start: number, end: number): void {
    let at = start
    for (const { type, text } of pieces(this.work.witness.slice(start, end))) {
      if (type === 'blanks') this.push({ type: 'gap' }, { type: 'layout', start: at, end: at + text.length })
      else if (type === 'character') this.push({ type, text })
      else this.words(text)
      at += text.length
    }
  }

  /** The letters of a marker, wherever the text around them stands. */
  letters(start: number, end: number): void {
    this.work.cover(start, end)
    this.read(start, end)
  }

  /** The edition reads `text`, by a rule or a structure row named `by`, for what the witness has. */
  ruled({ text, start, end, by = '' }: Span): void {
    const { witness } = this.work
    const kept = text !== '' && !/\s/.test(text) && witness.startsWith(text, start) && start + text.length <= end
    if (kept) {
      this.plain(start, start + text.length)
      this.dropped(start + text.length, end, by)
      return
    }
    if (text === ' ') this.push({ type: 'gap' })
    else if (text !== '') this.remark(x('supplied', { reason: 'lost', resp: '#tool' }, this.work.say(text)))
    this.dropped(start, end, by)
  }

  /** The witness has something that the edition does not read. */
  private dropped(start: number, end: number, by: string): void {
    let first = true
    this.cut(start, end, (from, to) => {
      let at = from
      for (const [part] of this.work.witness
        .slice(from, to)
        .matchAll(/^-(?=[ \t\n\r\f]|$)|[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
        const range = { start: at, end: at + part.length }
        at = range.end
        if (part === '-' && first && from === start) this.push({ type: 'hyphen', by: this.work.rule(by) })
        else if (/^[ \t\n\r\f]/.test(part)) this.push({ type: 'layout', ...range })
        else this.unread(range.start, range.end, by)
        first = false
      }
    })
  }

  private unread(start: number, end: number, by: string): void {
    const read = this.apart(() => this.read(start, end))
    if (read.every(({ type }) => type === 'character')) this.push(...read)
    else {
      const orig: Draft = { type: 'element', name: 'orig', attributes: {}, children: read }
      const attributes = { ana: `#${this.work.rule(by)}` }
      this.push({
        type: 'element',
        name: 'choice',
        attributes,
        children: [orig, { type: 'remark', element: x('reg') }],
      })
    }
  }

  /** Makes known where in the witness the next thing stands; lines out of their order in the file are enclosed. */
  go(start: number): void {
    const { work } = this
    const line = work.takeLine(start)
    if (line) {
      const moved = work.relocations.holding(start, start + 1)
      if (moved !== this.moved) {
        this.settle()
        if (moved) this.push({ type: 'open', name: 'seg', attributes: work.moved(moved) })
        this.moved = moved
      }
      this.push({ type: 'milestone', element: line })
    } else if (start !== work.at) this.jump(start)
    work.at = start
  }

  /** Closes the enclosure of moved lines, at a block's end. */
  settle(): void {
    if (this.moved) this.push({ type: 'close' })
    this.moved = undefined
  }

  /** An anchor where the witness goes on at `start`; with `marker`, after the letters of the marker of that id. */
  jump(start: number, marker?: string): void {
    const corresp = [...(marker ? [`#${marker}`] : []), this.work.pointers.char(start, start)].join(' ')
    this.push({ type: 'milestone', element: x('anchor', { type: marker ? 'markerFrom' : 'witness', corresp }) })
    this.work.at = start
  }

  /** Writes `[start, end)` line by line. */
  private cut(start: number, end: number, write: (from: number, to: number) => void): void {
    let from = start
    for (const to of [...this.work.lines.within(start, end), end]) {
      if (from === to) continue
      this.go(from)
      write(from, to)
      this.work.cover(from, to)
      this.work.at = to
      for (const anchor of this.work.takeAnchors(to)) this.push({ type: 'milestone', element: anchor })
      from = to
    }
  }

  /** Text whose white space is single blanks inside. */
  private words(text: string): void {
    if (text.startsWith(' ')) this.push({ type: 'blank' })
    const inner = text.replace(/^ | $/g, '')
    if (inner) this.push({ type: 'text', text: inner })
    if (text.length > 1 && text.endsWith(' ')) this.push({ type: 'blank' })
  }
}
