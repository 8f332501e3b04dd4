import type { Element, Nodes, Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../src/compile/html/chapters.js'
import { idsOf } from '../../../src/compile/html/links.js'
import { pages } from '../../../src/compile/html/page.js'
import { print } from '../../../src/compile/html/print.js'
import { textOf } from '../../../src/compile/html/sections.js'
import { tei } from '../../../src/compile/tei/tei.js'
import { allEditions, book, harmful } from '../../support/editions.js'
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

/** Of an edition's pages: the blocks of its text, and its notes by the labels that Markdown has. */
function pageText(roots: readonly Root[]) {
  const stretches = roots.flatMap(root => find(root, element => hasClass(element, 'stretch')))
  const notes = new Map<string, string>()
  const authors = roots.flatMap(root => find(root, element => hasClass(element, 'note') && element.tagName === 'aside'))
  for (const note of authors)
    if (!hasClass(note, 'lost')) notes.set(String(note.properties.id).slice('fn'.length), noteText(note))
  for (const note of roots.flatMap(root => find(root, element => hasClass(element, 'editor-note'))))
    notes.set(String(note.properties.id), noteText(note))
  return { blocks: stretches.flatMap(stretch => find(stretch, isBlock)).map(textOf), notes }
}
const noteText = (note: Element) =>
  find(note, element => hasClass(element, 'note-text'))
    .flatMap(element => find(element, isBlock))
    .map(textOf)
    .join('\n')

/** Where a link of a page leads: the path of a page of the edition and an id in it; nothing for other files. */
function goalOf(href: string, from: string): { path: string; id: string | undefined } | undefined {
  const { protocol, pathname, hash } = new URL(href, `emend:///${encodeURI(from)}`)
  if (protocol !== 'emend:') return undefined
  return { path: decodeURIComponent(pathname.slice(1)), id: hash ? decodeURIComponent(hash.slice(1)) : undefined }
}

/** As one page, and in as many chapters as its headings allow. */
const WAYS = [
  ['on one page', LIMITS],
  ['in chapters', { longest: 0, least: 1 }],
] as const

describe.each(
  (await allEditions()).flatMap(([name, edition]) =>
    WAYS.map(([way, limits]) => ({ name, way, made: pages(edition, limits), edition })),
  ),
)('$name, $way,', ({ name, made, edition }) => {
  const roots = made.map(({ root }) => root)

  it('has the text of the Markdown, character for character', () => {
    const { blocks, notes } = markdownText(edition)
    const found = pageText(roots)
    expect(found.blocks).toEqual(blocks)
    // raw HTML of a note is words here and markup in Markdown
    if (name !== 'a text that means harm') expect(Object.fromEntries(found.notes)).toEqual(Object.fromEntries(notes))
  })

  it('has no id twice and no link that leads nowhere', () => {
    const ids = new Map(made.map(({ path, root }) => [path, idsOf([root])]))
    for (const { path, root } of made) {
      expect(ids.get(path)).toEqual([...new Set(ids.get(path))])
      for (const { properties } of find(root, ({ properties }) => properties.href !== undefined)) {
        const goal = goalOf(String(properties.href), path)
        const there = goal && ids.get(goal.path)
        if (there && goal.id) expect(there, `${path}: ${properties.href}`).toContain(goal.id)
        else if (goal) expect(goal.path).toMatch(/^[^/]+\.\w+$|^[^/]+\/p[\w-]+\.\w+$/)
      }
      for (const { properties } of find(root, ({ properties }) => properties.ariaLabelledBy !== undefined))
        expect(ids.get(path)).toContain(String(properties.ariaLabelledBy))
    }
  })

  it('shows every line of the OCR in its order', () => {
    const lines = roots
      .flatMap(root => find(root, element => hasClass(element, 'raw') && element.properties.id !== undefined))
      .map(line => find(line, element => hasClass(element, 'words'))[0]!)
    const raw = edition.witness.text.split(/\r\n|[\n\r\f]/).filter(line => line.trim() !== '')
    expect(lines.map(textOf)).toEqual(raw)
  })

  it('is the same each time', () => {
    const again = pages(edition, made.length > 1 ? { longest: 0, least: 1 } : LIMITS)
    expect(again.map(({ root }) => print(root))).toEqual(roots.map(print))
  })
})

describe('a text that means harm', () => {
  const root = pages(harmful())[0]!.root

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
  const root = pages(editions.get('the chapter') ?? harmful())[0]!.root

  it.runIf(editions.has('the chapter'))('are those of the original', () => {
    for (const id of ['p57', 'p58', 'p59', 'p60', 'p61', 'l59.4', 'fn4', 'fnref14', 'r12'])
      expect(byId(root, id)).toBeDefined()
  })
})

describe('a book in chapters', () => {
  const made = pages(book(), { longest: 0, least: 1 })
  const [front, ...chapters] = made.map(({ root }) => root)

  it('has a file for each, named by the page on which it begins', () => {
    expect(made.map(({ path }) => path)).toEqual(['book.html', 'book/p11.html', 'book/p12.html', 'book/p13.html'])
  })

  it('is one page where it is short', () => {
    expect(pages(book()).map(({ path }) => path)).toEqual(['book.html'])
  })

  it('leads from the old address of a page, a correction and a note to the chapter', () => {
    expect(byId(front!, 'p12')?.properties.href).toBe('book/p12.html#p12')
    const places = find(front!, ({ properties }) => hasClass({ properties } as Element, 'place')).flatMap(cell =>
      find(cell, ({ tagName }) => tagName === 'a'),
    )
    expect(places.map(({ properties }) => properties.href)).toEqual([
      'book/p11.html#c-tlie',
      'book/p12.html#c-tlie-2',
      'book/p13.html#c-tlie-3',
    ])
    const text = (id: string) => textOf({ type: 'root', children: byId(front!, id)!.children })
    const { files } = JSON.parse(text('leads'))
    expect(files.map(({ ids }: { ids: string[] }) => ids.includes('c-tlie-2'))).toEqual([false, true, false])
    expect(files[1].ids).toContain('ed-account')
  })

  it('keeps the editor’s notes and the rows of the apparatus with the chapter they are about', () => {
    const has = (id: string) => chapters.map(root => byId(root, id) !== undefined)
    expect(has('ed-account')).toEqual([false, true, false])
    expect(has('a-tlie')).toEqual([true, false, false])
    expect(has('a-tlie-3')).toEqual([false, false, true])
  })

  it('has both readings of every chapter in the index of the whole', () => {
    const index = JSON.parse(textOf({ type: 'root', children: byId(front!, 'search-index')!.children }))
    const blocks = index.blocks.filter(({ text }: { text: unknown[] }) =>
      text.some(piece => JSON.stringify(piece) === '["the","tlie"]'),
    )
    expect(blocks.map(({ at }: { at: number }) => index.places[at].href)).toEqual([
      'book/p11.html',
      'book/p12.html',
      'book/p13.html',
    ])
  })

  it('shows the images of the pages, and loads them from nowhere else', () => {
    const images = chapters.flatMap(root => find(root, ({ tagName }) => tagName === 'img'))
    expect(images.map(({ properties: { src, alt, loading } }) => ({ src, alt, loading }))).toEqual([
      { src: '../book/p11.jpg', alt: 'Page 11 of the original', loading: 'lazy' },
      { src: 'https://iiif.example.org/12/full/max/0/default.jpg', alt: 'Page 12 of the original', loading: 'lazy' },
    ])
    for (const root of chapters) {
      const [policy] = find(root, ({ properties }) => String(properties.httpEquiv) === 'Content-Security-Policy')
      expect(policy!.properties.content).toContain("img-src 'self' https://iiif.example.org;")
    }
  })

  it('names the images in the TEI', () => {
    expect(tei.compile(book())).toMatch(/<pb n="11" xml:id="p11" facs="book\/p11\.jpg"/)
  })
})
