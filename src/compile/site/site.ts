import { h } from 'hastscript'
import type { Collection, Published } from '../collection.js'
import { policy, siteScript, siteStyle } from '../html/assets.js'
import { type Citation, citation, titleOf } from '../html/citation.js'
import { inScript } from '../html/metadata.js'
import { print } from '../html/print.js'
import { type SearchIndex, searched } from '../html/search-index.js'

/** The page over all texts of a folder: what there is, and search in all of it. */
export const site: Collection = {
  format: 'html',
  path: 'index.html',
  compile: texts =>
    print({
      type: 'root',
      children: [
        { type: 'doctype' },
        h('html', { lang: 'en' }, [
          h('head', [
            h('meta', { charSet: 'utf-8' }),
            h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
            h('meta', { httpEquiv: 'Content-Security-Policy', content: policy(siteStyle(), siteScript()) }),
            h('meta', { name: 'color-scheme', content: 'light dark' }),
            h('title', 'Editions'),
            h('style', siteStyle()),
          ]),
          h('body', [
            h('main.shelf', [
              h('h1', 'Editions'),
              h('form#search', { hidden: true, role: 'search' }, [
                h('label', { for: 'search-words' }, 'Search editions and OCR'),
                h('input#search-words', { type: 'search', autoComplete: 'off' }),
              ]),
              h('div#search-results', { hidden: true, role: 'region', ariaLabel: 'Search results' }),
              h('ul.texts', texts.map(entry)),
            ]),
            h('script#search-index', { type: 'application/json' }, inScript(index(texts))),
            h('script', siteScript()),
          ]),
        ]),
      ],
    }),
}

const index = (texts: readonly Published[]): SearchIndex => ({
  places: texts.map(({ name, edition }) => ({ href: `${encodeURIComponent(name)}.html`, title: titleOf(edition) })),
  blocks: texts.flatMap(({ edition }, at) => searched(edition).map(block => ({ ...block, at }))),
})

function entry({ name, edition }: Published) {
  const cited: Citation = citation(edition)
  const file = (extension: string, words: string) => h('a', { href: encodeURIComponent(name) + extension }, words)
  const years = [cited.original.date, cited.pages && `pages ${cited.pages}`].filter(Boolean).join(', ')
  return h('li', [
    h('h2', h('a', { href: `${encodeURIComponent(name)}.html` }, cited.title)),
    cited.subtitle ? h('p.subtitle', cited.subtitle) : null,
    cited.author ? h('p', cited.author) : null,
    years ? h('p', years) : null,
    h('p.forms', [
      file('.html', 'Read'),
      ' · ',
      file('.epub', 'EPUB'),
      ' · ',
      file('.xml', 'TEI'),
      ' · ',
      file('.md', 'Markdown'),
    ]),
  ])
}
