import type { Element, ElementContent } from 'xast'
import { x } from 'xastscript'
import type { Edition } from '../../edition.js'
import type { Emendation } from '../../established.js'
import type { Furniture, Relocation } from '../../lines/layout.js'
import type { Marker } from '../../notes/marker.js'
import type { Range, Span } from '../../text/span.js'
import { type Images, pageImages } from '../images.js'
import { legal } from './characters.js'
import { LineStarts } from './lines.js'
import { Names } from './names.js'
import { type Pointers, pointers } from './pointers.js'
import { Ranges } from './ranges.js'

/** A compilation in progress: the edition, indexed, and what has been written of its witness so far. */
export class Work {
  readonly witness: string
  readonly pointers: Pointers
  readonly names = new Names()
  readonly lines: LineStarts
  readonly relocations: Ranges<Relocation>
  /** Of the pages. */
  readonly images: Images
  /** Witness offset of what comes next if nothing is said. */
  at = 0
  /** Offsets of the lines begun by their number. */
  readonly numbered = new Set<number>()
  /** Markers that stand where the witness has their letters. */
  readonly inPlace = new Set<Marker>()
  /** The header's ids of the rules, rows and kinds that were used, by their names. */
  readonly used = { by: new Map<string, string>(), kind: new Map<string, string>(), resp: new Map<string, string>() }

  private readonly covered: Range[] = []
  private readonly emendations = new Map<string, Ranges<Emendation>>()
  private readonly ids = new Map<unknown, string>()
  private readonly unsure: Ranges<Range>
  private readonly markerLetters = new Map<Marker, Range>()
  private readonly markerSpans = new Map<number, Marker>()
  private readonly anchors = new Map<number, Relocation[]>()
  private readonly furniture = new Map<number, Furniture[]>()
  private readonly lastLine = new Map<number, number>()

  constructor(readonly edition: Edition) {
    const { witness, layout, emendations, decisions, markers, description } = edition
    this.witness = witness.text
    this.pointers = pointers(witness)
    this.lines = new LineStarts(layout)
    this.images = pageImages(edition)
    const rows = new Map<string, Emendation[]>()
    for (const emendation of emendations) add(rows, emendation.row.id, emendation)
    for (const [row, list] of rows) this.emendations.set(row, new Ranges(list))
    for (const emendation of emendations) this.id(emendation, emendation.id)
    for (const key of Object.keys(description.editors ?? {})) this.used.resp.set(key, this.names.take(key))
    for (const name of ['tool', 'author', 'ocr', 'original', 'witness', 'table']) this.names.take(name)
    this.unsure = new Ranges(decisions.filter(({ stage, cert }) => stage === 'joins' && cert === 'low'))
    this.findLetters(new Ranges(markers.filter(({ start, end }) => end > start)))
    this.relocations = new Ranges(layout.relocations)
    for (const relocation of layout.relocations) add(this.anchors, relocation.start, relocation)
    for (const piece of layout.furniture) add(this.furniture, piece.page, piece)
    for (const { page, fragments } of layout.lines)
      for (const { textStart } of fragments) this.lastLine.set(page, Math.max(this.lastLine.get(page) ?? 0, textStart))
  }

  /** The id of a thing of the edition, given on first use. */
  id(thing: unknown, wanted: string): string {
    const known = this.ids.get(thing)
    if (known !== undefined) return known
    const id = this.names.take(wanted)
    this.ids.set(thing, id)
    return id
  }

  /** Whether a thing is written for the first time. One that comes in pieces has its id on the first. */
  isFirst(thing: Relocation | Emendation): boolean {
    const first = !this.written.has(thing)
    this.written.add(thing)
    return first
  }
  private readonly written = new Set<Relocation | Emendation>()

  markerId = (marker: Marker): string => this.id(marker, `fnref${marker.id}`)

  /** The id of the note of a marker's id. */
  noteId = (marker: string): string => this.id(`note ${marker}`, `fn${marker}`)

  /** `#` and the id of somebody responsible; of the table itself when a row names nobody. */
  resp(key: string | undefined): string {
    return `#${key === undefined ? 'table' : this.known('resp', key, key)}`
  }

  /** The id of a kind of emendation in the header's taxonomy. */
  kind = (kind: string): string => this.known('kind', kind, `k-${kind}`)

  /** The id of a rule or a structure row in the header's taxonomy. */
  rule = (by: string): string => this.known('by', by, `r-${by}`)

  private known(list: keyof Work['used'], key: string, wanted: string): string {
    const known = this.used[list].get(key)
    if (known !== undefined) return known
    const id = this.names.take(wanted)
    this.used[list].set(key, id)
    return id
  }

  emendation(span: Span): Emendation | undefined {
    return span.by === undefined ? undefined : this.emendations.get(span.by)?.holding(span.start, span.end)
  }

  /** Whether a line begins at `start` that has not been begun yet. */
  begins = (start: number): boolean => this.lines.has(start)

  /** The `lb` of the line that begins at `start`, the first time it is asked for. */
  takeLine(start: number): Element | undefined {
    const known = this.lines.take(start)
    if (!known) return undefined
    if (this.pointers.isLine(start)) this.numbered.add(start)
    const { line, fragment } = known
    const first = line?.fragments[0]?.start === fragment.start
    return x('lb', {
      ...(line && (first ? { n: `${line.n}` } : { ed: 'ocr' })),
      corresp: this.pointers.line(start, fragment.end),
      ...(start > 0 && this.unsure.holding(start - 1, start - 1) && { break: 'maybe' }),
    })
  }

  /** The `seg` of moved lines; the one with the id first, in case they are enclosed in pieces. */
  moved(relocation: Relocation): Record<string, string> {
    const { id, from } = this.moveIds(relocation)
    return {
      type: 'relocated',
      ...(this.isFirst(relocation) && { 'xml:id': id }),
      corresp: `#${from}`,
      resp: '#tool',
      cert: relocation.cert,
      ana: `#${this.kind('order')}`,
    }
  }

  private moveIds(relocation: Relocation) {
    const id = this.id(relocation, relocation.id)
    return { id, from: this.id(`from ${id}`, `${id}-from`) }
  }

  /** Anchors for the lines that the witness has at `at` and the edition elsewhere; each once. */
  takeAnchors(at: number): Element[] {
    const found = this.anchors.get(at) ?? []
    this.anchors.delete(at)
    return found.map(relocation => {
      const { id, from } = this.moveIds(relocation)
      return x('anchor', { type: 'relocatedFrom', 'xml:id': from, corresp: `#${id}` })
    })
  }

  /** The anchors whose place is in no text. */
  remainingAnchors = (): Element[] => [...this.anchors.keys()].flatMap(at => this.takeAnchors(at))

  /** Where a marker's letters stand in the witness. */
  letters = (marker: Marker): Range | undefined => this.markerLetters.get(marker)

  /** The marker to whose letters the span that begins at `start` belongs. */
  markerAt = (start: number): Marker | undefined => this.markerSpans.get(start)

  private findLetters(markers: Ranges<Marker>): void {
    for (const span of this.edition.body.spans) {
      if (span.text !== '' || span.start === span.end || this.emendation(span)) continue
      const marker = markers.holding(span.start, span.end)
      const before = marker && this.markerLetters.get(marker)
      if (!marker || (before && before.end !== span.start)) continue
      this.markerLetters.set(marker, { start: before?.start ?? span.start, end: span.end })
      this.markerSpans.set(span.start, marker)
    }
  }

  takeFurniture(page: number): Furniture[] {
    const found = this.furniture.get(page) ?? []
    this.furniture.delete(page)
    return found
  }

  hasFurniture = (page: number): boolean => this.furniture.has(page)

  /** Whether all running text of a page stands before `offset`. */
  isBelow = (page: number, offset: number): boolean => (this.lastLine.get(page) ?? Number.POSITIVE_INFINITY) < offset

  cover(start: number, end: number): void {
    this.covered.push({ start, end })
  }

  /** The stretches of the witness that have not been written. */
  rest(): Range[] {
    const found: Range[] = []
    let at = 0
    for (const { start, end } of this.covered.sort((a, b) => a.start - b.start)) {
      if (start > at) found.push({ start: at, end: start })
      at = Math.max(at, end)
    }
    if (at < this.witness.length) found.push({ start: at, end: this.witness.length })
    return found
  }

  /** Text that is not the witness's. */
  say = (text: string): ElementContent => ({ type: 'text', value: legal(text) })
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
