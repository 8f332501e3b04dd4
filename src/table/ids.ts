import type { Problem } from '../problem.js'
import { isRule } from '../text/rules.js'
import { NAME, slug } from '../text/slug.js'
import { tableProblem } from './codes.js'
import type { BlockRow, FurnitureRow, JoinRow, MarkerRow, OrderRow, Reading, RowPlace } from './row.js'
import type { Section } from './schema.js'

/** A well-formed row that may have no name yet. */
export interface Draft {
  readonly section: Section
  readonly place: RowPlace
  readonly id?: string
  readonly in?: string
}

export type Named = Draft & { readonly id: string }

/**
 * Gives every row its name: first come those that an editor gave, then the derived ones, in the order of the table. Rows
 * whose name is another's are left out. Letter case makes no other name, since labels of notes in Markdown do not know it.
 */
export function named(drafts: readonly Draft[], problems: Problem[]): Named[] {
  const owners = new Map<string, Draft>()
  const kept = drafts.filter(draft => {
    if (draft.id === undefined) return true
    const key = draft.id.toLowerCase()
    const owner = isRule(key) ? 'a rule' : owners.get(key)?.place
    if (owner === undefined) owners.set(key, draft)
    else problems.push(taken(draft.id, draft.place, owner))
    return owner === undefined
  })
  return kept.map(draft => {
    if (draft.id !== undefined) return draft as Named
    const id = freeName(SUBJECTS[draft.section](draft as never).map(nameOf), name => isRule(name) || owners.has(name))
    owners.set(id, draft)
    return { id, ...draft }
  })
}

const taken = (id: string, place: RowPlace, owner: RowPlace | 'a rule') =>
  tableProblem(
    'row-id',
    place,
    `the id “${id}” is ${owner === 'a rule' ? 'the name of a rule' : `taken by the row at ${owner.file}:${owner.line}`}`,
    'give this row another id, or none',
  )

/** What a row is named after; a later one only when the earlier ones are taken. */
const SUBJECTS: { readonly [S in Section]: (row: never) => readonly string[] } = {
  readings: ({ sic, corr }: Reading) => [sic, `${sic} ${corr}`],
  order: ({ move }: OrderRow) => [`move ${move}`],
  joins: (row: JoinRow) => [`join ${row.break.replace('|', '')}`],
  markers: ({ n, after }: MarkerRow) => [`note ${n}`, `note ${n} ${after}`],
  blocks: ({ kind, begin }: BlockRow) => [`${kind} ${begin}`],
  furniture: ({ kind, line }: FurnitureRow) => [`${kind} ${line}`],
}

const LONGEST = 40

/** A name made of words, valid as an `xml:id`: small letters and figures with hyphens between, begun with a letter. */
export function nameOf(words: string): string {
  const whole = slug(words)
  const name = whole.length <= LONGEST ? whole : whole.slice(0, LONGEST + 1).replace(/-[^-]*$/, '')
  const kept = name.slice(0, LONGEST) || codePoints(words)
  return NAME.test(kept) ? kept : `c-${kept}`
}

/** Signs without letters are named by their numbers in Unicode. */
const codePoints = (words: string) =>
  [...words.replace(/\s+/g, '')]
    .slice(0, 4)
    .map(sign => `u${sign.codePointAt(0)!.toString(16).padStart(4, '0')}`)
    .join('-')

/** The first of the names that is free, or else the last with a number. */
function freeName(names: readonly string[], isTaken: (name: string) => boolean): string {
  const free = names.find(name => !isTaken(name))
  if (free !== undefined) return free
  for (let n = 2; ; n++) if (!isTaken(`${names.at(-1)}-${n}`)) return `${names.at(-1)}-${n}`
}
