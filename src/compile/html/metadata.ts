import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Description } from '../../witness/description.js'
import type { Citation } from './citation.js'

/** What machines read of an edition: Dublin Core, the tags of Highwire Press, and schema.org as JSON-LD. */
export function metadata(citation: Citation, description: Description): Element[] {
  const { title, subtitle, author, editors, issued, publisher, language, original, sha256, version } = citation
  const whole = subtitle ? `${title}: ${subtitle}` : title
  const names = editors.map(editor => editor.name)
  const licence = description.licence?.target ?? description.licence?.edition
  const tags: [string, string | undefined][] = [
    ['DC.title', whole],
    ['DC.creator', author],
    ...names.map((name): [string, string] => ['DC.contributor', name]),
    ['DC.date', issued],
    ['DC.publisher', publisher],
    ['DC.language', language],
    ['DC.type', 'Text'],
    ['DC.format', 'text/html'],
    ['DC.source', description.source],
    ['DC.rights', licence],
    ['DC.identifier', `sha256:${sha256}`],
    ['citation_title', whole],
    ['citation_author', author],
    ...names.map((name): [string, string] => ['citation_editor', name]),
    ['citation_publication_date', (original.date ?? issued)?.replaceAll('-', '/')],
    ['citation_publisher', original.publisher ?? publisher],
    ['citation_language', language],
    ['citation_firstpage', citation.pages?.split('–')[0]],
    ['citation_lastpage', citation.pages?.split('–').at(-1)],
  ]
  const linked = {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: whole,
    ...(author && { author: { '@type': 'Person', name: author } }),
    ...(names.length > 0 && { editor: names.map(name => ({ '@type': 'Person', name })) }),
    ...(issued && { datePublished: issued }),
    ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(version && { version }),
    ...(licence && { license: licence }),
    inLanguage: language,
    identifier: `sha256:${sha256}`,
    isAccessibleForFree: true,
  }
  return [
    h('link', { rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' }),
    ...tags.flatMap(([name, content]) => (content ? h('meta', { name, content }) : [])),
    h('script', { type: 'application/ld+json' }, inScript(linked)),
  ]
}

/** JSON that cannot end the element it stands in. */
export const inScript = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
