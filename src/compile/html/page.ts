import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { Edition } from '../../edition.js'
import { pageImages, stemOf } from '../images.js'
import { apparatusEntries, type Entry } from './apparatus.js'
import { frontScript, frontStyle, scripts, styles } from './assets.js'
import { about, apparatus, backMatter, colophon, editorsNotes } from './back.js'
import { bar, SCAN_VIEW, VIEWS } from './bar.js'
import { type Chapter, chaptersOf, LIMITS, type Limits } from './chapters.js'
import { type Citation, citation } from './citation.js'
import { contents, pageList } from './contents.js'
import { htmlDocument } from './document.js'
import { type FacingPage, facing } from './facing.js'
import { facingView } from './facing-view.js'
import { leads } from './leads.js'
import { filesById, idsOf, type Linked, relative, relinked } from './links.js'
import { inScript } from './metadata.js'
import { lostNotes } from './notes.js'
import { readingText } from './reading.js'
import { type SearchIndex, searched } from './search-index.js'
import { inSections, type Section } from './sections.js'

/** A page of the published edition. */
export interface HtmlPage {
  /** From the folder of the edition. */
  readonly path: string
  readonly root: Root
}

/**
 * The pages of an edition: one with all in it, or for a long text one with the contents and all that is said of the
 * edition, then one a chapter. Everything but sorting, search and pop-ups works without the script.
 */
export function pages(edition: Edition, limits: Limits = LIMITS): HtmlPage[] {
  const reading = inSections(readingText(edition))
  const text: Text = {
    ...reading,
    edition,
    cited: citation(edition),
    sheets: facing(edition, pageImages(edition)),
    entries: apparatusEntries(edition),
  }
  const chapters = chaptersOf(edition, reading.sections, limits)
  return chapters ? inChapters(text, chapters) : [onePage(text)]
}

interface Text extends ReturnType<typeof inSections> {
  readonly edition: Edition
  readonly cited: Citation
  readonly sheets: readonly FacingPage[]
  /** Of the apparatus. */
  readonly entries: readonly Entry[]
}

const homeOf = (edition: Edition): string => `${stemOf(edition)}.html`

const viewsOf = (edition: Edition) => (pageImages(edition).size > 0 ? [...VIEWS, SCAN_VIEW] : VIEWS)

function onePage({ edition, cited, sheets, entries, sections, uncalled, editorNotes }: Text): HtmlPage {
  const back = [...editorsNotes(editorNotes), ...about(edition, cited, entries)]
  const body = [
    skip(),
    bar({
      title: cited.title,
      home: '#top',
      views: viewsOf(edition),
      searched: 'edition and OCR',
      more: back.map(({ id, title }) => ({ href: `#${id}`, title })),
    }),
    h('main', [
      titleBlock(cited),
      contents(
        sections.flatMap(({ headings }) => headings.slice(0, 1).map(({ id, text }) => ({ href: `#${id}`, text }))),
      ),
      article(cited, sections, [...uncalled, ...lostNotes(edition)]),
      facingView(sheets, viewsOf(edition)),
      backMatter(back),
    ]),
    colophon(edition),
    popUp(),
  ]
  return {
    path: homeOf(edition),
    root: htmlDocument(edition, cited, { title: cited.title, body, style: styles, script: scripts }),
  }
}

function inChapters(text: Text, chapters: readonly Chapter[]): HtmlPage[] {
  const { edition, cited, entries } = text
  const home = homeOf(edition)
  const drafts = chapterDrafts(text, chapters)
  const back = about(edition, cited, entries)
  const front: Linked = { path: home, content: [backMatter(back)] }
  const files = filesById([...drafts, front])
  const places = [{ path: home, title: cited.title }, ...chapters]
  const index: SearchIndex = {
    places: places.map(({ path, title }) => ({ href: relative('', path), title })),
    blocks: searched(edition).map(block => ({
      ...block,
      at: Math.max(
        0,
        places.findIndex(({ path }) => path === files.get(block.address)),
      ),
    })),
  }
  const body = [
    skip('contents'),
    bar({
      title: cited.title,
      home: '#top',
      views: [],
      searched: 'the whole text',
      more: back.map(({ id, title }) => ({ href: `#${id}`, title })),
    }),
    h('main', [
      titleBlock(cited),
      contents(
        chapters.map(({ path, title }) => ({ href: relative(home, path), text: title })),
        1,
      ),
      pageList(edition, files),
      ...relinked(front, files),
    ]),
    colophon(edition),
    h('script#leads', { type: 'application/json' }, inScript(leads(drafts))),
    h('script#search-index', { type: 'application/json' }, inScript(index)),
  ]
  return [
    {
      path: home,
      root: htmlDocument(edition, cited, { title: cited.title, body, style: frontStyle, script: frontScript }),
    },
    ...drafts.map((draft, i) => {
      const title = `${chapters[i]!.title} — ${cited.title}`
      const body = [...relinked(draft, files)]
      return { path: draft.path, root: htmlDocument(edition, cited, { title, body, style: styles, script: scripts }) }
    }),
  ]
}

/** Chapters with what belongs to each: its pages of the facing view, its notes, its rows of the apparatus. */
function chapterDrafts(
  { edition, cited, sheets, entries, uncalled, editorNotes }: Text,
  chapters: readonly Chapter[],
): Linked[] {
  const home = homeOf(edition)
  const texts = chapters.map(({ sections }, i) => {
    const last = i === chapters.length - 1
    return article(cited, sections, last ? [...uncalled, ...lostNotes(edition)] : [])
  })
  const chapterOf = sheetsByChapter(texts, sheets)
  return chapters.map((chapter, i): Linked => {
    const text = texts[i]!
    const view = facingView(
      sheets.filter((_, n) => chapterOf[n] === i),
      viewsOf(edition),
    )
    const ids = new Set(idsOf([text, view]))
    const back = [
      ...editorsNotes(editorNotes.filter(({ properties }) => ids.has(String(properties.id).replace(/^ed-/, 'edref-')))),
      apparatus(
        edition,
        entries.filter(({ address }) => ids.has(address)),
      ),
    ]
    return {
      path: chapter.path,
      content: [
        skip(),
        bar({
          title: cited.title,
          home,
          views: viewsOf(edition),
          searched: 'this chapter',
          more: [
            { href: home, title: 'Contents' },
            ...back.map(({ id, title }) => ({ href: `#${id}`, title })),
            { href: `${home}#cite`, title: 'How to cite' },
          ],
        }),
        h('main', [chapterTitle(cited, home), text, view, turning(chapters[i - 1], chapters[i + 1]), backMatter(back)]),
        colophon(edition),
        popUp(),
      ],
    }
  })
}

/** For each page of the facing view the chapter in which that page of the original begins. */
function sheetsByChapter(texts: readonly Element[], sheets: readonly FacingPage[]): number[] {
  const chapterOf = new Map(texts.flatMap((text, i) => idsOf([text]).map(id => [id, i])))
  let current = 0
  return sheets.map(({ address }) => {
    current = Math.max(current, chapterOf.get(address) ?? 0)
    return current
  })
}

const skip = (to = 'text'): Element => h('a.skip', { href: `#${to}` }, 'Skip to the text')

const popUp = (): Element => h('div#pop-up', { popover: 'auto', role: 'dialog', ariaLabel: 'Note', tabIndex: -1 })

const titleBlock = ({ title, subtitle, author, original }: Citation): Element =>
  h('div#top.title-block', [
    h('h1', title),
    subtitle ? h('p.subtitle', subtitle) : null,
    author ? h('p.author', author) : null,
    [original.place, original.publisher, original.date].some(Boolean)
      ? h('p.imprint', [original.place, original.publisher, original.date].filter(Boolean).join(', '))
      : null,
  ])

const chapterTitle = ({ title, author }: Citation, home: string): Element =>
  h('div#top.title-block.of-chapter', [h('p', [author ? `${author}, ` : '', h('a', { href: home }, title)])])

/** The chapter before and the one after. */
const turning = (before: Chapter | undefined, after: Chapter | undefined): Element =>
  h('nav.turning', { ariaLabel: 'Chapters' }, [
    before ? h('a', { href: before.path, rel: 'prev' }, `← ${before.title}`) : h('span'),
    after ? h('a', { href: after.path, rel: 'next' }, `${after.title} →`) : h('span'),
  ])

/** Blocks a browser lays out together; the rest of a long text waits until it is scrolled to. */
const STRETCH = 40

const article = ({ language }: Citation, sections: readonly Section[], lost: readonly ElementContent[]): Element =>
  h(
    'article#text',
    {
      lang: language,
      ariaLabel: 'The text',
      className: sections.some(({ blocks }) => blocks.length > STRETCH) ? ['long'] : [],
    },
    [...sections.map(textSection), lost.length > 0 ? h('div.notes.without-place', { lang: 'en' }, [...lost]) : null],
  )

const textSection = ({ blocks, notes }: Section, i: number): Element =>
  h('section.chapter', [
    ...Array.from({ length: Math.ceil(blocks.length / STRETCH) }, (_, n) =>
      h(
        'div.stretch',
        blocks.slice(n * STRETCH, (n + 1) * STRETCH).flatMap(block => [block, '\n']),
      ),
    ),
    notes.length > 0
      ? h('div.notes', { id: `notes-${i + 1}`, role: 'group', ariaLabel: 'Author’s notes' }, [...notes])
      : null,
  ])
