import type { Assembled } from '../establish.js'
import { breaksOf } from '../joins/breaks.js'
import { fragmentsOf } from '../lines/fragments.js'
import type { Named } from '../table/ids.js'
import type { BlockRow, FurnitureRow, JoinRow, MarkerRow, OrderRow } from '../table/row.js'
import type { Section } from '../table/schema.js'
import type { Witness } from '../witness/witness.js'
import type { Changed } from './fate.js'
import { type Candidate, likest, partOf, runsLike } from './likest.js'

/** The new text as rows on structure see it. */
export interface Ground extends Assembled {
  readonly witness: Witness
}

/** What a row on structure that does not fit may have to say instead. */
export interface Proposal {
  readonly set?: Changed
  /** Whether nothing else comes near it. */
  readonly sure: boolean
  /** In the new text, what the row wants stands already. */
  readonly settled?: string
  readonly near: readonly Candidate[]
}

export type StructureSection = Exclude<Section, 'readings'>

/** The words of the new text that stand for those of a row. */
export const PROPOSALS: { readonly [S in StructureSection]: (row: never, ground: Ground) => Proposal } = {
  order: ({ move, after }: OrderRow, ground: Ground) =>
    together({ move: inLines(move, ground), after: inLines(after, ground) }, { move, after }),
  furniture: ({ line }: FurnitureRow, ground: Ground) => together({ line: inLines(line, ground) }, { line }),
  blocks: ({ begin }: BlockRow, { emended }: Ground) => {
    const text = emended.passages[0]!
    return together({ begin: runsLike(begin, text.text, offset => text.origin(offset)) }, { begin })
  },
  markers: ({ after, from }: MarkerRow, { raw }: Ground) => {
    const text = raw[0]!
    const runs = (words: string) => runsLike(words, text.text, offset => text.origin(offset))
    const sought = { after, ...(from !== undefined && { from }) }
    return together(Object.fromEntries(Object.entries(sought).map(([key, words]) => [key, runs(words)])), sought)
  },
  joins: joinProposal,
}

/** Each key's words as the new text has them. */
function together(
  candidates: Readonly<Record<string, readonly Candidate[]>>,
  words: Readonly<Record<string, string>>,
): Proposal {
  const found = Object.entries(candidates).map(([key, list]) => ({ key, ...likest(words[key]!, list) }))
  const changed = found.flatMap(({ key, near }) =>
    near[0] && near[0].words !== words[key] ? [[key, near[0].words]] : [],
  )
  return {
    ...(changed.length > 0 && { set: Object.fromEntries(changed) }),
    sure: found.every(({ sure }) => sure),
    near: found.flatMap(({ key, near }) => (near[0]?.words === words[key] ? [] : near)),
  }
}

function inLines(words: string, { witness, layout }: Ground): Candidate[] {
  const lines = [
    ...fragmentsOf(layout.lines),
    ...layout.furniture,
    ...layout.notes.flatMap(note => fragmentsOf(note.lines)),
  ]
  return lines.flatMap(({ textStart, textEnd }) =>
    partOf({ words: witness.text.slice(textStart, textEnd), start: textStart }, words),
  )
}

const BETWEEN: Record<JoinRow['as'], string> = { whole: '', hyphenated: '-', apart: ' ' }

/** A word that was broken at a line end stands there whole in the new text, or is broken at another line end. */
function joinProposal(row: JoinRow, { marked, layout, joined }: Ground): Proposal {
  const [left = '', right = ''] = row.break.split('|').map(side => side.trim())
  const raw = marked.passages[0]!
  const ends = breaksOf(raw, fragmentsOf(layout.lines)).map(end => ({
    words: `${end.left}${end.hyphen}|${end.right}`,
    start: end.fragment.textStart,
  }))
  const { near, sure } = likest(row.break, ends)
  if (near[0]) return { set: { break: near[0].words }, sure, near }
  const letters = left.replace(/[-‐‑\u00ad~¬_=–—]+$/u, '')
  const whole = `${letters}${BETWEEN[row.as]}${right}`
  return joined.passages.some(({ text }) => text.includes(whole))
    ? { settled: `no line ends in it, and the new text has “${whole}”`, sure: true, near: [] }
    : { sure: false, near: [] }
}

/** The row with what it is to say instead. */
export const withChanges = (row: Named, set: Changed): Named => ({ ...row, ...set }) as Named
