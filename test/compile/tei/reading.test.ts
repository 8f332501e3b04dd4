import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { tei } from '../../../src/compile/tei/tei.js'
import type { Edition } from '../../../src/edition.js'
import { choices, made } from './samples.js'

const OTHER = new Set(['teiHeader', 'back', 'note', 'sic', 'orig', 'surplus', 'fw', 'ref', 'desc'])

/** What a reader of the TEI sees of the running text, white space left away. */
function seen(xml: string): string {
  let [text, hidden] = ['', 0]
  const open: boolean[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => {
    open.push(OTHER.has(name))
    if (open.at(-1)) hidden++
  })
  parser.on('closetag', () => {
    if (open.pop()) hidden--
  })
  parser.on('text', value => {
    if (hidden === 0) text += value
  })
  parser.write(xml).close()
  return fold(text)
}

/** The running text of the tree. */
function read({ tree }: Edition): string {
  const visit = (node: Nodes): string => {
    if (node.type === 'footnoteDefinition') return ''
    if (node.type === 'text') return node.value
    return 'children' in node ? node.children.map(visit).join('') : ''
  }
  return fold(visit(tree))
}

/** Without white space, and without characters that XML cannot hold. */
const fold = (text: string) => text.replace(/[\s\u0000-\u001F\u007F-\u009F\uFEFF\uFFFD\uFFFE\uFFFF]+/g, '')

describe('the text of the TEI', () => {
  it('is the text of the edition', () => {
    fc.assert(
      fc.property(choices, choice => {
        const edition = made(choice)
        expect(seen(tei.compile(edition) as string)).toBe(read(edition))
      }),
      { numRuns: 150 },
    )
  })
})
