import type { Edition } from '../../edition.js'
import { stemOf } from '../images.js'
import { type Section, textOf } from './sections.js'

/** Sections that stand together on a page of their own. */
export interface Chapter {
  /** From the folder of the edition: `book/p57.html`, by the page of the original on which it begins. */
  readonly path: string
  readonly title: string
  readonly sections: readonly Section[]
}

export interface Limits {
  /** Characters that one page of HTML may hold. */
  readonly longest: number
  /** Characters below which a chapter takes in the one after it. */
  readonly least: number
}

/**
 * 300,000 characters are some 150 leaves, and some 2 MB of HTML. A book of 1.4 MB on one page is 8 to 10 MB; Chromium on
 * two slow cores opened it in 2.1 s, and its facing view scrolled at half the frames; a chapter of 80,000 characters in
 * 0.4 s, at all of them (`npm run bench`). A chapter of fewer than 20,000 is too short to be worth a page.
 */
export const LIMITS: Limits = { longest: 300_000, least: 20_000 }

/** A long text in chapters, where its headings part it; undefined for a text that is one page. */
export function chaptersOf(
  edition: Edition,
  sections: readonly Section[],
  { longest, least }: Limits,
): Chapter[] | undefined {
  const sizes = sections.map(({ blocks }) => blocks.reduce((sum, block) => sum + textOf(block).length, 0))
  if (sizes.reduce((sum, size) => sum + size, 0) <= longest) return undefined
  const groups: Section[][] = []
  let size = least
  sections.forEach((section, i) => {
    if (size >= least) groups.push([])
    if (size >= least) size = 0
    groups.at(-1)!.push(section)
    size += sizes[i]!
  })
  if (groups.length < 2) return undefined
  const taken = new Set<string>()
  return groups.map((sections, i) => ({
    path: `${stemOf(edition)}/${fileName(sections, i, taken)}.html`,
    title: titleOf(sections[0]!) ?? `Part ${i + 1}`,
    sections,
  }))
}

function fileName([first]: readonly Section[], i: number, taken: Set<string>): string {
  const [block] = first!.blocks
  const id = block?.type === 'element' ? String(block.properties.id ?? '') : ''
  const [page = ''] = /^p[\w-]+(?=\.)/.exec(id) ?? []
  const name = [page, id, `part-${i + 1}`].find(name => name !== '' && !taken.has(name.toLowerCase()))!
  taken.add(name.toLowerCase())
  return name
}

const titleOf = ({ headings }: Section): string | undefined =>
  headings.length > 0 ? headings.map(({ text }) => text).join('. ') : undefined
