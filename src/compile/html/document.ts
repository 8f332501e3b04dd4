import type { ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { Edition } from '../../edition.js'
import { type Asset, policy } from './assets.js'
import type { Citation } from './citation.js'
import { imageSources } from './images.js'
import { metadata } from './metadata.js'

export interface HtmlDocument {
  readonly title: string
  readonly body: readonly ElementContent[]
  readonly style: Asset
  readonly script: Asset
}

/** A whole file of HTML: what machines read of the edition, the policy, style and script. */
export const htmlDocument = (
  edition: Edition,
  cited: Citation,
  { title, body, style, script }: HtmlDocument,
): Root => ({
  type: 'root',
  children: [
    { type: 'doctype' },
    h('html', { lang: 'en' }, [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('meta', {
          httpEquiv: 'Content-Security-Policy',
          content: policy(style(), script(), imageSources(edition)),
        }),
        h('title', cited.author ? `${title} — ${cited.author}` : title),
        h('meta', { name: 'color-scheme', content: 'light dark' }),
        ...metadata(cited, edition.description),
        h('style', style()),
      ]),
      h('body', [...body, h('script', script())]),
    ]),
  ],
})
