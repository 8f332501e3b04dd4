import type { Element, ElementContent, Nodes } from 'hast'

/** A file of an edition, before its links know in which file their goals stand. */
export interface Linked {
  /** From the folder of the edition: `book.html`, `book/p57.html`. */
  readonly path: string
  readonly content: readonly ElementContent[]
}

/** All ids of elements. */
export function idsOf(content: readonly Nodes[]): string[] {
  const ids: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'element' && node.properties.id) ids.push(String(node.properties.id))
    if ('children' in node) for (const child of node.children) visit(child)
  }
  for (const node of content) visit(node)
  return ids
}

/** For each id of the files the one it stands in; where more have it, the first. */
export function filesById(files: readonly Linked[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const { path, content } of files) for (const id of idsOf(content)) if (!found.has(id)) found.set(id, path)
  return found
}

/** The content of a file with links and images that lead where they are, seen from the file. */
export function relinked({ path, content }: Linked, files: ReadonlyMap<string, string>): ElementContent[] {
  const own = new Set(idsOf(content))
  const up = '../'.repeat(path.split('/').length - 1)
  const address = (href: string): string => {
    if (/^[a-z][a-z\d+.-]*:/i.test(href)) return href
    if (!href.startsWith('#')) return up + href
    const id = decodeURIComponent(href.slice(1))
    const file = own.has(id) ? undefined : files.get(id)
    return file === undefined ? href : `${relative(path, file)}${href}`
  }
  const visit = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node
    const { href, src } = node.properties
    const element: Element = {
      ...node,
      properties: {
        ...node.properties,
        ...(typeof href === 'string' && { href: address(href) }),
        ...(typeof src === 'string' && { src: address(src) }),
      },
      children: node.children.map(visit),
    }
    return element
  }
  return content.map(visit)
}

/** From one file of an edition to another: both in its folder, or in the one below. */
export function relative(from: string, to: string): string {
  const [folder, other] = [from, to].map(path => path.split('/').slice(0, -1).join('/'))
  const names = to.split('/').map(encodeURIComponent)
  if (folder === other) return names.at(-1)!
  return '../'.repeat(from.split('/').length - 1) + names.join('/')
}
