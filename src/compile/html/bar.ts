import type { Element } from 'hast'
import { h } from 'hastscript'

export interface Bar {
  readonly title: string
  /** Where the title leads. */
  readonly home: string
  /** The ways to see the text, where there is text. */
  readonly views: readonly View[]
  /** What is searched, in words. */
  readonly searched: string
  /** Where else to go. */
  readonly more: readonly { readonly href: string; readonly title: string }[]
}

export const VIEWS = [
  { value: 'text', name: 'Edition' },
  { value: 'facing', name: 'Facing' },
  { value: 'ocr', name: 'OCR' },
] as const

/** Where there are images of the pages. */
export const SCAN_VIEW = { value: 'scan', name: 'Page' } as const

export type View = (typeof VIEWS)[number] | typeof SCAN_VIEW

/** The bar on top: the ways to see the text, search, and where else to go. */
export const bar = ({ title, home, views, searched, more }: Bar): Element =>
  h('header.bar', [
    h('p.running-title', h('a', { href: home }, title)),
    views.length > 0
      ? h('form.views', [
          h('fieldset', [
            h('legend.unseen', 'View'),
            ...views.map(({ value, name }, i) =>
              h('label', [
                h('input', { type: 'radio', name: 'view', id: `view-${value}`, checked: i === 0 }),
                h('span', name),
              ]),
            ),
          ]),
          h('label.switch', [h('input#corrections', { type: 'checkbox' }), h('span', 'Corrections')]),
        ])
      : null,
    h('search', [
      h('form#search', { hidden: true }, [
        h('label.unseen', { for: 'search-words' }, `Search ${searched}`),
        h('input#search-words', { type: 'search', placeholder: `Search ${searched}`, autoComplete: 'off' }),
      ]),
      h('div#search-results', { hidden: true, role: 'region', ariaLabel: 'Search results' }),
    ]),
    h('details.more', [
      h('summary', 'About'),
      h(
        'nav',
        { ariaLabel: 'Parts of the edition' },
        h(
          'ul',
          more.map(({ href, title }) => h('li', h('a', { href }, title))),
        ),
      ),
    ]),
  ])
