import type { Element, ElementContent } from 'xast'
import { x } from 'xastscript'
import { characterId, SPACES, type SpaceUnit } from './characters.js'
import type { Draft } from './draft.js'
import { LINE_ENDS, type LineEnd } from './pointers.js'

/** What rendering must know of the whole document. */
export interface Page {
  readonly witness: string
  readonly lineEnd: LineEnd
  /** Offsets at which a line begins in the TEI by its number: the line end before each is understood. */
  readonly numbered: ReadonlySet<number>
}

/** What a reader takes for a paragraph of its own: white space at its edges means nothing. */
const BLOCKS: ReadonlySet<string> = new Set(['p', 'head', 'l', 'item', 'fw', 'label'])
/** What holds blocks alone. */
const CONTAINERS: ReadonlySet<string> = new Set(['body', 'div', 'quote', 'lg', 'list', 'note'])

/**
 * Drafts as XML. White space in the output folds: a run of it is one blank of the witness, or none where it stands at the
 * edge of a block or before a milestone, `space` or `fw`.
 * @param parent the name of the element that holds the drafts
 */
export function render(drafts: readonly Draft[], page: Page, parent = 'body'): ElementContent[] {
  const block = BLOCKS.has(parent)
  const hyphenated = hyphens(drafts)
  const written = drafts.map((draft, i) => (hyphenated.has(i) ? [] : WRITERS[draft.type](draft as never, page)))
  const kinds = drafts.map((draft, i) =>
    written[i]!.length === 0 && (draft.type === 'layout' || draft.type === 'hyphen') ? 'nothing' : draft.type,
  )
  const next = following(kinds)
  const root = x('root')
  const stack: Element[] = [root]
  let begun = !block
  drafts.forEach((draft, i) => {
    const top = stack.at(-1)!
    if (draft.type === 'open') stack.push(append(top, x(draft.name, draft.attributes)))
    else if (draft.type === 'close') {
      if (stack.length > 1) stack.pop()
    } else if (draft.type === 'blank') {
      const safe = begun && (BARE.has(next[i]!) || (next[i] === 'end' && !block))
      append(top, safe ? text(' ') : x('c', ' '))
      begun = true
    } else if (draft.type === 'gap') {
      if (BEFORE.has(next[i]!)) append(top, text('\n'))
      else if (begun && BARE.has(next[i]!)) append(top, x('supplied', { reason: 'layout' }, ' '))
    } else {
      for (const node of written[i]!) append(top, node)
      if (draft.type !== 'milestone' && draft.type !== 'layout' && kinds[i] !== 'nothing') begun = true
    }
  })
  if (!CONTAINERS.has(parent)) breaks(root)
  return root.children
}

/** What a blank may stand before and still count as one of the witness. */
const BARE: ReadonlySet<string> = new Set(['text', 'character', 'element', 'remark', 'hyphen'])
/** What white space stands before when it is the edition's alone. */
const BEFORE: ReadonlySet<string> = new Set(['milestone', 'layout'])

const text = (value: string): ElementContent => ({ type: 'text', value })

function append<T extends ElementContent>(parent: Element, node: T): T {
  const last = parent.children.at(-1)
  if (node.type === 'text' && last?.type === 'text') last.value += node.value
  else parent.children.push(node)
  return node
}

const element = (name: string, attributes: Element['attributes'], children: ElementContent[]): Element => ({
  type: 'element',
  name,
  attributes,
  children,
})

const WRITERS: { [Type in Draft['type']]: (draft: Extract<Draft, { type: Type }>, page: Page) => ElementContent[] } = {
  text: draft => [text(draft.text)],
  character: draft => [x('g', { ref: `#${characterId(draft.text)}` })],
  blank: () => [],
  gap: () => [],
  layout: (draft, page) => layout(draft.start, draft.end, page),
  hyphen: ({ by }) => [x('choice', { ana: `#${by}` }, [x('orig', '-'), x('reg')])],
  milestone: ({ element }) => [element],
  element: ({ name, attributes, children }, page) => [element(name, attributes, render(children, page, name))],
  open: () => [],
  close: () => [],
  verse: () => [],
  remark: ({ element }) => [element],
}

/** White space of the witness as `space` elements; the line end before a numbered line is understood. */
function layout(start: number, end: number, { witness, lineEnd, numbered }: Page): Element[] {
  const understood = numbered.has(end) && start < end ? LINE_ENDS[lineEnd].length : 0
  const found: Element[] = []
  for (const [run] of witness.slice(start, end - understood).matchAll(/ +|\t+|\f+|(?:\r\n)+|\n+|\r+?(?!\n)/g)) {
    const unit = (Object.keys(SPACES) as SpaceUnit[]).find(unit => run.startsWith(SPACES[unit].text))!
    const quantity = run.length / SPACES[unit].text.length
    found.push(x('space', { dim: SPACES[unit].dim, unit: unit === lineEnd ? 'line' : unit, quantity: `${quantity}` }))
  }
  return found
}

/** Marks the milestone after each dropped hyphen that is the last thing in its line; returns those hyphens' places. */
function hyphens(drafts: readonly Draft[]): Set<number> {
  const marked = new Set<number>()
  drafts.forEach((draft, i) => {
    if (draft.type !== 'hyphen' || !endsInLetters(before(drafts, i))) return
    let next = i + 1
    while (passes(drafts[next])) next++
    const milestone = drafts[next]
    if (milestone?.type !== 'milestone' || !['lb', 'pb'].includes(milestone.element.name)) return
    milestone.element.attributes.rend = 'hyphen'
    marked.add(i)
  })
  return marked
}

const before = (drafts: readonly Draft[], i: number): Draft | undefined => {
  let at = i - 1
  while (drafts[at]?.type === 'remark') at--
  return drafts[at]
}

/** Whether a draft leaves the witness at a letter, after which a hyphen can be told from its line alone. */
function endsInLetters(draft: Draft | undefined): boolean {
  if (draft?.type !== 'element') return draft?.type === 'text'
  const [read] = draft.children
  return draft.name === 'choice' && read?.type === 'element' && endsInLetters(read.children.at(-1))
}

/** What may stand between a hyphen and the line after it. */
const passes = (draft: Draft | undefined) =>
  draft?.type === 'layout' ||
  draft?.type === 'gap' ||
  draft?.type === 'open' ||
  draft?.type === 'close' ||
  (draft?.type === 'milestone' && draft.element.attributes.type === 'relocatedFrom')

/** For each draft the kind of the next one that is written, or `end`. */
function following(kinds: readonly string[]): string[] {
  const next: string[] = new Array(kinds.length)
  let after = 'end'
  for (let i = kinds.length - 1; i >= 0; i--) {
    next[i] = after
    if (kinds[i] !== 'open' && kinds[i] !== 'close' && kinds[i] !== 'nothing') after = kinds[i]!
  }
  return next
}

const SILENT: ReadonlySet<string> = new Set(['space', 'fw', 'anchor', 'certainty', 'ptr', 'g'])

/** Says `break="no"` on each line and page break that stands inside a word. */
function breaks(root: Element): void {
  let before = ' '
  let open: Element[] = []
  const see = (value: string) => {
    if (value === '') return
    if (!/\s$/u.test(before) && !/^\s/u.test(value)) for (const { attributes } of open) attributes.break ??= 'no'
    open = []
    before = value
  }
  const visit = (node: ElementContent): void => {
    if (node.type === 'text') see(node.value)
    if (node.type !== 'element' || SILENT.has(node.name)) return
    if (node.name === 'lb' || node.name === 'pb') open.push(node)
    else if (node.name === 'choice') {
      const chosen = node.children.filter(child => child.type === 'element' && ['corr', 'reg'].includes(child.name))
      for (const child of chosen) visit(child)
    } else if (node.name !== 'surplus') for (const child of node.children) visit(child)
  }
  visit(root)
}
