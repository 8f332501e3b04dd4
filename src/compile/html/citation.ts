import type { Edition } from '../../edition.js'
import { plain } from '../../tree/annotations.js'

/** What one needs to cite an edition; what is not known is not there. */
export interface Citation {
  readonly title: string
  readonly subtitle?: string
  readonly author?: string
  readonly editors: readonly { readonly name: string; readonly orcid?: string }[]
  /** Of the edition, `1.0.0`. */
  readonly version?: string
  /** Of the edition, ISO. */
  readonly issued?: string
  readonly publisher?: string
  /** Of the original. */
  readonly original: { readonly date?: string; readonly publisher?: string; readonly place?: string }
  readonly pages?: string
  readonly language: string
  readonly key: string
  readonly sha256: string
}

/** The text's title: its description's, or its first heading, or the name of the witness. */
export function titleOf({ description, tree, witness }: Edition): string {
  if (description.title) return description.title
  const heading = tree.children.find(node => node.type === 'heading')
  return (heading && plain(heading).trim()) || witness.name.replace(/\.[^.]*$/, '')
}

export function citation(edition: Edition): Citation {
  const { description: d, layout, witness } = edition
  const labels = layout.pages.map(page => page.label).filter(Boolean)
  const pages = labels.length > 1 ? `${labels[0]}–${labels.at(-1)}` : labels[0]
  return {
    title: titleOf(edition),
    ...(d.subtitle && { subtitle: d.subtitle }),
    ...(d.author && { author: d.author }),
    editors: Object.values(d.editors ?? {}).map(editor =>
      typeof editor === 'string'
        ? { name: editor }
        : { name: editor.name, ...(editor.orcid && { orcid: editor.orcid }) },
    ),
    ...(d.edition?.version && { version: d.edition.version }),
    ...(d.edition?.date && { issued: d.edition.date }),
    ...(d.edition?.publisher && { publisher: d.edition.publisher }),
    original: {
      ...(d.date && { date: d.date }),
      ...(d.publisher && { publisher: d.publisher }),
      ...(d.place && { place: d.place }),
    },
    ...(pages && { pages }),
    language: d.language ?? 'en',
    key: witness.name.replace(/\.[^.]*$/, '').replace(/[^\w-]+/g, '-'),
    sha256: witness.sha256,
  }
}

const fullTitle = ({ title, subtitle }: Citation) => (subtitle ? `${title}: ${subtitle}` : title)

/** The citation in words. */
export function formatted(c: Citation): string {
  const year = c.issued?.slice(0, 4)
  const original = [c.original.place, c.original.publisher, c.original.date].filter(Boolean).join(', ')
  const names = c.editors.map(editor => editor.name).join(', ')
  return [
    c.author && `${c.author}.`,
    `“${fullTitle(c)}.”`,
    original && `${original}.`,
    names && `Edited by ${names}.`,
    c.version && `Version ${c.version}.`,
    [c.publisher, year].filter(Boolean).length > 0 && `${[c.publisher, year].filter(Boolean).join(', ')}.`,
    c.pages && `Pages ${c.pages} of the original.`,
    `Witness sha256 ${c.sha256.slice(0, 12)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

const BRACES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
}

export function bibtex(c: Citation): string {
  const fields: [string, string | undefined][] = [
    ['title', fullTitle(c)],
    ['author', c.author],
    ['editor', c.editors.map(editor => `{${escaped(editor.name)}}`).join(' and ') || undefined],
    ['year', c.issued?.slice(0, 4)],
    ['edition', c.version],
    ['publisher', c.publisher],
    ['pages', c.pages?.replace('–', '--')],
    ['note', c.original.date && `First published ${c.original.date}`],
  ]
  const lines = fields.flatMap(([name, value]) =>
    value ? `  ${name} = {${name === 'editor' ? value : escaped(value)}}` : [],
  )
  return `@misc{${c.key},\n${lines.join(',\n')}\n}`
}

const escaped = (text: string): string => text.replace(/[\\{}%&#$_]/g, character => BRACES[character]!)

/** CSL-JSON, as reference managers read it. */
export function csl(c: Citation): unknown {
  const parts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] })
  return {
    id: c.key,
    type: 'document',
    title: fullTitle(c),
    ...(c.author && { author: [{ literal: c.author }] }),
    ...(c.editors.length > 0 && { editor: c.editors.map(({ name }) => ({ literal: name })) }),
    ...(c.issued && { issued: parts(c.issued) }),
    ...(c.original.date && { 'original-date': parts(c.original.date) }),
    ...(c.original.publisher && { 'original-publisher': c.original.publisher }),
    ...(c.publisher && { publisher: c.publisher }),
    ...(c.version && { version: c.version }),
    ...(c.pages && { page: c.pages }),
    language: c.language,
  }
}
