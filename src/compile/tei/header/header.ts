import type { Element } from 'xast'
import { x } from 'xastscript'
import { legal } from '../characters.js'
import type { Work } from '../work.js'
import { encodingDesc } from './encoding.js'
import { fileDesc } from './file.js'

/** What is known of the edition, of its source, and of how the one was made from the other. To be written last. */
export function header(work: Work): Element {
  const { language = 'en', edition = {} } = work.edition.description
  const change = {
    who: '#tool',
    ...(edition.version && { n: legal(edition.version) }),
    ...(edition.date && { when: edition.date }),
  }
  return x('teiHeader', [
    fileDesc(work),
    encodingDesc(work),
    x('profileDesc', [x('langUsage', [x('language', { ident: language }, language)])]),
    x('revisionDesc', [x('change', change, 'Made from the witness, by rules and by the correction table.')]),
  ])
}
