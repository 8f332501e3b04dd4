import { x } from 'xastscript'
import { xmlFile } from '../compile/xml.js'
import type { Edition } from '../edition.js'
import { editorName } from '../witness/description.js'
import { apparatus, type Entry, SIGLUM } from './apparatus.js'
import { statement } from './statement.js'

/** The list of emendations as TEI P5: an external apparatus, keyed by page and line of the original. */
export function apparatusTei(edition: Edition): string {
  const entries = apparatus(edition)
  const root = x('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': 'en' }, [
    '\n',
    header(edition, entries),
    '\n',
    x('text', [x('body', [x('div', { type: 'apparatus' }, [x('head', 'Emendations'), '\n', list(entries)])])]),
    '\n',
  ])
  return xmlFile(root)
}

function header(edition: Edition, entries: readonly Entry[]) {
  const { description, witness } = edition
  const keys = new Set(entries.flatMap(({ change }) => change.resp ?? []))
  for (const key of Object.keys(description.editors ?? {})) keys.add(key)
  const title = `Apparatus${description.title ? ` to ${description.title}` : ''}`
  return x('teiHeader', [
    x('fileDesc', [
      x('titleStmt', [
        x('title', clean(title)),
        ...[...keys].map(key => x('editor', { 'xml:id': key }, clean(editorName(description, key)))),
      ]),
      x('publicationStmt', [
        x('p', clean(description.licence?.edition ?? 'Published with the edition it belongs to.')),
      ]),
      x('sourceDesc', [
        x('listWit', [
          x('witness', { 'xml:id': SIGLUM }, [
            x('idno', { type: 'file' }, clean(witness.name)),
            ' ',
            x('idno', { type: 'sha256' }, witness.sha256),
          ]),
        ]),
      ]),
    ]),
    x('encodingDesc', [
      x('editorialDecl', [
        x(
          'correction',
          statement(edition).paragraphs.map(words => x('p', clean(words))),
        ),
      ]),
      x('variantEncoding', { method: 'location-referenced', location: 'external' }),
    ]),
  ])
}

const list = (entries: readonly Entry[]) =>
  entries.length > 0 ? x('listApp', ['\n', ...entries.flatMap(entry => [app(entry), '\n'])]) : x('p', 'None.')

function app({ lemma, reading, change }: Entry) {
  const { id, kind, where, cert, resp, evidence, reason } = change
  return x(
    'app',
    { 'xml:id': `app-${id.replace(/[^\p{L}\p{N}_.-]/gu, '_')}`, type: kind, ...(where && { loc: where }) },
    [
      x('lem', { cert, ...(resp && { resp: `#${resp}` }) }, clean(lemma)),
      x('rdg', { wit: `#${SIGLUM}` }, clean(reading)),
      ...(evidence ? [x('note', { type: 'evidence' }, evidence)] : []),
      ...(reason ? [x('note', { type: 'editorial' }, clean(reason))] : []),
    ],
  )
}

/** Characters that XML cannot hold become U+FFFD. */
const clean = (text: string) => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
