import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { restore } from '../../src/compile/restore.js'
import { tei } from '../../src/compile/tei/tei.js'
import { makeEdition } from '../../src/make.js'
import { breaches } from '../../src/text/laws.js'
import { spansOf } from '../../src/text/spans.js'
import { witnessOf } from '../../src/witness/witness.js'
import { runningText } from '../support/running-text.js'
import { anyPage } from './any-page.js'
import { inkLost } from './ink.js'

const RUNS = { numRuns: Number(process.env.FUZZ ?? 150) }

describe('whatever stands on the page', () => {
  it('every letter is answered for, and none is lost', () => {
    fc.assert(
      fc.property(anyPage, text => {
        const edition = makeEdition(witnessOf('x.txt', text))
        expect(breaches(text, spansOf(edition), new Set())).toEqual([])
        expect(inkLost(edition)).toEqual([])
        const { read, written } = runningText(edition)
        expect(read).toEqual(written)
        const { bytes, ok } = restore(tei.compile(edition) as string)
        expect(ok).toBe(true)
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(text)
      }),
      RUNS,
    )
  })
})
