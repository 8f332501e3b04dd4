import type { Edition } from '../edition.js'
import type { Line } from '../lines/layout.js'
import type { Span } from '../text/span.js'
import { readMarkdown } from '../trace/markdown.js'
import type { Part } from '../trace/output.js'
import { LineIndex } from '../witness/witness.js'
import { answers } from './answers.js'
import { type Check, type Finding, failed } from './check.js'
import { bodyOf, noteOf } from './published.js'

/** Markdown as published and witness differ only where somebody signed, and every marker stands where it is said to. */
export const answeredFor: Check = {
  name: 'answered for',
  run(edition, published, path) {
    const file = published.get('.md')
    if (!file) return { passed: 'no Markdown here' }
    const output = readMarkdown(file.content)
    const inFile = new LineIndex(file.content)
    const inWitness = new LineIndex(edition.witness.text)
    const check = (part: Part, lines: readonly Line[], spans: readonly Span[]): Finding | undefined => {
      const { unanswered, stops } = walk(edition, lines, spans, part.text)
      if (unanswered) {
        const { line, column } = inWitness.position(unanswered.witness)
        const quoted = part.text.slice(unanswered.at, unanswered.at + 20)
        const message = `nobody answers for “${quoted || 'the end'}”; the witness is here at ${path}:${line}:${column}`
        const place = inFile.position(part.offsets[unanswered.at] ?? file.content.length)
        return failed(file.path, 'answered-for', message, HINT, place)
      }
      return part.kind === 'body' ? misplaced(part, stops) : undefined
    }
    const misplaced = (part: Part, stops: ReadonlyMap<number, number>): Finding | undefined => {
      const places = new Map(edition.markers.map(({ id, after }) => [id, stops.get(after)]))
      for (const { label, at, offset } of part.markers) {
        const expected = places.get(label)
        if (expected !== undefined && part.text.slice(Math.min(at, expected), Math.max(at, expected)).trim() === '')
          continue
        const message = `note marker ${label} stands where nobody put it`
        return failed(file.path, 'answered-for', message, HINT, inFile.position(offset))
      }
      return undefined
    }
    const bad =
      check(bodyOf(output), edition.layout.lines, edition.body.spans) ??
      edition.notes
        .map(note => {
          const part = noteOf(output, note.id)
          return part && check(part, note.lines.lines, note.passage.spans)
        })
        .find(finding => finding !== undefined)
    return bad ?? { passed: `every character of ${file.path} is the witness’s or signed` }
  },
}

const HINT = 'undo the change here and make it in the table, then build'

const walk = ({ witness, markers }: Edition, lines: readonly Line[], spans: readonly Span[], text: string) =>
  answers(
    witness.text,
    lines.flatMap(({ fragments }) => fragments),
    spans.filter(({ by }) => by !== undefined),
    text,
    new Set(markers.map(({ after }) => after)),
  )
