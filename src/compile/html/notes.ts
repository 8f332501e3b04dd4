import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { FootnoteDefinition } from 'mdast'
import type { Edition } from '../../edition.js'
import type { LostMarker } from '../../notes/marker.js'
import {
  editorNoteAddress,
  editorReferenceAddress,
  emendationAddress,
  noteAddress,
  noteReferenceAddress,
} from './addresses.js'

/** A note as an element: an author's note an `aside` with its printed figure, an editor's an `li` with its letter. */
export function note(
  node: FootnoteDefinition,
  content: ElementContent[],
  letters: ReadonlyMap<string, string>,
): Element {
  const { note: authors, annotation, emendation } = node.data ?? {}
  if (!authors) {
    const letter = letters.get(node.identifier) ?? ''
    const term =
      annotation?.term ?? (emendation && h('a', { href: `#${emendationAddress(emendation.id)}` }, emendation.corr))
    return h('li.editor-note', { id: editorNoteAddress(node.identifier), dataLetter: letter }, [
      h('p.term', [
        backlink(editorReferenceAddress(node.identifier), letter, `editor’s note ${letter}`),
        ' ',
        h('b', term),
      ]),
      h('div.note-text', content),
    ])
  }
  const { id, label, marker, text } = authors
  return h(
    'aside.note',
    { id: noteAddress(id), role: 'doc-footnote', ariaLabel: `Note ${label}`, className: text ? [] : ['missing'] },
    [
      h('p.label', [marker ? backlink(noteReferenceAddress(id), label, `note ${label}`) : h('span.figure', label)]),
      h('div.note-text', content),
    ],
  )
}

const backlink = (address: string, label: string, name: string): Element =>
  h('a.back', { href: `#${address}`, role: 'doc-backlink', ariaLabel: `${name}: back to the text` }, label)

/** Notes whose figure left no trace and no place; those that have a text stand among the notes anyway. */
export function lostNotes({ lost, notes }: Edition): Element[] {
  const withText = new Set(notes.map(note => note.id))
  const none = lost.filter(({ id }) => !withText.has(id))
  return none.map(({ id, label, reason }: LostMarker) =>
    h('aside.note.lost', { id: noteAddress(id), role: 'doc-footnote', ariaLabel: `Note ${label}` }, [
      h('p.label', h('span.figure', label)),
      h('div.note-text', h('p', `[Neither the text of note ${label} nor its place is in the source: ${reason}.]`)),
    ]),
  )
}
