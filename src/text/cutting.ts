import { authorRefusal, cutRefusal } from './refusal.js'
import { isRule } from './rules.js'
import type { Edit, Span } from './span.js'

/** Cuts a span in two at `at` code units of its text. Only what the witness itself has can be cut. */
export function divide(span: Span, at: number, edit: Edit): [Span, Span] {
  if (span.by !== undefined) throw isRule(span.by) ? cutRefusal(edit, span) : authorRefusal(edit, span)
  const middle = span.start + at
  return [
    { text: span.text.slice(0, at), start: span.start, end: middle },
    { text: span.text.slice(at), start: middle, end: span.end },
  ]
}

/** The spans that stand for `replaced`: the new text on its first stretch of the witness, deletions on any further one. */
export function answer(replaced: readonly Span[], edit: Edit, here: number): Span[] {
  if (replaced.length === 0) return edit.text === '' ? [] : [{ text: edit.text, start: here, end: here, by: edit.by }]
  const stretches: { start: number; end: number }[] = []
  for (const span of replaced) {
    const last = stretches.at(-1)
    if (last && last.end === span.start) last.end = span.end
    else stretches.push({ start: span.start, end: span.end })
  }
  return stretches.map((stretch, i) => ({ text: i === 0 ? edit.text : '', ...stretch, by: edit.by }))
}
