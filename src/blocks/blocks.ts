import type { Layout } from '../lines/layout.js'
import type { Problem } from '../problem.js'
import type { Misfit } from '../table/misfits.js'
import type { BlockRow } from '../table/row.js'
import type { Decision } from '../text/decision.js'
import type { Passage } from '../text/passage.js'
import type { Edit } from '../text/span.js'
import { INDENT } from '../thresholds/blocks.js'
import type { Witness } from '../witness/witness.js'
import type { Block } from './block.js'
import { type Evidence, learn } from './evidence.js'
import { findHeadings } from './headings.js'
import { type Looks, looks } from './looks.js'
import { overruleBlocks, type Ruled, startOf } from './overrule.js'
import { paragraphs } from './paragraphs.js'
import { findNarrow } from './quotations.js'
import { findVerse } from './verse.js'

export interface Divided {
  /** The running text; what stood between two blocks is an empty span signed `block-end`. */
  readonly passage: Passage
  readonly blocks: readonly Block[]
  readonly decisions: readonly Decision[]
  readonly problems: readonly Problem[]
  /** Rows of the table that do not fit the text. */
  readonly misfits: readonly Misfit[]
}

/** A block that begins with line `at`. */
type Part = Omit<Block, 'start'> & { readonly at: number }

/** Finds headings, paragraphs, block quotations, lists and verse. */
export function findBlocks(passage: Passage, layout: Layout, witness: Witness, rows: readonly BlockRow[]): Divided {
  const all = looks(witness, passage, layout)
  const found = parts(all, learn(all))
  const starts = distinct(
    found.map(
      ({ at, ...part }): Block => ({ ...part, start: startOf(passage, all.lines[at]!.line.fragments[0]!.start) }),
    ),
  )
  const { blocks: ruled, removed, problems, misfits } = overruleBlocks(starts, passage, layout, rows)
  const blocks = ruled
    .map(({ row: _, ...block }): Block => block)
    .filter(({ start }, i, all) => i === 0 || hasText(passage, all[i - 1]!.start, start))
  return {
    passage: passage.edit(blocks.slice(1).flatMap(block => blockEnd(passage, block.start))),
    blocks,
    decisions: [...ruled.slice(1).map(decision('begins')), ...removed.map(decision('does not begin'))],
    problems,
    misfits,
  }
}

const distinct = (blocks: readonly Block[]): Block[] =>
  blocks.filter(({ start }, i) => i === 0 || start !== blocks[i - 1]!.start)

const decision =
  (does: string) =>
  ({ kind, start, cert, reason, row }: Ruled): Decision => ({
    stage: 'blocks',
    what: `${kind} ${does}`,
    start,
    end: start,
    cert,
    reason,
    ...(row !== undefined && { row }),
  })

function parts(all: Looks, evidence: Evidence): Part[] {
  const headings = findHeadings(all)
  const taken = new Set(headings.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k)))
  const verse = findVerse(all, i => taken.has(i))
  for (const { from, to } of verse) for (let i = from; i < to; i++) taken.add(i)
  const narrow = findNarrow(all, i => taken.has(i))
  const stretches = [
    ...headings.map(heading => ({ ...heading, kind: 'heading' as const })),
    ...verse.map(stanza => ({ ...stanza, kind: 'verse' as const })),
    ...narrow.map(run => ({ ...run, kind: 'quotation' as const })),
  ].sort((a, b) => a.from - b.from)
  const found: Part[] = []
  let next = 0
  const prose = (to: number) => {
    if (to <= next) return
    const before = found.at(-1)
    const flush = evidence.indent > 0 && all.lines[next]!.first > all.measure.width - evidence.indent + INDENT.flush
    const continues = before?.kind === 'quotation' && (flush || all.lines[next]!.opens === 'lower')
    found.push({
      kind: 'paragraph',
      at: next,
      cert: 'high',
      reason: before ? `after a ${before.kind}${continues ? ', without indent' : ''}` : 'the text begins here',
      ...(continues && { continues }),
    })
    for (const { at, cert, reason } of paragraphs(all, evidence, next, to))
      found.push({ kind: 'paragraph', at, cert, reason })
    next = to
  }
  for (const stretch of stretches) {
    prose(stretch.from)
    if (stretch.kind === 'heading')
      found.push({ kind: 'heading', level: stretch.level, at: stretch.from, cert: 'medium', reason: stretch.reason })
    else if (stretch.kind === 'verse')
      found.push({
        kind: 'verse',
        at: stretch.from,
        cert: 'medium',
        reason: 'its lines end early and begin with capitals',
      })
    else
      found.push({
        kind: 'quotation',
        at: stretch.from,
        cert: 'medium',
        reason: `its lines fill a measure of ${Math.round(stretch.width)} instead of ${Math.round(all.measure.width)}`,
      })
    next = stretch.to
  }
  prose(all.lines.length)
  return found
}

/** The edits that take away the white space on both sides of the place where a block begins; what a row wrote stays. */
function blockEnd(passage: Passage, start: number): Edit[] {
  const at = passage.before(start)
  let from = at
  let to = at
  while (from > 0 && /\s/.test(passage.text[from - 1]!)) from--
  while (to < passage.text.length && /\s/.test(passage.text[to]!)) to++
  while (to > at && !passage.canCut(to)) to--
  return [...passage.free(from, at), ...passage.free(at, to)].map(range => ({ ...range, text: '', by: 'block-end' }))
}

/** Whether anything but white space stands between two places of the witness. */
const hasText = (passage: Passage, from: number, to: number) =>
  /\S/.test(passage.text.slice(passage.before(from), passage.before(to)))
