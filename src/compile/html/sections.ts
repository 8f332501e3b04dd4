import type { Element, ElementContent, Root } from 'hast'

/** A stretch of the text under one heading (or headings that follow each other), with the notes that it calls. */
export interface Section {
  readonly blocks: readonly ElementContent[]
  /** Its author's notes, in the order in which they are called. */
  readonly notes: readonly Element[]
  /** The addresses and the words of the headings it begins with. */
  readonly headings: readonly { readonly id: string; readonly text: string }[]
}

export interface Sections {
  readonly sections: readonly Section[]
  /** Author's notes that nothing in the text calls. */
  readonly uncalled: readonly Element[]
  readonly editorNotes: readonly Element[]
}

/**
 * The reading text in sections: one begins at each heading of the first two levels. Headings stand a level lower, below
 * the title of the page.
 */
export function inSections(text: Root): Sections {
  const elements = text.children.filter((node): node is Element => node.type === 'element')
  const notes = elements.filter(element => element.tagName === 'aside')
  const open: { blocks: Element[]; headings: { id: string; text: string }[] }[] = [{ blocks: [], headings: [] }]
  for (const element of elements) {
    if (element.tagName === 'aside' || element.tagName === 'li') continue
    const level = levelOf(element)
    let section = open.at(-1)!
    if (level > 0 && level <= 2 && section.blocks.some(block => levelOf(block) === 0)) {
      section = { blocks: [], headings: [] }
      open.push(section)
    }
    if (level > 0 && section.blocks.length === section.headings.length)
      section.headings.push({ id: String(element.properties.id ?? ''), text: textOf(element).trim() })
    section.blocks.push(element)
  }
  const rest = new Map(notes.map(note => [`#${note.properties.id}`, note]))
  const sections = open.map(({ blocks, headings }) => ({
    notes: blocks.flatMap(links).flatMap(href => take(rest, href)),
    blocks: blocks.map(lowered),
    headings,
  }))
  return { sections, uncalled: [...rest.values()], editorNotes: elements.filter(({ tagName }) => tagName === 'li') }
}

const levelOf = ({ tagName }: Element): number => (/^h[1-6]$/.test(tagName) ? Number(tagName[1]) : 0)

const lowered = (element: Element): Element => {
  const level = levelOf(element)
  return level ? { ...element, tagName: `h${Math.min(6, level + 1)}` } : element
}

const links = (element: Element): string[] =>
  element.children.flatMap(child =>
    child.type !== 'element'
      ? []
      : child.properties.role === 'doc-noteref'
        ? [String(child.properties.href)]
        : links(child),
  )

function take(rest: Map<string, Element>, href: string): Element[] {
  const note = rest.get(href)
  rest.delete(href)
  return note ? [note] : []
}

/** The words of an element as they are read: without note figures, records of emendations and page numbers. */
export function textOf(node: Root | ElementContent | Root['children'][number]): string {
  if (node.type === 'text') return node.value
  if (node.type === 'element' && (node.tagName === 'sup' || node.properties.hidden)) return ''
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
