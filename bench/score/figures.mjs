import { distance as levenshtein } from 'fastest-levenshtein'
import { align } from './alignment.mjs'
import { isEditors, printed } from './edition.mjs'

/** Beyond so many pairs of letters two stretches are taken for altogether different: seconds and no figure less. */
const TOO_FAR = 4e8

/** Edits of letters between two stretches. */
export const distance = (a, b) => (a.length * b.length > TOO_FAR ? Math.max(a.length, b.length) : levenshtein(a, b))

/** Precision, recall and their harmonic mean, of so many right, given and wanted. */
export function rates(right, given, wanted) {
  const p = given > 0 ? right / given : wanted > 0 ? 0 : 1
  const r = wanted > 0 ? right / wanted : 1
  return { p, r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0, right, given, wanted }
}

/** An edition held against its gold, both as `readEdition` gives them. */
export function figures(gold, edition) {
  const { partner, runs } = align(gold.words, edition.words)
  const where = places(partner, edition.words.length)
  return {
    cer: characterError(gold.words, edition.words, runs),
    markers: markers(gold, edition, where),
    breaks: breaks(gold, edition, where),
    notes: notes(gold.notes, edition.notes),
    alignment: { partner, runs },
  }
}

/** Edits of letters per letter of the gold, words parted by one space. */
export function characterError(gold, words, runs) {
  let edits = 0
  for (const [from, to, start, end] of runs) {
    edits += distance(gold.slice(from, to).join(' '), words.slice(start, end).join(' '))
    if ((from === to) !== (start === end)) edits++ // the space beside it
  }
  return edits / gold.join(' ').length
}

/** "After word i of the gold", as the range of words of the edition between its nearest neighbours that are there. */
function places(partner, length) {
  const before = new Int32Array(partner.length)
  const after = new Int32Array(partner.length + 1).fill(length)
  partner.forEach((at, i) => {
    before[i] = at >= 0 ? at : i > 0 ? before[i - 1] : -1
  })
  for (let i = partner.length - 1; i >= 0; i--) after[i] = partner[i] >= 0 ? partner[i] : after[i + 1]
  return i => [i < 0 ? -1 : before[i], after[i + 1] - 1]
}

/** Note references: the right number between the same two words. */
function markers(gold, edition, where) {
  const free = [...edition.references]
  for (const { label, after, inside } of gold.references) {
    const [from, to] = where(after)
    const found = free.findIndex(
      other =>
        printed(other.label) === printed(label) && other.after >= from && other.after <= to && other.inside === inside,
    )
    if (found >= 0) free.splice(found, 1)
  }
  const given = edition.references.length
  return rates(given - free.length, given, gold.references.length)
}

/** Ends of blocks between the same two words; one of the edition answers one of the gold. */
function breaks(gold, edition, where) {
  const used = new Set()
  for (const end of gold.breaks) {
    const [from, to] = where(end - 1)
    for (let at = from + 1; at <= to + 1; at++) {
      if (!edition.breaks.has(at) || used.has(at)) continue
      used.add(at)
      break
    }
  }
  return rates(used.size, edition.breaks.size, gold.breaks.size)
}

/** Texts of the author's notes: how many are there, and the character error over them, by label. */
function notes(gold, edition) {
  const own = new Map([...edition].filter(([label]) => !isEditors(label)))
  if ([...gold.keys()].some(label => label.includes('-'))) return notesInOrder([...gold.values()], [...own.values()])
  let [edits, length, have] = [0, 0, 0]
  for (const [label, text] of gold) {
    const found = own.get(label) ?? ''
    if (found) have++
    length += text.length
    edits += distance(text, found)
  }
  return { have, wanted: gold.size, cer: length > 0 ? edits / length : 0 }
}

/** Where numbers begin anew, labels say little: all the texts one after the other. */
function notesInOrder(gold, own) {
  const [a, b] = [gold, own].map(texts => texts.join(' ').split(' '))
  const edits = align(a, b).runs.reduce(
    (sum, [from, to, start, end]) => sum + distance(a.slice(from, to).join(' '), b.slice(start, end).join(' ')),
    0,
  )
  return { have: Math.min(gold.length, own.length), wanted: gold.length, cer: edits / a.join(' ').length }
}
