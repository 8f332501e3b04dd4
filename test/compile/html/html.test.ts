import type { Element, Nodes } from 'hast'
import { describe, expect, it } from 'vitest'
import { html } from '../../../src/compile/html/html.js'
import { page } from '../../../src/compile/html/page.js'
import { textOf } from '../../../src/compile/html/sections.js'
import type { Edition } from '../../../src/edition.js'
import { allEditions, harmful } from '../../support/editions.js'
import { markdownText } from '../../support/markdown-text.js'

/** All elements that pass, in the order of the page; what is inside one that passes is not looked into when `deep` is false. */
const find = (node: Nodes, passes: (element: Element) => boolean, deep = true): Element[] => {
  const here = node.type === 'element' && passes(node)
  if (here && !deep) return [node]
  const below = 'children' in node ? node.children.flatMap(child => find(child, passes, deep)) : []
  return here ? [node as Element, ...below] : below
}
const byId = (node: Nodes, id: string) => find(node, element => element.properties.id === id)[0]
const hasClass = (element: Element, name: string) =>
  Array.isArray(element.properties.className) && element.properties.className.includes(name)
const isBlock = ({ tagName }: Element) => /^(p|h[2-6])$/.test(tagName)

/** Of a page: the blocks of its text, and its notes by the labels that Markdown has. */
function pageText(edition: Edition) {
  const root = page(edition)
  const stretches = find(root, element => hasClass(element, 'stretch'))
  const notes = new Map<string, string>()
  for (const note of find(root, element => hasClass(element, 'note') && element.tagName === 'aside')) {
    if (hasClass(note, 'lost')) continue
    notes.set(String(note.properties.id).slice('fn'.length), noteText(note))
  }
  for (const note of find(root, element => hasClass(element, 'editor-note')))
    notes.set(String(note.properties.id), noteText(note))
  return { blocks: stretches.flatMap(stretch => find(stretch, isBlock)).map(textOf), notes }
}
const noteText = (note: Element) =>
  find(note, element => hasClass(element, 'note-text'))
    .flatMap(element => find(element, isBlock))
    .map(textOf)
    .join('\n')

describe.each(await allEditions())('the page of %s', (name, edition) => {
  it('has the text of the Markdown, character for character', () => {
    const { blocks, notes } = markdownText(edition)
    const found = pageText(edition)
    expect(found.blocks).toEqual(blocks)
    // raw HTML of a note is words here and markup in Markdown
    if (name !== 'a text that means harm') expect([...found.notes.values()]).toEqual([...notes.values()])
  })

  it('has no id twice and no link that leads nowhere', () => {
    const root = page(edition)
    const ids = find(root, ({ properties }) => properties.id !== undefined).map(({ properties }) => properties.id)
    expect(ids).toEqual([...new Set(ids)])
    const goals = find(root, ({ properties }) => String(properties.href ?? '').startsWith('#'))
    for (const { properties } of goals) expect(ids).toContain(String(properties.href).slice(1))
    const labels = find(root, ({ properties }) => properties.ariaLabelledBy !== undefined)
    for (const { properties } of labels) expect(ids).toContain(String(properties.ariaLabelledBy))
  })

  it('shows every line of the OCR in its order', () => {
    const root = page(edition)
    const lines = find(root, element => hasClass(element, 'raw'))
      .flatMap(list => find(list, ({ tagName, properties }) => tagName === 'li' && properties.id !== undefined))
      .map(item => find(item, element => hasClass(element, 'words'))[0]!)
    const raw = edition.witness.text.split(/\r\n|[\n\r\f]/).filter(line => line.trim() !== '')
    expect(lines.map(textOf)).toEqual(raw)
  })

  it('is the same each time', () => {
    expect(html.compile(edition)).toBe(html.compile(edition))
  })
})

describe('a text that means harm', () => {
  const root = page(harmful())

  it('brings no element of its own', () => {
    const scripts = find(root, ({ tagName }) => tagName === 'script')
    expect(scripts.map(({ properties }) => properties.type)).toEqual(['application/ld+json', undefined])
    expect(find(root, ({ tagName }) => ['iframe', 'img', 'object'].includes(tagName))).toEqual([])
  })

  it('brings no link that runs script', () => {
    const hrefs = find(root, ({ properties }) => properties.href !== undefined).map(({ properties }) => properties.href)
    expect(hrefs).toContain('https://example.org/?a=1&b=2')
    for (const href of hrefs) expect(href).not.toMatch(/^javascript:/)
  })

  it('says its words', () => {
    const [note] = find(root, element => hasClass(element, 'editor-note'))
    expect(textOf(note!)).toContain('<script>document.title = "harmed"</script> and a link, another x.')
  })
})

describe('addresses', async () => {
  const editions = new Map(await allEditions())
  const root = page(editions.get('the chapter') ?? harmful())

  it.runIf(editions.has('the chapter'))('are those of the original', () => {
    for (const id of ['p57', 'p58', 'p59', 'p60', 'p61', 'l59.4', 'fn4', 'fnref14', 'r12'])
      expect(byId(root, id)).toBeDefined()
  })
})
