import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_MATCH, patternFault, patternMatches } from '../../src/table/pattern.js'

describe('patterns that are taken', () => {
  it.each([
    '\\bl(\\d{3})\\b',
    '(\\w+)- (\\w+)',
    '(\\p{L}+)\\s+(\\p{L}+)\\s+(\\p{L}+)',
    '\\s+([,.;:])',
    '(?:st|nd|rd|th)+',
    '[^"]*"',
    '(?<=\\d)O(?=\\d)',
    '\\d+(?:st|nd)?',
  ])('%s', sic => expect(patternFault(sic, '')).toBeUndefined())
})

describe('patterns that are refused', () => {
  it.each([
    ['(a+)+b', '(a+)+ repeats a repetition'],
    ['(a{1,30}){1,30}b', '(a{1,30}){1,30} repeats a repetition'],
    ['(?:a?)*b', '(?:a?)* repeats a repetition'],
    ['(?:a|\\w)*b', '(?:a|\\w)* repeats alternatives that begin alike'],
    ['(?:a|ab|b)*c', '(?:a|ab|b)* repeats alternatives that begin alike'],
    ['(?:|a)*b', '(?:|a)* repeats alternatives that begin alike'],
    ['\\w+\\w+x', 'has repetitions that compete for the same text'],
    ['a?a?a?a?a?a?x', 'has repetitions that compete for the same text'],
    ['.+ab(?:a|b)*!', 'has repetitions that compete for the same text'],
    ['\\w{1,20}\\w{1,20}x', 'has repetitions that compete for the same text'],
    ['(a)\\1', '\\1 refers back to a group'],
    ['(?<x>a)\\k<x>', '\\k<x> refers back to a group'],
    ['a{1000}', 'a{1000} repeats more than 100 times'],
  ])('%s', (sic, reason) => expect(patternFault(sic, '')?.message).toBe(`could run away: ${reason}`))

  it.each([
    ['(a', 'is no regular expression: Unterminated group'],
    ['a{2,1}', 'is no regular expression: numbers out of order in {} quantifier'],
  ])('%s', (sic, message) => expect(patternFault(sic, '')?.message).toBe(message))

  it('for a group in corr that they do not have', () =>
    expect(patternFault('l(\\d)', '1$2')?.message).toBe('has no group for $2 in corr'))
})

/** Patterns of a few signs, most of them refused. */
const patterns = fc
  .array(
    fc.constantFrom(
      'a',
      'b',
      'ab',
      '\\w',
      '.',
      '(?:a|b)',
      '(?:a|ab)',
      '(?:\\w|b)',
      '[^b]',
      '*',
      '+',
      '?',
      '{1,9}',
      '(',
      ')',
    ),
    {
      maxLength: 8,
    },
  )
  .map(parts => `${parts.join('')}!`)

describe('matching', () => {
  it('never takes long, whatever pattern was taken and whatever the text', () => {
    const texts = ['a', 'ab', 'b', 'aab'].map(unit => unit.repeat(1500))
    fc.assert(
      fc.property(patterns, fc.constantFrom(...texts), (sic, text) => {
        fc.pre(patternFault(sic, '') === undefined)
        const start = performance.now()
        for (const _ of patternMatches({ sic, corr: '' }, text));
        expect(performance.now() - start).toBeLessThan(1000)
      }),
      { numRuns: 60 },
    )
  })

  it('finds what the regular expression finds, wherever the windows end', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('l957 ', 'word ', '𝒜l12', ' l 3'), { maxLength: 500 }), parts => {
        const text = parts.join('')
        const found = [...patternMatches({ sic: 'l(\\d+)', corr: '1$1' }, text)]
        const expected = [...text.matchAll(/l(\d+)/gu)].map(m => ({
          start: m.index,
          end: m.index + m[0].length,
          corr: `1${m[1]}`,
        }))
        expect(found).toEqual(expected)
      }),
      { numRuns: 50 },
    )
  })

  it('leaves away what is longer than a sentence', () => {
    const text = `(${'x'.repeat(LONGEST_MATCH)}) (y)`
    const found = [...patternMatches({ sic: '\\([^)]*\\)', corr: '' }, text)]
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['(y)'])
  })

  it.each([
    ['$1-$2', 'b-'],
    ['$&$&', 'bb'],
    ['$$1', '$1'],
    ['$<x>', 'b'],
  ])('fills in %s', (corr, made) =>
    expect([...patternMatches({ sic: '(?<x>b)(c)?', corr }, 'abd')]).toEqual([{ start: 1, end: 2, corr: made }]),
  )

  it('takes ^ and $ for the ends of the text only', () => {
    const text = 'a '.repeat(LONGEST_MATCH * 2)
    expect([...patternMatches({ sic: '^a', corr: 'b' }, text)]).toHaveLength(1)
    expect([...patternMatches({ sic: 'a $', corr: 'b' }, text)]).toHaveLength(1)
  })
})
