import type { Element } from 'xast'
import { x } from 'xastscript'
import { legal } from '../characters.js'
import type { Work } from '../work.js'

/** Title, responsibility, publication and source, as far as the description has them; nothing is guessed. */
export function fileDesc(work: Work): Element {
  return x('fileDesc', [titles(work), ...edition(work), publication(work), source(work)])
}

const line = (value: string) => legal(value).trim()

function titles(work: Work): Element {
  const { description, witness } = work.edition
  const { title = witness.name, subtitle, author, editors = {}, ocr } = description
  return x('titleStmt', [
    x('title', { type: 'main' }, line(title)),
    ...(subtitle ? [x('title', { type: 'sub' }, line(subtitle))] : []),
    ...(author ? [x('author', { 'xml:id': 'author' }, line(author))] : []),
    ...[...work.used.resp].map(([key, id]) => {
      const known = Object.hasOwn(editors, key) ? editors[key]! : key
      const { name, orcid } = typeof known === 'string' ? { name: known, orcid: undefined } : known
      const identified = orcid ? [x('idno', { type: 'ORCID' }, line(orcid))] : []
      return x('editor', { 'xml:id': id }, [x('persName', line(name)), ...identified])
    }),
    statement('ocr', 'optical character recognition', ocr ?? 'not known'),
    statement('table', 'correction table, where a row names nobody', 'not named'),
    statement(
      'tool',
      'reading order, joining of lines, markers, application of the correction table, encoding',
      'emend',
    ),
  ])
}

const statement = (id: string, resp: string, name: string) =>
  x('respStmt', { 'xml:id': id }, [x('resp', resp), x('name', line(name))])

function edition({ edition: { description } }: Work): Element[] {
  const { version, date } = description.edition ?? {}
  if (!version && !date) return []
  const dated = date ? [x('date', { when: date }, date)] : []
  return [
    x(
      'editionStmt',
      {},
      x('edition', { ...(version && { n: line(version) }) }, [`Edition ${line(version ?? '')} `, ...dated]),
    ),
  ]
}

function publication({ edition: { description } }: Work): Element {
  const { licence, edition } = description
  const rights = [
    ...(licence?.source ? [x('p', line(licence.source))] : []),
    ...(licence?.edition || licence?.target
      ? [
          x('licence', { ...(licence.target && { target: licence.target }) }, [
            line(`The edition: ${licence.edition ?? licence.target}`),
          ]),
        ]
      : []),
  ]
  return x('publicationStmt', [
    x('publisher', line(edition?.publisher ?? 'not named')),
    ...(edition?.date ? [x('date', { when: edition.date }, edition.date)] : []),
    ...(rights.length > 0 ? [x('availability', rights)] : []),
  ])
}

function source(work: Work): Element {
  const { description, witness, layout } = work.edition
  const { title, author, place, publisher, date, source } = description
  const labels = layout.pages.map(page => page.label).filter(label => label !== '')
  const lines = work.pointers.lines
  return x('sourceDesc', [
    x('bibl', { 'xml:id': 'original', type: 'original' }, [
      ...(author ? [x('author', line(author))] : []),
      ...(title ? [x('title', line(title))] : []),
      ...(place ? [x('pubPlace', line(place))] : []),
      ...(publisher ? [x('publisher', line(publisher))] : []),
      ...(date ? [x('date', { when: date }, date)] : []),
      ...(labels.length > 0
        ? [
            x(
              'citedRange',
              { unit: 'page', from: labels[0]!.replace(/\s+/g, '-'), to: labels.at(-1)!.replace(/\s+/g, '-') },
              line(labels.length > 1 ? `pp. ${labels[0]}–${labels.at(-1)}` : `p. ${labels[0]}`),
            ),
          ]
        : []),
      x('note', line(source ?? 'Nothing more is known of the original.')),
    ]),
    x('bibl', { 'xml:id': 'witness', type: 'digital' }, [
      'Raw OCR text, the immediate source of this file: ',
      x('idno', { type: 'file' }, legal(witness.name)),
      ', ',
      x(
        'extent',
        {},
        x('measure', { unit: 'lines', quantity: `${lines}`, commodity: work.pointers.lineEnd }, `${lines} lines`),
      ),
      ', sha256 ',
      x('idno', { type: 'sha256' }, witness.sha256),
      x('relatedItem', { type: 'digitized-from', target: '#original' }),
    ]),
  ])
}
