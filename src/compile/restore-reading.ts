import { SPACES, type SpaceUnit } from './tei/characters.js'
import { LINE_ENDS, type LineEnd } from './tei/pointers.js'

/** Elements whose content is not the witness's. */
const SILENT = new Set(['teiHeader', 'standOff', 'back', 'corr', 'reg', 'supplied', 'gap', 'desc', 'certainty'])
/** Elements that white space looks through. */
const THROUGH = new Set(['seg', 'term'])
/** Elements in a line: white space before and after them is the witness's. */
const INLINE = new Set([
  ...['choice', 'sic', 'corr', 'orig', 'reg', 'surplus', 'supplied', 'ref', 'ptr', 'certainty', 'gap', 'c', 'g'],
])
/** Elements with a place in the witness of their own, after which the text goes on where it was. */
const APART = new Set(['fw', 'note', 'ref'])

/** A run of the witness without a break: `letters` is how much of it stands before the layout at its end. */
interface Run {
  text: string
  letters: number
}

const POINTER = /#(line|char)=(\d+)(?:,\d+)?$/

/** Gathers the runs of the witness from the events of a TEI document, and puts them in the witness's order. */
export class Reading {
  private readonly runs = new Map<string, Run>()
  private run: Run = this.runAt('char', 0)
  private readonly outer: { run: Run; begun: boolean }[] = []
  private silent = 0
  private inText = false
  /** White space has been seen that may be a blank of the witness. */
  private blank = false
  /** Nothing of the block has been read yet. */
  private begun = false
  private literal = false
  private readonly header = { name: '', sha256: '', lineEnd: 'LF' as LineEnd, field: '' }
  private readonly characters = new Map<string, string>()
  private character = ''

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (!this.inText) {
      if (name === 'text') this.inText = true
      else this.readHeader(name, attributes)
      return
    }
    if (INLINE.has(name)) this.flush()
    const { run, begun } = this
    if (!INLINE.has(name) && !THROUGH.has(name)) this.edge(isMilestone(name))
    if (SILENT.has(name) || this.silent > 0) {
      this.silent++
      return
    }
    if (APART.has(name)) this.outer.push({ run, begun })
    if (attributes.get('rend') === 'hyphen') this.hyphen()
    const pointer = POINTER.exec(attributes.get('corresp') ?? '')
    if (pointer && name !== 'seg') this.run = this.runAt(pointer[1] as 'line' | 'char', Number(pointer[2]))
    if (name === 'space') this.space(attributes)
    if (name === 'g') this.write(this.characters.get(attributes.get('ref') ?? '') ?? '')
    if (name === 'c') this.literal = true
  }

  close(name: string): void {
    if (!this.inText) {
      if (name === 'char') this.character = ''
      this.header.field = ''
      return
    }
    if (INLINE.has(name)) this.flush()
    else if (!THROUGH.has(name)) this.edge(isMilestone(name))
    if (this.silent > 0) this.silent--
    else if (APART.has(name)) {
      const outer = this.outer.pop()
      if (outer) this.run = outer.run
      if (outer) this.begun = outer.begun
    }
    this.literal = false
  }

  text(text: string): void {
    if (!this.inText) {
      this.headerText(text)
      return
    }
    if (this.silent > 0) return
    if (this.literal) {
      this.write(text)
      return
    }
    for (const [part] of text.matchAll(/[ \t\r\n]+|[^ \t\r\n]+/g)) {
      if (/^[ \t\r\n]/.test(part)) this.blank = true
      else {
        this.flush()
        this.write(part)
      }
    }
  }

  /** The witness: its runs in order, a line end before each line that is known by its number. */
  witness(): { name: string; sha256: string; text: string } {
    const lineEnd = LINE_ENDS[this.header.lineEnd]
    const parts: string[] = []
    let [at, line] = [0, 0]
    const add = (text: string) => {
      parts.push(text)
      at += text.length
      for (const [match] of text.matchAll(/\r\n|[\n\r]|[\u{10000}-\u{10FFFF}]/gu)) {
        if (match.length === 2) at--
        if (/[\n\r]/.test(match)) line++
      }
    }
    add(this.take('line', 0)?.text ?? '')
    for (;;) {
      const here = this.take('char', at)
      if (here?.text) {
        add(here.text)
        continue
      }
      const next = this.take('line', line + 1)
      if (!next) break
      add(lineEnd + next.text)
    }
    return { name: this.header.name, sha256: this.header.sha256, text: parts.join('') }
  }

  private runAt(unit: 'line' | 'char', position: number): Run {
    const key = `${unit} ${position}`
    const known = this.runs.get(key)
    if (known) return known
    const run = { text: '', letters: 0 }
    this.runs.set(key, run)
    return run
  }

  private take(unit: 'line' | 'char', position: number): Run | undefined {
    const key = `${unit} ${position}`
    const run = this.runs.get(key)
    this.runs.delete(key)
    return run
  }

  private write(text: string): void {
    this.run.text += text
    this.run.letters = this.run.text.length
    this.begun = true
  }

  private flush(): void {
    if (this.blank && this.begun && this.silent === 0) this.write(' ')
    this.blank = false
    this.begun = true
  }

  /** At the edge of a block or at a milestone, where white space is the edition's alone. */
  private edge(milestone: boolean): void {
    this.blank = false
    if (!milestone) this.begun = false
  }

  private hyphen(): void {
    const { text, letters } = this.run
    this.run.text = `${text.slice(0, letters)}-${text.slice(letters)}`
    this.run.letters = letters + 1
  }

  private space(attributes: ReadonlyMap<string, string>): void {
    const unit = attributes.get('unit') ?? ''
    const one = unit === 'line' ? LINE_ENDS[this.header.lineEnd] : (SPACES[unit as SpaceUnit]?.text ?? '')
    const quantity = Math.min(Number(attributes.get('quantity')) || 0, LIMIT)
    this.run.text += one.repeat(quantity)
  }

  private readHeader(name: string, attributes: ReadonlyMap<string, string>): void {
    const { header } = this
    if (name === 'idno') header.field = attributes.get('type') ?? ''
    else if (name === 'measure') {
      const commodity = attributes.get('commodity') ?? ''
      if (Object.hasOwn(LINE_ENDS, commodity)) header.lineEnd = commodity as LineEnd
    } else if (name === 'char') this.character = `#${attributes.get('xml:id') ?? ''}`
    else if (name === 'mapping') header.field = name
  }

  private headerText(text: string): void {
    const { header } = this
    if (header.field === 'file') header.name += text
    else if (header.field === 'sha256') header.sha256 += text.trim()
    else if (header.field === 'mapping' && this.character) {
      const code = Number.parseInt(text.replace(/^U\+/, ''), 16)
      if (code >= 0 && code <= 0x10ffff) this.characters.set(this.character, String.fromCodePoint(code))
    }
  }
}

/** No file has so many blanks in a row; more in a `space` is an attack on the memory. */
const LIMIT = 1e8

const isMilestone = (name: string) => ['lb', 'pb', 'anchor', 'space'].includes(name)
