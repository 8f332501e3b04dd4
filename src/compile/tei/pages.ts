import { x } from 'xastscript'
import type { Furniture, Page } from '../../lines/layout.js'
import type { Stream } from './stream.js'

/** How TEI names the kinds of furniture. */
const FURNITURE: Record<Furniture['kind'], string> = {
  folio: 'pageNum',
  head: 'header',
  catchword: 'catch',
  signature: 'sig',
  noise: 'noise',
}

/** A page begins, with the furniture of it, wherever that stands on the page. In a note, the break alone. */
export function pageBreak(stream: Stream, page: Page, index: number, inNote: boolean): void {
  const { work } = stream
  const id = inNote ? {} : { 'xml:id': work.names.take(page.label ? `p${page.label}` : `page-${index + 1}`) }
  stream.push({
    type: 'milestone',
    element: x('pb', {
      ...(page.label && { n: page.label }),
      ...id,
      ...(work.images.has(index) && { facs: work.images.get(index)!.href }),
      ...(page.inferred && { resp: '#tool', cert: page.cert }),
    }),
  })
  if (inNote) return
  for (const piece of work.takeFurniture(index)) furniture(stream, piece)
}

/** Pages that no line of text begins, with their furniture. */
export function remainingPages(stream: Stream): void {
  stream.work.edition.layout.pages.forEach((page, index) => {
    if (stream.work.hasFurniture(index)) pageBreak(stream, page, index, false)
  })
}

function furniture(stream: Stream, { kind, start, end, textStart, page }: Furniture): void {
  const place = stream.work.isBelow(page, textStart) ? 'bottom' : 'top'
  kept(stream, { type: FURNITURE[kind], place }, start, end)
}

/** What the witness has and nothing of the text answers for. */
export function leftOver(stream: Stream): void {
  for (const { start, end } of stream.work.rest()) {
    // its line has been begun elsewhere: it goes on with nothing, even where what stands before it was written last
    stream.work.at = -1
    kept(stream, { type: 'layout' }, start, end)
  }
}

function kept(stream: Stream, attributes: Record<string, string>, start: number, end: number): void {
  const { at } = stream.work
  stream.element('fw', attributes, () => stream.plain(start, end))
  stream.work.at = at
}
