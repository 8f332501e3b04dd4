import type { BlockKind } from '../table/row.js'
import { held } from './draft.js'
import type { FairCopy } from './fair-copy.js'
import { Finder } from './finder.js'
import { wordsAfter } from './readings.js'
import type { NewRows } from './rows.js'
import { type Opening, type Stream, streamOf } from './stream.js'

/** Rows for the blocks that begin elsewhere in the corrected text, or are of another kind, than in the build. */
export function learnBlocks(built: FairCopy, copy: FairCopy): Partial<NewRows> {
  const [text, corrected] = [streamOf(built), streamOf(copy)]
  const finder = new Finder(text.text)
  const has = new Map(text.openings.map(opening => [opening.chunk, opening]))
  const wants = new Map(corrected.openings.map(opening => [opening.chunk, opening]))
  const rows: NewRows['blocks'][number][] = []
  for (const { a0, a1, b0, b1 } of held(text, corrected)) {
    const ours = a1 > a0 ? has.get(a0) : undefined
    const theirs = b1 > b0 ? wants.get(b0) : undefined
    if (theirs && a1 > a0 && !(ours && alike(ours, theirs, copy.marked)))
      rows.push({ begin: tellingWords(text, a0, finder), ...kindOf(ours, theirs, copy.marked) })
    else if (ours && !theirs && b1 > b0 && a0 > 0) rows.push({ begin: tellingWords(text, a0, finder), kind: 'none' })
    // a block that begins inside what is one word
    for (let a = a0 + 1; a < a1; a++)
      if (b1 > b0 && has.has(a)) rows.push({ begin: tellingWords(text, a, finder), kind: 'none' })
  }
  return { blocks: rows }
}

/** A list's items are paragraphs in the tree; a plain text says nothing of kinds. */
const alike = (a: Opening, b: Opening, marked: boolean) =>
  !marked || (tree(a) === tree(b) && (a.kind !== 'heading' || a.level === b.level))

const tree = ({ kind }: Opening) => (kind === 'list' ? 'paragraph' : kind)

const kindOf = (ours: Opening | undefined, theirs: Opening, marked: boolean): { kind: BlockKind; level?: number } => {
  const { kind, level } = marked ? theirs : (ours ?? theirs)
  return { kind, ...(level !== undefined && { level }) }
}

const MOST = 40

/** The fewest words from a chunk on that stand nowhere else in the text. */
function tellingWords({ text, chunks }: Stream, chunk: number, finder: Finder): string {
  const from = chunks[chunk]!.start
  for (let n = 1; ; n++) {
    const words = wordsAfter(text, from, n)
    if (n === MOST || from + words.length >= text.length || finder.find(words).length === 1) return words
  }
}
