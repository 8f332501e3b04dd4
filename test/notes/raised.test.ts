import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBoxes } from '../../src/boxes/read.js'
import { establish } from '../../src/establish.js'
import { breaches } from '../../src/text/laws.js'
import { spansOf } from '../../src/text/spans.js'
import { witnessOf } from '../../src/witness/witness.js'
import { hocrOf, typedProse, PROSE_WORDS as WORDS } from '../support/typed-page.js'

function typed(marked: readonly number[], boxed?: (at: number) => boolean) {
  const { text, words } = typedProse(marked, boxed)
  return { text, boxes: readBoxes('page.hocr', hocrOf(words), text) }
}

function edition(page: ReturnType<typeof typed>, boxes = true) {
  const witness = witnessOf('page.txt', page.text)
  return establish(boxes ? { ...witness, boxes: page.boxes } : witness)
}

/** The label after each word that has one. */
const called = ({ witness, markers }: ReturnType<typeof edition>) =>
  markers.map(({ after, label }) => `${/\S+$/.exec(witness.text.slice(0, after))![0]}${label}`)

describe('raised figures that the OCR does not read', () => {
  const marked = [13, 21, 27, 36, 55, 72]

  it('are placed where the page shows them', () => {
    const made = edition(typed(marked))
    expect(called(made)).toEqual(marked.map((word, i) => `${WORDS[word]}${i + 1}`))
    expect(made.markers.every(({ state }) => state === 'inferred')).toBe(true)
    expect(made.markers[0]!.reason).toBe(
      'on the page the word rises above its line, and there is room for a sign that was not read',
    )
  })

  it('are not found in the text alone', () => {
    expect(edition(typed(marked), false).markers).toEqual([])
  })

  it('are placed where only room for them tells, between others', () => {
    const made = edition(typed([...marked, 80, 88, 95, 99], at => at !== 80 && at !== 99))
    expect(called(made)).toContain(`${WORDS[99]}10`)
  })

  it('are none on a page where nothing is raised', () => {
    expect(edition(typed([])).markers).toEqual([])
  })

  it('are none where specks over words are all there is', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(WORDS.length - 1), { maxLength: 12 }), specked => {
        const { text, words } = typedProse([])
        const dirty = words.map((word, i) => (specked.includes(i) ? { ...word, top: word.top - 18 } : word))
        const boxes = readBoxes('page.hocr', hocrOf(dirty), text)
        expect(edition({ text, boxes }).markers).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('never change a word, and every departure is recorded', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(WORDS.length - 1), { maxLength: 12 }), fc.boolean(), (words, boxed) => {
        const page = typed(words, () => boxed)
        const made = edition(page)
        expect(breaches(page.text, spansOf(made), new Set())).toEqual([])
        expect(made.body.text.split(/\s+/).join(' ')).toBe(edition(page, false).body.text.split(/\s+/).join(' '))
        for (const marker of called(made)) expect(words.map(word => WORDS[word])).toContain(marker.replace(/\d+$/, ''))
      }),
      { numRuns: 60 },
    )
  })
})
