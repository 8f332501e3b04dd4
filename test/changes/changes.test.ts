import { describe, expect, it } from 'vitest'
import { changes } from '../../src/changes/changes.js'
import { wordsOf } from '../../src/changes/lemma.js'
import { sample, TEXT } from './sample.js'

describe('changes', () => {
  const all = changes(sample(), { layout: true })
  const short = changes(sample()).map(({ kind, by, cert, sic, corr, where }) => [kind, by, cert, sic, corr, where])

  it('are read off the record, in the order of the witness', () => {
    expect(short).toEqual([
      ['furniture', 'furniture', 'high', '57', '', '57'],
      ['join', 'line-join', 'high', '\n\n', '', '57.1'],
      ['move', 'order', 'medium', 'vancing well,', 'vancing well,', '57.2'],
      ['join', 'line-join', 'high', '\n', '', '57.2'],
      ['ocr', 'nrativated', 'high', 'nrativated', 'motivated', '57.3'],
      ['conjecture', 'kjmp', 'low', 'KJJP', 'KJMP', '57.3'],
      ['marker', 'marker', 'high', '^', '4', '57.3'],
      ['marker', 'marker', 'low', '', '5', '57.4'],
      ['note', 'notes', 'high', '4 ', '4', '57.5'],
    ])
  })

  it('quote the witness to the letter', () => {
    for (const change of all.filter(({ kind }) => kind !== 'move'))
      expect(TEXT.slice(change.start, change.end)).toBe(change.sic)
  })

  it('leave layout out unless asked for it', () => {
    expect(all.filter(({ kind }) => kind === 'layout').map(({ by }) => by)).toEqual([
      'line-end',
      'line-end',
      'block-end',
      'blanks',
      'blanks',
    ])
  })

  it('say why a rule acted, and which row or rule it was', () => {
    const join = all.find(({ kind }) => kind === 'join')
    expect(join).toMatchObject({ reason: '“unions” is a word', by: 'line-join' })
    expect(all.find(({ id }) => id === 'kjmp')).toMatchObject({ evidence: 'internal', resp: 'ed' })
  })

  it('stand in the words of their own block', () => {
    const kjmp = all.find(({ id }) => id === 'kjmp')!
    expect(kjmp.before).toMatch(/motivated by $/)
    expect(kjmp.after).toBe(' of 1958.')
  })

  it('are quoted in whole words', () => {
    expect(all.filter(({ kind }) => kind === 'join').map(wordsOf)).toEqual([
      { lemma: 'unions', witness: 'un|ions' },
      { lemma: 'advancing', witness: 'ad|vancing' },
    ])
    expect(wordsOf(all.find(({ id }) => id === 'nrativated')!)).toEqual({ lemma: 'motivated', witness: 'nrativated' })
  })

  it('say after which words a line or a marker stands', () => {
    expect(TEXT.slice(0, all.find(({ kind }) => kind === 'move')!.to)).toMatch(/was ad$/)
    expect(all.find(({ kind }) => kind === 'move')).toMatchObject({ before: 'While industry was ad' })
    expect(TEXT.slice(0, all.find(({ id }) => id === 'marker-5')!.to)).toMatch(/came\.$/)
  })
})
