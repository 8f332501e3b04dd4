import type { Nodes } from 'xast'

/**
 * A tree as an XML file. (By hand and not by `xast-util-to-xml`, which compiles a regular expression for each attribute:
 * a third of the time that a whole book takes.)
 */
export const xmlFile = (root: Nodes): string => `<?xml version="1.0" encoding="UTF-8"?>\n${print(root)}\n`

function print(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(IN_TEXT, reference)
  if (node.type === 'root') return node.children.map(print).join('')
  if (node.type === 'doctype') return `<!DOCTYPE ${node.name}>`
  if (node.type !== 'element') throw new Error(`no ${node.type} is written to XML`)
  let tag = node.name
  for (const [name, value] of Object.entries(node.attributes))
    if (value !== null && value !== undefined) tag += ` ${name}="${value.replace(IN_ATTRIBUTE, reference)}"`
  if (node.children.length === 0) return `<${tag}/>`
  let content = ''
  for (const child of node.children) content += print(child)
  return `<${tag}>${content}</${node.name}>`
}

/** What text and attributes may not have as it is: markup, white space that readers change, and what is no character. */
const IN_TEXT = /[&<\r\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|>(?<=\]\]>)/g
const IN_ATTRIBUTE = /[&<"\t\n\r\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

const REFERENCES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  ...{ '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' },
}

/** A reference, or U+FFFD for what XML cannot hold. */
const reference = (character: string): string => REFERENCES[character] ?? '\uFFFD'
