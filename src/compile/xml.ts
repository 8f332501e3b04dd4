import type { Nodes } from 'xast'
import { toXml } from 'xast-util-to-xml'

/** A tree as an XML file. What XML cannot hold is left out, or becomes U+FFFD. */
export function xmlFile(root: Nodes): string {
  const xml = toXml(root, { closeEmptyElements: true, tightClose: true })
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml.replace(LET_THROUGH, part => WRITTEN[part] ?? '\uFFFD')}\n`
}

/** What the printer lets through, and a parser refuses or changes. */
const LET_THROUGH = /\]\]>|[\r\uFFFE\uFFFF]/g
const WRITTEN: Readonly<Record<string, string>> = { ']]>': ']]&gt;', '\r': '&#13;' }
