import { createRequire } from 'node:module'
import type { Element } from 'xast'
import { x } from 'xastscript'
import { statement } from '../../../apparatus/statement.js'
import { placeOf } from '../../../lines/layout.js'
import { RULES, type RuleName } from '../../../text/rules.js'
import { characterId, legal, unwritable } from '../characters.js'
import type { Work } from '../work.js'
import { PRINCIPLES } from './principles.js'

/** How the edition was made, from its own record, and how that is written. */
export function encodingDesc(work: Work): Element {
  const done = statement(work.edition).paragraphs
  return x('encodingDesc', [
    x('projectDesc', done.map(paragraph)),
    x('editorialDecl', [
      ...PRINCIPLES.map(({ name, attributes, text }) => x(name, attributes, text.map(paragraph))),
      ...unsure(work),
    ]),
    x('refsDecl', [x('citeStructure', { unit: 'page', match: '//body//pb', use: '@n' })]),
    ...classes(work),
    ...characters(work),
    x('appInfo', [x('application', { ident: 'emend', version: version() }, [x('label', 'emend')])]),
  ])
}

const paragraph = (text: string) => x('p', legal(text))

/** The version of this package. */
function version(): string {
  return (createRequire(import.meta.url)('emend/package.json') as { version: string }).version.replace(/[^\d.].*$/, '')
}

/** What rules decided and are not sure of. */
function unsure({ edition: { decisions, layout } }: Work): Element[] {
  const low = decisions.filter(({ cert }) => cert === 'low')
  if (low.length === 0) return []
  const items = low.map(({ start, stage, what, reason }) => {
    const place = placeOf(layout, start)
    return x('item', legal(`${place ? `${place}: ` : ''}${what} (${stage}; ${reason})`))
  })
  return [x('interpretation', [x('p', ['Of low certainty is, by page and line:', x('list', items)])])]
}

const KINDS: Readonly<Record<string, string>> = {
  ocr: 'misread by the OCR; the page has the corrected reading',
  print: 'error of the page itself',
  conjecture: 'conjecture; the page was not consulted',
  normalization: 'normalized',
  marker: 'note marker misread or lost',
  order: 'line read out of its order',
}

/** The kinds of emendation, the rules and the rows that were used. */
function classes(work: Work): Element[] {
  const { table, body, notes, emendations } = work.edition
  for (const { by } of [...body.spans, ...notes.flatMap(note => note.passage.spans)])
    if (by !== undefined && Object.hasOwn(RULES, by)) work.rule(by)
  const rows = [table.order, table.joins, table.markers, table.blocks, table.furniture].flat()
  const structure = new Map(rows.map(row => [row.id, row.note ?? 'a row of the table on structure']))
  const rules = [...work.used.by].map(([by, id]) => category(id, ruleText(by) ?? structure.get(by) ?? by))
  const kinds = [...work.used.kind].map(([kind, id]) => category(id, KINDS[kind] ?? kind))
  const readings = [...new Set(emendations.map(({ row }) => row))].map(row =>
    category(work.names.take(`row-${row.id}`), `${row.id}: “${row.sic}” to “${row.corr}”`),
  )
  const lists = [
    taxonomy(work, 'kinds', kinds),
    taxonomy(work, 'rules', rules),
    taxonomy(work, 'rows', [...readings, ...rows.map(row => category(work.names.take(`row-${row.id}`), about(row)))]),
  ].flat()
  return lists.length > 0 ? [x('classDecl', lists)] : []
}

const about = ({ id, note }: { readonly id: string; readonly note?: string }) =>
  `${id}: ${note ?? 'a row on structure'}`

const ruleText = (by: string): string | undefined => (Object.hasOwn(RULES, by) ? RULES[by as RuleName] : undefined)

const category = (id: string, text: string) => x('category', { 'xml:id': id }, [x('catDesc', legal(text))])

const taxonomy = (work: Work, name: string, categories: Element[]): Element[] =>
  categories.length > 0 ? [x('taxonomy', { 'xml:id': work.names.take(name) }, categories)] : []

/** The characters of the witness that are written as `g`. */
function characters({ witness }: Work): Element[] {
  const found = unwritable(witness).map(character => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    return x('char', { 'xml:id': characterId(character) }, [x('mapping', { type: 'codepoint' }, `U+${code}`)])
  })
  return found.length > 0 ? [x('charDecl', found)] : []
}
