import type { FootnoteReference } from 'mdast'
import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Reading } from '../../table/row.js'
import type { Annotation } from '../../tree/annotation.js'
import { content } from './content.js'
import type { Draft } from './draft.js'
import type { Stream } from './stream.js'
import type { Work } from './work.js'

/** An annotation hangs here: its words, just written, become a `term`, or a mere anchor when they cannot be enclosed. */
export function annotated(stream: Stream, { data }: FootnoteReference): void {
  const annotation = data?.annotation
  if (!annotation) return
  const { work } = stream
  const id = work.id(annotation, `t-${annotation.id}`)
  const words = annotation.words.slice(0, annotation.end)
  const found = [annotation.term, words].some(term => enclose(stream.written, term, id))
  if (!found) stream.push({ type: 'milestone', element: x('anchor', { type: 'annotated', 'xml:id': id }) })
  stream.remark(x('ptr', { type: 'editorial', target: `#${noteId(work, annotation)}` }))
}

const noteId = (work: Work, annotation: Annotation) => work.id(`annotation ${annotation.id}`, `en-${annotation.id}`)

/** Encloses the last drafts in a `term`, if they read `words`. */
function enclose(drafts: Draft[], words: string, id: string): boolean {
  let left = words.replace(/\s+/g, ' ').toLowerCase()
  for (let i = drafts.length - 1; i >= 0 && left !== ''; i--) {
    const draft = drafts[i]!
    const read = reading(draft)
    if (read === undefined) return false
    const text = read.toLowerCase()
    if (left.endsWith(text)) {
      left = left.slice(0, left.length - text.length)
      if (left === '') drafts.splice(i, 0, { type: 'open', name: 'term', attributes: { 'xml:id': id } })
    } else if (draft.type === 'text' && text.endsWith(left) && /[^\p{L}\p{N}]$/u.test(text.slice(0, -left.length))) {
      const head = read.slice(0, read.length - left.length)
      const before: Draft[] = [{ type: 'text', text: head.replace(/ $/, '') }]
      if (head.endsWith(' ')) before.push({ type: 'blank' })
      const open: Draft = { type: 'open', name: 'term', attributes: { 'xml:id': id } }
      drafts.splice(i, 1, ...before, open, { type: 'text', text: read.slice(head.length) })
      left = ''
    } else return false
  }
  if (left !== '') return false
  drafts.push({ type: 'close' })
  return true
}

/** What the edition reads in a draft; nothing where a `term` cannot reach over it. */
function reading(draft: Draft): string | undefined {
  if (draft.type === 'text') return draft.text
  if (draft.type === 'blank' || draft.type === 'gap') return ' '
  if (draft.type === 'open' || draft.type === 'close' || draft.type === 'verse') return undefined
  if (draft.type === 'element') {
    if (draft.name !== 'choice') return draft.name === 'fw' ? '' : undefined
    const corr = draft.children.find(child => child.type === 'remark')
    const [text] = corr?.type === 'remark' ? corr.element.children : []
    return text?.type === 'text' ? text.value : undefined
  }
  return draft.type === 'remark' ? undefined : ''
}

/** The editor's notes: the annotations, then what the table says of its readings. */
export function editorialNotes(work: Work): Element | undefined {
  const { tree, emendations } = work.edition
  const notes: Element[] = []
  const add = (attributes: Record<string, string>, children: Element[]) =>
    notes.push(x('note', { type: 'editorial', ...attributes, n: letters(notes.length) }, children))
  for (const node of tree.children) {
    const annotation = node.type === 'footnoteDefinition' ? node.data?.annotation : undefined
    if (!annotation || node.type !== 'footnoteDefinition') continue
    const target = `#${work.id(annotation, `t-${annotation.id}`)}`
    add({ 'xml:id': noteId(work, annotation), target }, content(node.children))
  }
  const places = new Map<Reading, string[]>()
  for (const emendation of emendations) {
    const target = `#${work.id(emendation, emendation.id)}`
    const known = places.get(emendation.row)
    if (known) known.push(target)
    else places.set(emendation.row, [target])
  }
  for (const [row, targets] of places) {
    if (!row.note) continue
    const target = targets.join(' ')
    const id = work.names.take(`en-on-${row.id}`)
    add({ subtype: 'textual', 'xml:id': id, target, resp: work.resp(row.resp) }, [x('p', {}, work.say(row.note))])
  }
  if (notes.length === 0) return undefined
  const id = work.names.take('editorial-notes')
  return x('div', { type: 'notes', subtype: 'editorial', 'xml:id': id }, [x('head', 'Editor’s notes'), ...notes])
}

/** a, b … z, aa, ab … */
function letters(n: number): string {
  return (n >= 26 ? letters(Math.floor(n / 26) - 1) : '') + String.fromCharCode(97 + (n % 26))
}
