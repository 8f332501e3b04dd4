import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Work } from '../work.js'
import { encodingDesc } from './encoding.js'
import { fileDesc } from './file.js'

/** What is known of the edition, of its source, and of how the one was made from the other. Written last. */
export function header(work: Work): Element {
  const encoding = encodingDesc(work)
  const { description } = work.edition
  const language = description.language ?? 'en'
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })
  void names
  return x('teiHeader', [
    fileDesc(work),
    encoding,
    x('profileDesc', {}, x('langUsage', {}, x('language', { ident: language }, language))),
    x(
      'revisionDesc',
      {},
      x('change', { who: '#tool', ...(description.edition?.date && { when: description.edition.date }) }, [
        'Made from the witness and the correction table.',
      ]),
    ),
  ])
}
