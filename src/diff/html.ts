import { createHash } from 'node:crypto'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { CHANGE_KINDS, type Change } from '../changes/change.js'
import { LineIndex } from '../witness/witness.js'
import type { DiffFormat } from './format.js'
import { attribution, type Piece, pieces } from './pieces.js'
import { stat } from './stat.js'

/** One page that needs nothing else: no script, no address outside it; deletions and insertions told by form and words. */
export const html: DiffFormat = {
  name: 'html',
  title: 'one self-contained page',
  print({ path, witness, changes }) {
    const lines = new LineIndex(witness.text)
    const title = `What the edition changed of ${witness.name}`
    const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`
    const page = h(null, [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', title),
          h('style', STYLE),
        ]),
        h('body', [
          h('header', [h('h1', title), h('p', `SHA-256 ${witness.sha256}`), h('pre', stat(changes)), h('p', KEY)]),
          h(
            'main',
            sections(changes, change => place(path, lines, change)),
          ),
        ]),
      ]),
    ])
    return `${toHtml(page)}\n`
  },
}

const KEY =
  'Struck through in brackets: what the witness has. Underlined in braces: what the edition has. A bar is a line end.'

function place(path: string, lines: LineIndex, change: Change): string {
  const { line, column } = lines.position(change.start)
  return `${path}:${line}:${column}`
}

function sections(changes: readonly Change[], place: (change: Change) => string) {
  const pages: { page: string; changes: Change[] }[] = []
  for (const change of changes) {
    if (pages.at(-1)?.page !== change.page) pages.push({ page: change.page, changes: [] })
    pages.at(-1)!.changes.push(change)
  }
  return pages.map(({ page, changes }) =>
    h('section', [
      h('h2', page ? `Page ${page}` : 'Page not known'),
      h(
        'ol',
        changes.map(change =>
          h('li', { id: change.id }, [
            h('p', { className: 'words' }, pieces(change).map(marked)),
            h('p', { className: 'who' }, [
              h('a', { href: `#${encodeURIComponent(change.id)}` }, change.where || '?'),
              ` ${CHANGE_KINDS[change.kind]}: ${attribution(change)} (${place(change)})`,
            ]),
            ...(change.reason ? [h('p', { className: 'why' }, change.reason)] : []),
          ]),
        ),
      ),
    ]),
  )
}

const MARKED: Record<Piece['side'], (text: string) => ReturnType<typeof h> | string> = {
  both: text => text,
  witness: text => h('del', text),
  edition: text => h('ins', text),
}

const marked = ({ side, text }: Piece) => MARKED[side](text)

const STYLE = `
:root{color-scheme:light dark}
body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.5 Georgia,'Times New Roman',serif}
h1{font-size:1.4rem}h2{font-size:1.1rem;border-bottom:1px solid}
ol{list-style:none;padding:0}li{margin:0 0 1.2rem}li:target{outline:2px solid}
p{margin:0}.who,.why,pre{font-size:.85rem}
del::before{content:'['}del::after{content:']'}ins::before{content:'{'}ins::after{content:'}'}
del{color:#a40000}ins{color:#006100}
@media (prefers-color-scheme:dark){del{color:#ff9b9b}ins{color:#8fe08f}}
`
