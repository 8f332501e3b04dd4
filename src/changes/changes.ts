import type { Emendation, Established } from '../established.js'
import { lineAt, placeOf } from '../lines/layout.js'
import type { Kind } from '../table/row.js'
import type { Passage } from '../text/passage.js'
import { isRule, type RuleName } from '../text/rules.js'
import type { Span } from '../text/span.js'
import type { Change, ChangeKind } from './change.js'
import { bodyContext, type Context, noteContext } from './context.js'
import { type Decided, decidedBy } from './decided.js'

export interface ChangesOptions {
  /** Line ends, blanks and block ends too. */
  readonly layout?: boolean
}

/**
 * All that the edition changed of its witness, in the order of the witness: read off the record of the edits, never
 * found by comparing. Layout is left out unless asked for.
 */
export function changes(established: Established, { layout = false }: ChangesOptions = {}): readonly Change[] {
  const known = layout ? WITH_LAYOUT : WITHOUT_LAYOUT
  let found = known.get(established)
  if (!found) {
    found = find(established, layout)
    known.set(established, found)
  }
  return found
}

/** What was found already: nearly every format asks for it. */
const WITH_LAYOUT = new WeakMap<Established, readonly Change[]>()
const WITHOUT_LAYOUT = new WeakMap<Established, readonly Change[]>()

function find(established: Established, layout: boolean): Change[] {
  const { body, notes: noteTexts } = established
  const decided = decidedBy(established.decisions)
  const inBody = bodyContext(established)
  const kept = ({ by }: Span) => by !== undefined && (layout || !isLayout(by))
  const found = [
    ...signed(established, body, kept, inBody, decided),
    ...noteTexts.flatMap(({ passage }) => signed(established, passage, kept, noteContext(passage), decided)),
    ...markers(established, inBody, decided),
    ...moves(established, decided),
    ...notes(established, decided),
    ...furniture(established, decided),
  ]
  return found.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
}

/** What a rule's signature stands for. Markers have a record of their own. */
const BY_RULE: Record<RuleName, ChangeKind | undefined> = {
  'line-end': 'layout',
  'line-join': 'join',
  'line-hyphen': 'join',
  blanks: 'layout',
  'block-end': 'layout',
  control: 'layout',
  marker: undefined,
  'marker-space': 'layout',
}

const isLayout = (by: string): boolean => isRule(by) && BY_RULE[by] === 'layout'

type Bare = Omit<Change, 'page' | 'line' | 'where'>

/** A change with the place it is cited by. */
function placed({ layout }: Established, change: Bare): Change {
  const line = lineAt(layout, change.start)
  const where = placeOf(layout, change.start)
  const page = line ? (layout.pages[line.page]?.label ?? '') : where
  return { page, where, ...(line && { line: line.n }), ...change }
}

/** The changes that signed spans of a passage stand for, where kept; the spans of one emendation are one change. */
function signed(
  established: Established,
  { spans }: Passage,
  kept: (span: Span) => boolean,
  context: Context,
  decided: Decided,
): Change[] {
  const { witness } = established
  const emendationOf = emendationIndex(established.emendations)
  const joinRows = new Set(established.table.joins.map(row => row.id))
  const found: Bare[] = []
  const pieces = new Map<Emendation, number>()
  let at = 0
  for (const span of spans) {
    const offset = at
    at += span.text.length
    if (span.by === undefined || !kept(span)) continue
    const sic = witness.text.slice(span.start, span.end)
    const add = (more: Pick<Change, 'id' | 'kind' | 'cert'> & Partial<Change>) => {
      const { text: corr, start, end, by = '' } = span
      found.push({ by, start, end, sic, corr, ...context(offset, offset + corr.length), ...more })
    }
    const emendation = emendationOf(span)
    const kind = isRule(span.by) ? BY_RULE[span.by] : joinRows.has(span.by) ? 'join' : undefined
    if (emendation) {
      const first = pieces.get(emendation)
      if (first === undefined) {
        pieces.set(emendation, found.length)
        add(ofRow(emendation))
      } else {
        const piece = found[first]!
        const end = Math.max(piece.end, span.end)
        found[first] = { ...piece, start: Math.min(piece.start, span.start), end, sic: piece.sic + sic }
      }
    } else if (kind === 'join') {
      const decision = decided('joins', span)
      const why = decision && { reason: decision.reason }
      const cert = decision?.cert ?? 'high'
      add({ id: `join-${span.start}`, kind, by: decision?.row ?? span.by, cert, ...why })
    } else if (kind) {
      add({ id: `${span.by}-${span.start}`, kind, cert: 'high' })
    } else if (span.by !== 'marker') {
      const reason = 'signed with a name that stands nowhere in the table'
      add({ id: `${span.by}-${span.start}`, kind: 'conjecture', cert: 'low', reason })
    }
  }
  return found.map(change => placed(established, change))
}

function ofRow({ id, row }: Emendation) {
  const { kind, cert, evidence, resp, note } = row
  return { id, kind: kind satisfies Kind, cert, evidence, ...(resp && { resp }), ...(note && { reason: note }) }
}

/** Finds the emendation that a span is a part of. */
export function emendationIndex(emendations: readonly Emendation[]): (span: Span) => Emendation | undefined {
  const byRow = new Map<string, Emendation[]>()
  for (const emendation of emendations) {
    const list = byRow.get(emendation.row.id)
    if (list) list.push(emendation)
    else byRow.set(emendation.row.id, [emendation])
  }
  for (const list of byRow.values()) list.sort((a, b) => a.start - b.start)
  return ({ by, start, end }) => {
    const list = (by !== undefined && byRow.get(by)) || []
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (list[middle]!.end < end) low = middle + 1
      else high = middle
    }
    return list.slice(low, low + 2).find(emendation => emendation.start <= start && end <= emendation.end)
  }
}

function markers(established: Established, context: Context, decided: Decided): Change[] {
  const { body, witness } = established
  return established.markers.map(({ id, label, start, end, after, cert, reason }) => {
    const at = body.has(after - 1) ? body.after(after) : 0
    const last = body.text.slice(Math.max(0, at - 1), at) // of its own block, where it stands at the end of one
    const around = context(at - last.length, at)
    const row = decided('markers', { start, end })?.row
    return placed(established, {
      id: `marker-${id}`,
      kind: 'marker',
      by: row ?? 'marker',
      cert,
      reason,
      start,
      end,
      sic: witness.text.slice(start, end),
      corr: label,
      to: after,
      before: around.before + last,
      after: around.after,
    })
  })
}

function moves(established: Established, decided: Decided): Change[] {
  const { layout, witness } = established
  const order = layout.lines.flatMap(line => line.fragments)
  const indexes = new Map(order.map((fragment, i) => [fragment.start, i]))
  const words = (i: number | undefined) => {
    const fragment = i === undefined ? undefined : order[i]
    return fragment ? witness.text.slice(fragment.textStart, fragment.textEnd) : ''
  }
  return layout.relocations.map(({ id, start, end, cert, reason }) => {
    const i = indexes.get(start)
    const previous = i === undefined ? undefined : order[i - 1]
    const text = witness.text.slice(start, end).trim()
    return placed(established, {
      id,
      kind: 'move',
      by: decided('order', { start, end })?.row ?? 'order',
      cert,
      reason,
      start,
      end,
      sic: text,
      corr: text,
      ...(previous && { to: previous.textEnd }),
      before: words(i === undefined ? undefined : i - 1),
      after: words(i === undefined ? undefined : i + 1),
    })
  })
}

function notes(established: Established, decided: Decided): Change[] {
  const { witness } = established
  return established.notes.map(({ id, label, lines, passage }) => {
    const decision = decided('notes', lines.mark)
    return placed(established, {
      id: `note-${id || lines.mark.start}`,
      kind: 'note',
      by: decision?.row ?? 'notes',
      cert: decision?.cert ?? 'high',
      ...(decision && { reason: decision.reason }),
      start: lines.mark.start,
      end: lines.mark.end,
      sic: witness.text.slice(lines.mark.start, lines.mark.end),
      corr: label,
      before: '',
      after: noteContext(passage)(0, 0).after,
    })
  })
}

function furniture(established: Established, decided: Decided): Change[] {
  const { layout, witness } = established
  return layout.furniture.map(({ kind, page, start, end, textStart, textEnd }) => {
    const decision = decided('furniture', { start, end })
    return {
      id: `furniture-${start}`,
      kind: 'furniture',
      by: decision?.row ?? 'furniture',
      cert: decision?.cert ?? 'high',
      reason: decision?.reason ?? kind,
      start: textStart,
      end: textEnd,
      sic: witness.text.slice(textStart, textEnd),
      corr: '',
      page: layout.pages[page]?.label ?? '',
      where: layout.pages[page]?.label ?? '',
      before: '',
      after: '',
    }
  })
}
