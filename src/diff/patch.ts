import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatchHunk } from 'diff'
import type { Change } from '../changes/change.js'
import { isReading } from '../changes/lemma.js'
import { breakLike } from './breaks.js'
import type { DiffFormat } from './format.js'

/**
 * A unified diff that `patch` applies to the witness: readings and markers, every line staying where it is. (A reading
 * over lines that the OCR gives out of order has no place in such a diff and is left out.)
 */
export const patch: DiffFormat = {
  name: 'patch',
  title: 'a unified diff of readings and markers for the raw text',
  layout: true,
  print({ witness, path, changes }) {
    const hunks = hunksOf(witness.text.split(/(?<=\n)/), corrected(witness.text, changes).split(/(?<=\n)/))
    if (hunks.length === 0) return ''
    const name = { oldFileName: path, newFileName: path, oldHeader: undefined, newHeader: undefined }
    return formatPatch({ ...name, hunks }, FILE_HEADERS_ONLY)
  },
}

interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The witness with its readings emended and its markers set as `[^n]`, line by line as it was. */
export function corrected(text: string, changes: readonly Change[]): string {
  const edits = changes.flatMap(change => replacements(text, change)).sort((a, b) => a.start - b.start || a.end - b.end)
  const parts: string[] = []
  let at = 0
  for (const { start, end, text: replacement } of edits) {
    if (end < at) {
      // a marker that stands inside what was just replaced comes after it; of letters removed twice nothing is left
      parts.push(replacement)
      continue
    }
    parts.push(text.slice(at, Math.max(at, start)), replacement)
    at = end
  }
  return parts.join('') + text.slice(at)
}

function replacements(text: string, change: Change): Replacement[] {
  if (change.kind === 'marker') return marker(text, change)
  if (isReading(change)) return reading(text, change)
  const supplied = change.kind === 'layout' && change.start === change.end // a blank beside a marker
  return supplied ? [{ start: change.start, end: change.end, text: change.corr }] : []
}

function reading(text: string, { start, end, sic, corr }: Change): Replacement[] {
  return text.slice(start, end) === sic ? [{ start, end, text: breakLike(sic, corr) }] : []
}

/** The letters out of the one place, a blank before them too where another follows; the figure into the other. */
function marker(text: string, { start, end, corr, to = start }: Change): Replacement[] {
  const figure = `[^${corr}]`
  if (start === to && !text.slice(start, end).includes('\n')) return [{ start, end, text: figure }]
  const loose = start > to && text[start - 1] === ' ' && /^\s?$/.test(text.charAt(end))
  const from = loose ? start - 1 : start
  const letters = { start: from, end, text: text.slice(from, end).replace(/[^\r\n]/g, '') }
  return [...(end > from ? [letters] : []), { start: to, end: to, text: figure }]
}

/** Lines of context around a change. */
const CONTEXT = 3

/** Hunks of two texts that have the same number of lines, each line in its place. */
function hunksOf(before: readonly string[], after: readonly string[]): StructuredPatchHunk[] {
  const changed = before.flatMap((line, i) => (line === after[i] ? [] : [i]))
  const hunks: StructuredPatchHunk[] = []
  for (let i = 0; i < changed.length; ) {
    let j = i
    while (j + 1 < changed.length && changed[j + 1]! - changed[j]! <= 2 * CONTEXT) j++
    const start = Math.max(0, changed[i]! - CONTEXT)
    const end = Math.min(before.length, changed[j]! + CONTEXT + 1)
    const lines: string[] = []
    for (let n = start; n < end; ) {
      let same = n
      while (same < end && before[same] === after[same]) lines.push(...hunkLine(' ', before[same++]!))
      n = same
      while (same < end && before[same] !== after[same]) lines.push(...hunkLine('-', before[same++]!))
      for (; n < same; n++) lines.push(...hunkLine('+', after[n]!))
    }
    hunks.push({ oldStart: start + 1, oldLines: end - start, newStart: start + 1, newLines: end - start, lines })
    i = j + 1
  }
  return hunks
}

const hunkLine = (sign: string, line: string): string[] =>
  line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, '\\ No newline at end of file']
