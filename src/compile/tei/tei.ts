import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Edition } from '../../edition.js'
import type { Format } from '../format.js'
import { editorialNotes } from './annotations.js'
import { body } from './blocks.js'
import { header } from './header/header.js'
import { render } from './render.js'
import { Stream } from './stream.js'
import { Work } from './work.js'
import { print } from './xml.js'

/** TEI P5 with the whole record: the witness can be rebuilt from it byte for byte. */
export const tei: Format = {
  name: 'tei',
  extension: '.xml',
  title: 'TEI P5',
  compile: edition => print(document(edition)),
}

function document(edition: Edition): Element {
  const work = new Work(edition)
  const draft = body(new Stream(work))
  const text = render([draft], { witness: work.witness, lineEnd: work.pointers.lineEnd, numbered: work.numbered })
  const notes = editorialNotes(work)
  const language = edition.description.language ?? 'en'
  return x('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': language }, [
    header(work),
    x('text', [...text, ...(notes ? [x('back', [notes])] : [])]),
  ])
}
