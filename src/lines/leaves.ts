import { LEAVES } from '../thresholds/pages.js'
import { type Folio, folioLabel, foliosOf } from './folios.js'
import { hasFolioEdge, likeNeighbours } from './heads.js'
import type { Fitting, PageStart, Paging } from './pages.js'
import { inCapitals } from './seams.js'
import { runOf, type Sighting, sequence } from './sequence.js'
import type { Shape } from './shapes.js'

/** A leaf of the scan: what stands between two form feeds. */
export interface Leaf {
  /** Counted from 0, blank leaves too. */
  readonly number: number
  readonly shapes: readonly Shape[]
}

/** Pages parted by form feeds, with the folios and running heads at their heads and feet. */
export function findLeaves(shapes: readonly Shape[], firstPage: string | undefined): Paging {
  const leaves = leavesOf(shapes)
  const folios = sequence(leaves.flatMap(sightings))
  const fittings = new Map<number, Fitting>()
  const claim = (at: number, kind: Fitting['kind'], cert: Fitting['cert'], reason: string) => {
    if (!fittings.has(at)) fittings.set(at, { at, kind, cert, reason })
  }
  for (const { at, folio } of folios.values())
    if (folio.rest.length <= LEAVES.signature)
      claim(at, 'folio', 'high', 'it stands alone, in the sequence of the page numbers')
  findHeads(leaves, folios, claim)
  findMisread(leaves, folios, claim)
  findFeet(leaves, fittings, claim)
  return { starts: starts(leaves, folios, firstPage), fittings: [...fittings.values()].sort((a, b) => a.at - b.at) }
}

type Claim = (at: number, kind: Fitting['kind'], cert: Fitting['cert'], reason: string) => void

function leavesOf(shapes: readonly Shape[]): Leaf[] {
  const leaves: { number: number; shapes: Shape[] }[] = []
  let number = 0
  for (const shape of shapes) {
    if (shape.index > 0) number += shape.turns
    if (leaves.at(-1)?.number === number) leaves.at(-1)!.shapes.push(shape)
    else leaves.push({ number, shapes: [shape] })
  }
  return leaves
}

/** What may be the folio of a leaf: on its first two lines, or alone (a signature beside it) on its last. */
function sightings({ number, shapes }: Leaf): Sighting[] {
  const found: Sighting[] = []
  const add = (shape: Shape, fits: (folio: Folio) => boolean) => {
    for (const folio of foliosOf(shape.text).filter(fits))
      found.push({
        leaf: number,
        at: shape.index,
        folio,
        weight:
          folio.rest === ''
            ? LEAVES.weights.alone
            : inCapitals(folio.rest)
              ? LEAVES.weights.capitals
              : LEAVES.weights.words,
      })
  }
  add(shapes[0]!, () => true)
  if (shapes.length > 2 && shapes[0]!.text.length <= LEAVES.speck) add(shapes[1]!, () => true)
  if (shapes.length > 1) add(shapes.at(-1)!, ({ rest }) => rest.length <= LEAVES.signature)
  return found
}

/** The line of a leaf that would be its running head. */
const headOf = ({ shapes }: Leaf): Shape =>
  shapes.length > 2 && shapes[0]!.text.length <= LEAVES.speck ? shapes[1]! : shapes[0]!

function findHeads(leaves: readonly Leaf[], folios: ReadonlyMap<number, Sighting>, claim: Claim): void {
  const like = likeNeighbours(leaves, leaf => (headOf(leaf).text.length <= LEAVES.head ? headOf(leaf).text : ''))
  const beside = leaves.map(leaf => {
    const folio = folios.get(leaf.number)
    return folio !== undefined && folio.at === headOf(leaf).index && folio.folio.rest.length > LEAVES.signature
  })
  const found = leaves.filter((_, i) => beside[i])
  const expected = found.length >= LEAVES.expected * leaves.length
  const capitals = found.filter(leaf => inCapitals(headOf(leaf).text)).length * 2 > found.length
  leaves.forEach((leaf, i) => {
    const head = headOf(leaf)
    const elsewhere = folios.has(leaf.number) && !beside[i]
    const edge = hasFolioEdge(head.text)
    if (head.text.length > LEAVES.head || (capitals && !beside[i] && !inCapitals(head.text))) return
    if (beside[i]) claim(head.index, 'head', 'high', 'it stands beside the folio')
    else if (like[i] && (edge || !expected)) claim(head.index, 'head', 'high', 'pages nearby begin with the same words')
    else if (like[i] && !elsewhere && !opensPart(leaf.shapes[leaf.shapes.indexOf(head) + 1]))
      claim(head.index, 'head', 'medium', 'pages nearby begin with the same words; its folio is lost')
    else if (expected && edge && inCapitals(head.text))
      claim(head.index, 'head', 'medium', 'it is in capitals, with what may be the folio beside it')
    else return
    if (head !== leaf.shapes[0] && !WORD.test(leaf.shapes[0]!.text))
      claim(leaf.shapes[0]!.index, 'noise', 'medium', 'a speck above the running head')
  })
}

/** A title is followed by the heading of its first part; a running head by text. */
const opensPart = (next: Shape | undefined): boolean =>
  next !== undefined && (inCapitals(next.text) || /^(?:no|chap|chapter|part|book)\b/i.test(next.text))

/** Where most leaves have their folio alone at the head or at the foot, a few letters there are a folio misread. */
function findMisread(leaves: readonly Leaf[], folios: ReadonlyMap<number, Sighting>, claim: Claim): void {
  for (const place of [0, -1] as const) {
    const here = (leaf: Leaf) => leaf.shapes.at(place)!
    const read = leaves.filter(leaf => folios.get(leaf.number)?.at === here(leaf).index)
    if (read.length < LEAVES.expected * leaves.length || read.length < 2) continue
    for (const leaf of leaves) {
      const { index, text } = here(leaf)
      if (leaf.shapes.length > 2 && !folios.has(leaf.number) && MISREAD.test(text))
        claim(index, 'folio', 'medium', 'it stands where the other pages have their folios')
    }
  }
}

const MISREAD = /^[\dIlioOSsBZ|()[\].°-]{1,4}$/

/** Signatures, catchwords and specks at the feet of leaves. */
function findFeet(leaves: readonly Leaf[], fitted: ReadonlyMap<number, Fitting>, claim: Claim): void {
  leaves.forEach((leaf, i) => {
    const next = leaves[i + 1]
    const foot = leaf.shapes.at(-1)!
    if (!next || leaf.shapes.length < 3 || fitted.has(foot.index)) return
    const first = next.shapes.find(shape => !fitted.has(shape.index))
    if (first && foot.text.length > 1 && !foot.text.includes(' ') && first.text.startsWith(`${foot.text} `))
      claim(foot.index, 'catchword', 'high', 'the next page begins with it')
    else if (MARK.test(foot.text)) claim(foot.index, 'signature', 'medium', 'a letter alone at the foot of a page')
    else if (!WORD.test(foot.text)) claim(foot.index, 'noise', 'medium', 'specks at the foot of a page')
  })
}

const WORD = /[\p{L}\p{N}]/u

/** The signature of a sheet: a letter or two, with the number of the leaf. */
const MARK = /^(?:\p{L}|\p{Lu}\p{Ll}?\s?[\dl]{0,2}|\p{Ll}\s?\d)$/u

/** The pages with their labels: as read, or counted from the nearest folio of the same run. */
function starts(
  leaves: readonly Leaf[],
  folios: ReadonlyMap<number, Sighting>,
  firstPage: string | undefined,
): PageStart[] {
  const read = leaves.flatMap((leaf, i) => {
    const sighting = folios.get(leaf.number)
    return sighting ? [{ i, ...sighting }] : []
  })
  let k = 0 // index in `read` of the first at or after the leaf at hand
  let labels: string[] = [] // of the leaves before it, back to the one before in `read`, where the numbering breaks
  return leaves.map((leaf, i): PageStart => {
    while (k < read.length && read[k]!.i < i) k++
    const at = leaf.shapes[0]!.index
    const own = folios.get(leaf.number)
    if (own) {
      const label = folioLabel(own.folio.value, own.folio.style)
      return { at, label, inferred: false, cert: 'high', reason: 'a form feed; its folio was read' }
    }
    const inferred = { at, inferred: true, cert: 'high' as const }
    if (i === 0 && firstPage !== undefined)
      return { ...inferred, label: firstPage, reason: 'the description names the first page' }
    const [before, after] = [read[k - 1], read[k]]
    if (before && after && runOf(before) !== runOf(after)) {
      if (i === before.i + 1) labels = between(leaves, before, after)
      const label = labels[i - before.i - 1]!
      return { ...inferred, label, cert: 'low', reason: 'a form feed; the numbering breaks near here' }
    }
    const near = before ?? after
    if (!near) return { ...inferred, label: '', reason: 'a form feed' }
    return {
      ...inferred,
      label: folioLabel(near.folio.value + leaf.number - near.leaf, near.folio.style),
      cert: before && after ? 'high' : 'medium',
      reason: `a form feed; its folio is counted from ${folioLabel(near.folio.value, near.folio.style)}`,
    }
  })
}

/** The labels of the leaves where the numbering breaks: those with the least text (plates) are without a number. */
function between(leaves: readonly Leaf[], before: Sighting & { i: number }, after: Sighting & { i: number }): string[] {
  const inside = Array.from({ length: after.i - before.i - 1 }, (_, k) => before.i + 1 + k)
  const { value, style } = before.folio
  const missing = after.leaf - before.leaf - (after.folio.value - value)
  if (style !== after.folio.style || missing < 0)
    return inside.map(i => folioLabel(value + leaves[i]!.number - before.leaf, style))
  const plates = new Set(
    [...inside].sort((a, b) => leaves[a]!.shapes.length - leaves[b]!.shapes.length || a - b).slice(0, missing),
  )
  let next = value
  return inside.map(i => (plates.has(i) ? '' : folioLabel(++next, style)))
}
