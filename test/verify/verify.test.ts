import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/compile/markdown.js'
import type { Edition } from '../../src/edition.js'
import { Passage } from '../../src/text/passage.js'
import type { Edit } from '../../src/text/span.js'
import { answeredFor } from '../../src/verify/answered-for.js'
import { answers } from '../../src/verify/answers.js'
import { hash } from '../../src/verify/hash.js'
import { laws } from '../../src/verify/laws.js'
import { readBack } from '../../src/verify/read-back.js'
import { sampleEdition, TEXT } from '../changes/sample.js'

const edition = sampleEdition()
const text = markdown.compile(edition) as string
const published = (content: string) => new Map([['.md', { path: 'sample.md', content }]])
const problems = (check: typeof laws, content = text, of: Edition = edition) => {
  const finding = check.run(of, published(content), 'sample.txt')
  return 'problems' in finding
    ? finding.problems.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`)
    : []
}

describe('an edition as it was made', () => {
  it.each([hash, laws, readBack, answeredFor])('passes: $name', check => expect(problems(check)).toEqual([]))
})

describe('what nobody answers for', () => {
  it.each([
    ['a letter', 'industry', 'lndustry', 'lndustry was '],
    ['a word more', 'The end came', 'The very end came', 'very end came.'],
    ['a word less', 'had no grain', 'had grain', 'grain While'],
    ['an emendation undone', 'motivated', 'nrativated', 'nrativated by'],
    ['a word in a note', 'See Meyer', 'See Mayer', 'ayer.'],
  ])('%s is found at its place in the file', (_, from, to, quoted) => {
    const changed = text.replace(from, to)
    const [found] = problems(answeredFor, changed)
    expect(found).toContain(`nobody answers for “${quoted}`)
    const [, line, column] = /^sample\.md:(\d+):(\d+)/.exec(found!)!
    const place = changed.split('\n')[Number(line) - 1]!.slice(Number(column) - 1)
    expect(place.startsWith(quoted.slice(0, 5))).toBe(true)
    expect(problems(readBack, changed)).toHaveLength(1)
  })

  it('names the place in the witness too', () => {
    expect(problems(answeredFor, text.replace('grain', 'gain'))[0]).toContain('sample.txt:4:14')
  })

  it('a marker moved', () => {
    const changed = text.replace('[^4]', '').replace('Trade unions', 'Trade unions[^4]')
    expect(problems(answeredFor, changed)[0]).toContain('note marker 4 stands where nobody put it')
  })

  it('another witness', () => {
    const other = { ...edition, witness: { ...edition.witness, sha256: '0'.repeat(64) } }
    expect(problems(hash, text, other)[0]).toContain('another witness')
  })

  it('a span that its witness does not bear out', () => {
    const spans = edition.body.spans.map(span => (span.by === 'kjmp' ? { ...span, by: 'nobody' } : span))
    const found = problems(laws, text, { ...edition, body: Passage.from(spans) })
    expect(found).toEqual([expect.stringContaining('sample.txt:7:15: “nobody” is neither a rule nor a row')])
  })
})

describe('reading a text against its witness', () => {
  const whole = (witness: string) => [{ start: 0, end: witness.length }]

  it('accepts whatever edits of a passage give, and no other text', () => {
    const edit = fc.record({
      start: fc.nat(19),
      length: fc.nat(4),
      text: fc.string({ unit: fc.constantFrom('x', 'y', ' ') }),
    })
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', minLength: 20, maxLength: 30 }),
        fc.array(edit),
        fc.nat(),
        (witness, list, n) => {
          let passage = Passage.of(witness)
          for (const { start, length, text } of list) {
            const edit: Edit = { start, end: Math.min(20, start + length), text, by: 'row' }
            try {
              passage = passage.edit([edit])
            } catch {
              // refused: two authors
            }
          }
          const signed = passage.spans.filter(({ by }) => by !== undefined)
          expect(answers(witness, whole(witness), signed, passage.text).unanswered).toBeUndefined()
          const at = n % passage.text.length
          const wrong = `${passage.text.slice(0, at)}☞${passage.text.slice(at + 1)}`
          expect(answers(witness, whole(witness), signed, wrong).unanswered?.at).toBe(at)
        },
      ),
    )
  })

  it('follows lines that were put back in order', () => {
    const order = ['Trade', 'While', 'vancing'].map(word => ({
      start: TEXT.indexOf(word),
      end: TEXT.indexOf(word) + word.length,
    }))
    expect(answers(TEXT, order, [], 'TradeWhilevancing').unanswered).toBeUndefined()
    expect(answers(TEXT, order, [], 'TradevancingWhile').unanswered).toEqual({ at: 5, witness: TEXT.indexOf('While') })
  })

  it('lets a break stand where the witness has a blank', () => {
    expect(answers('one two', whole('one two'), [], 'one\ntwo').unanswered).toBeUndefined()
    expect(answers('onetwo', whole('onetwo'), [], 'one two').unanswered).toEqual({ at: 3, witness: 3 })
  })
})
