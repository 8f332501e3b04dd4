import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Emendation } from '../../established.js'
import type { Evidence, Kind } from '../../table/row.js'
import type { Certainty } from '../../text/span.js'
import { entryAddress } from './addresses.js'

/** How each kind of emendation is named, and where its wrong reading stands. */
export const KINDS: Record<Kind, { readonly name: string; readonly siglum: string; readonly meaning: string }> = {
  ocr: { name: 'OCR error', siglum: 'OCR', meaning: 'the page is right, the OCR wrong' },
  print: { name: 'misprint', siglum: 'page', meaning: 'the page itself is wrong' },
  conjecture: { name: 'conjecture', siglum: 'OCR', meaning: 'the editor’s guess; the page was not seen' },
  normalization: { name: 'normalization', siglum: 'page', meaning: 'another spelling or sign for the same' },
}

export const EVIDENCE: Record<Evidence, string> = {
  external: 'the page was seen',
  internal: 'the context',
  conjecture: 'none but judgement',
}

/** What stands behind a reading that is not sure, in print as on the screen. */
export const DOUBT: Record<Certainty, string> = { high: '', medium: '(?)', low: '(??)' }

/** What the witness has for an emended reading, in brackets after it; shown when the reader asks for corrections. */
export const record = ({ id, sic, row: { kind, cert } }: Emendation): Element =>
  h(
    'a.record',
    {
      href: `#${entryAddress(id)}`,
      hidden: true,
      title: `${KINDS[kind].name}, certainty ${cert}`,
    },
    [h('span.siglum', KINDS[kind].siglum), ' ', h('s', visible(sic)), DOUBT[cert] && ` ${DOUBT[cert]}`],
  )

/** Text whose line ends a reader is to see. */
export const visible = (text: string): string => text.replace(/\r\n|[\n\r\f]/g, '⏎')
