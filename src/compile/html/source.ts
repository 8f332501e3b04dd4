import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Edition } from '../../edition.js'

/** What is known of the source, the rights in it and in the edition, and the hash of the witness. */
export function source({ description: d, witness }: Edition): Element[] {
  const { licence } = d
  const rows: [string, ElementContent | string | undefined][] = [
    ['Source', d.source],
    ['OCR', d.ocr],
    ['Notes', d.notes],
    ['Rights in the source', licence?.source],
    [
      'Licence of the edition',
      licence &&
        (licence.target
          ? h('a', { href: licence.target, rel: 'license' }, licence.edition ?? licence.target)
          : licence.edition),
    ],
    ['Witness', `${witness.name}, sha256 `],
  ]
  return [
    h(
      'dl.facts',
      rows.flatMap(([name, value]) =>
        value ? [h('dt', name), h('dd', [value, name === 'Witness' ? h('code', witness.sha256) : null])] : [],
      ),
    ),
  ]
}
