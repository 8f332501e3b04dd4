import type { Change, ChangeKind } from '../changes/change.js'
import { CHANGE_KINDS, READING_KINDS } from '../changes/change.js'
import { changes } from '../changes/changes.js'
import type { Edition } from '../edition.js'
import type { Marker } from '../notes/marker.js'
import type { Evidence } from '../table/row.js'
import { RULES, type RuleName } from '../text/rules.js'
import { spansOf } from '../text/spans.js'
import { authorNotes } from '../tree/tree.js'

/** What was done to a witness, counted. */
export interface Interventions {
  /** How often each kind of change was made; layout, and kinds that were not made, are left out. */
  readonly kinds: ReadonlyMap<ChangeKind, number>
  /** Of the readings emended, by what they rest on. */
  readonly evidence: ReadonlyMap<Evidence, number>
  /** Readings of low certainty. */
  readonly doubtful: readonly Change[]
  /** The rules that set anything, in words. */
  readonly rules: readonly string[]
  /** Printed figures of the note markers, by how they came into the edition. */
  readonly markers: Readonly<Record<Marker['state'] | 'lost', readonly string[]>>
  /** Markers whose note's text is not in the source. */
  readonly notesMissing: readonly string[]
  readonly pages: number
  /** Folios of the pages whose beginning is inferred. */
  readonly pagesInferred: readonly string[]
  readonly blocks: number
  /** Decisions of low certainty that rules took. */
  readonly unsure: number
}

/** Counts what was done in an edition. */
export function interventions(edition: Edition): Interventions {
  const all = changes(edition)
  const readings = all.filter(({ kind }) => (READING_KINDS as readonly ChangeKind[]).includes(kind))
  const kinds = tally(all.map(({ kind }) => kind))
  const used = new Set(spansOf(edition).map(({ by }) => by))
  const state = (name: Marker['state']) => edition.markers.filter(marker => marker.state === name).map(labelOf)
  return {
    kinds: new Map((Object.keys(CHANGE_KINDS) as ChangeKind[]).flatMap(kind => pair(kind, kinds.get(kind)))),
    evidence: tally(readings.flatMap(({ evidence }) => evidence ?? [])),
    doubtful: readings.filter(({ cert }) => cert === 'low'),
    rules: (Object.keys(RULES) as RuleName[]).filter(name => used.has(name)).map(name => RULES[name]),
    markers: {
      read: state('read'),
      garbled: state('garbled'),
      inferred: state('inferred'),
      lost: edition.lost.map(labelOf),
    },
    notesMissing: authorNotes(edition)
      .filter(note => !note.text)
      .map(labelOf),
    pages: edition.layout.pages.length,
    pagesInferred: edition.layout.pages.filter(page => page.inferred).map(labelOf),
    blocks: edition.blocks.length,
    unsure: edition.decisions.filter(({ cert }) => cert === 'low').length,
  }
}

const labelOf = ({ label }: { readonly label: string }) => label

const pair = <K, V>(key: K, value: V | undefined): [K, V][] => (value === undefined ? [] : [[key, value]])

function tally<T>(list: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}
