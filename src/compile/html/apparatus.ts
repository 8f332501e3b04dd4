import type { Element } from 'hast'
import { h } from 'hastscript'
import { type Change, type ChangeKind, READING_KINDS } from '../../changes/change.js'
import { changes } from '../../changes/changes.js'
import { wordsOf } from '../../changes/lemma.js'
import type { Edition } from '../../edition.js'
import type { Marker } from '../../notes/marker.js'
import { editorName } from '../../witness/description.js'
import { addresses, emendationAddress, entryAddress, noteReferenceAddress } from './addresses.js'
import { EVIDENCE, KINDS } from './record.js'

/** A row of the table: what the edition reads at a place, what the OCR has, and who says so why. */
export interface Entry {
  readonly change: Change
  readonly lemma: string
  readonly reading: string
  readonly kind: string
  /** Of its place in the text. */
  readonly address: string
}

/** Emendations, figures of notes that were misread or supplied, and lines put back in their order. */
export function apparatusEntries(edition: Edition): Entry[] {
  const { markers } = edition
  const address = addresses(edition)
  const byId = new Map(markers.map(marker => [`marker-${marker.id}`, marker]))
  return changes(edition).flatMap((change): Entry | [] => {
    const { id, kind, start } = change
    if (isReadingKind(kind)) {
      const { lemma, witness } = wordsOf(change)
      return { change, lemma, reading: witness, kind: KINDS[kind].name, address: emendationAddress(id) }
    }
    const marker = kind === 'marker' ? byId.get(id) : undefined
    if (marker && marker.state !== 'read')
      return {
        change,
        lemma: `note ${marker.label}`,
        reading: change.sic || '(no trace)',
        kind: FIGURES[marker.state],
        address: noteReferenceAddress(marker.id),
      }
    if (kind !== 'move') return []
    return {
      change,
      lemma: shortened(change.corr),
      reading: '(elsewhere)',
      kind: 'line moved',
      address: address.line(start) ?? '',
    }
  })
}

const isReadingKind = (kind: ChangeKind): kind is (typeof READING_KINDS)[number] =>
  (READING_KINDS as readonly ChangeKind[]).includes(kind)

const FIGURES: Record<Marker['state'], string> = {
  read: 'note figure',
  garbled: 'note figure misread',
  inferred: 'note figure supplied',
}

const shortened = (words: string): string => {
  const all = words.split(/\s+/)
  return all.length > 6 ? `${all.slice(0, 3).join(' ')} … ${all.slice(-2).join(' ')}` : all.join(' ')
}

const COLUMNS = ['Place', 'The edition reads', 'The OCR has', 'Kind', 'Certainty', 'Evidence', 'By', 'Note'] as const

/** The apparatus as a table; each row and its place in the text lead to each other. Undefined when it would be empty. */
export function apparatusTable(edition: Edition, entries: readonly Entry[]): Element | undefined {
  const rows = entries.map(({ change, lemma, reading, kind, address }) => {
    const { id, where, cert, evidence, resp, reason } = change
    return h('tr', { id: entryAddress(id) }, [
      h('td.place', h('a', { href: `#${address}` }, where || '—')),
      h('th.lemma', { scope: 'row' }, lemma || '(nothing)'),
      h('td.reading', reading || '(nothing)'),
      h('td', kind),
      h('td', cert),
      h('td', evidence ? EVIDENCE[evidence] : ''),
      h('td', resp ? editorName(edition.description, resp) : 'a rule'),
      h('td.remark', reason ?? ''),
    ])
  })
  if (rows.length === 0) return undefined
  const heads = COLUMNS.map(name => h('th', { scope: 'col' }, name))
  return h('table.apparatus', { id: 'apparatus-table' }, [h('thead', h('tr', heads)), h('tbody', rows)])
}
