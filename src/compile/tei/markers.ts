import { x } from 'xastscript'
import type { Marker } from '../../notes/marker.js'
import type { Range } from '../../text/span.js'
import type { Stream } from './stream.js'

/** The figure of an author's note: as read, as a misreading put right, or supplied. */
export function marker(stream: Stream, marker: Marker): void {
  const { work } = stream
  const id = work.markerId(marker)
  const letters = work.letters(marker)
  const here = letters?.start === work.at && !work.lines.isStart(work.at)
  const attributes = {
    type: 'noteAnchor',
    'xml:id': id,
    target: `#${work.noteId(marker.id)}`,
    n: marker.label,
    rend: 'superscript',
    ...(letters && !here && { corresp: work.pointers.char(letters.start, letters.end) }),
  }
  const answer = { resp: '#tool', cert: marker.cert, evidence: 'internal' }
  stream.element('ref', attributes, () => {
    if (!letters) return stream.remark(x('supplied', { reason: 'lost', ...answer }, work.say(marker.label)))
    const read = () => stream.letters(letters.start, letters.end)
    if (work.witness.slice(letters.start, letters.end) === marker.label) return read()
    stream.element('choice', {}, () => {
      stream.element('sic', {}, read)
      const kind = { type: 'ocr', ...answer, ana: `#${work.kind('marker')}` }
      stream.remark(x('corr', kind, work.say(marker.label)))
    })
  })
  if (letters && here) {
    work.at = letters.end
    work.inPlace.add(marker)
  }
  if (!letters) stream.remark(x('certainty', { target: `#${id}`, locus: 'location', cert: marker.cert, resp: '#tool' }))
}

/** Where letters of a marker stood that has its place elsewhere. */
export function letterPlace(stream: Stream, marker: Marker, { start, end }: Range): void {
  if (stream.work.inPlace.has(marker)) return
  stream.go(start)
  stream.jump(end, stream.work.markerId(marker))
}
