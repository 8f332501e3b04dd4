import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith } from '../support/command.js'

const bench = (...args: string[]) =>
  spawnSync(process.execPath, ['bench/bench.mjs', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })

interface Figures {
  readonly name: string
  readonly joins?: { rate: number; right: number; wanted: number }
  readonly markers: { p: number; r: number; f1: number }
  readonly breaks: { p: number; r: number; f1: number }
  readonly cer: number
  readonly share: number
  readonly notes: { have: number; wanted: number; cer: number }
}

const board = (...args: string[]): Figures[] => {
  const { stdout, stderr, status } = bench(...args, '--json')
  expect(stderr).toBe('')
  expect(status).toBe(0)
  return JSON.parse(stdout)[0].texts
}

const GOLD = `# I

The red house stood alone.[^1] {pb 2} Nobody knew[^2] why it had been aban{pb 3}doned there.

> It was built in a year of plenty, and of well-known hands.[^3]

The end.

[^1]: See above, p. 2.

[^2]: Nobody asked.
`
const RAW = 'I\n\nThe red house stood alone.^ Nobody knew why it had been aban\ndoned there.\nIt was built.\nThe end.\n'
const LINES = [
  [{ text: 'I', hyphen: null }],
  [{ text: 'The red house stood alone.[^1]  Nobody knew[^2] why it had been aban-', hyphen: 'soft' }],
  [
    { text: 'doned there.', hyphen: null },
    { text: 'It was built in a year of plenty, and of well-', hyphen: 'hard' },
    { text: 'known hands.[^3]', hyphen: null },
    { text: 'The end.', hyphen: null },
  ],
]
const edition = GOLD.replace(/\{pb \d+\}/g, '')
const CASES: [name: string, what: string, as: string, score: object][] = [
  [
    'nothing wrong',
    '',
    '',
    {
      joins: { rate: 1, right: 2, wanted: 2 },
      markers: { p: 1, r: 1, f1: 1 },
      breaks: { p: 1, r: 1, f1: 1 },
      cer: 0,
      share: 0,
      notes: { have: 2, wanted: 2, cer: 0 },
    },
  ],
  ['a word left broken', 'abandoned', 'aban doned', { joins: { rate: 1 / 2 } }],
  ['a hyphen too few', 'well-known', 'wellknown', { joins: { rate: 1 / 2 } }],
  ['a misread letter in a joined word', 'abandoned', 'abandomed', { joins: { rate: 1 } }],
  ['a marker fewer', 'alone.[^1]', 'alone.', { markers: { p: 1, r: 2 / 3 } }],
  ['a marker with another number', 'knew[^2]', 'knew[^4]', { markers: { p: 2 / 3, r: 2 / 3 } }],
  ['a marker at another word', 'knew[^2] why', 'knew why[^2]', { markers: { p: 2 / 3, r: 2 / 3 } }],
  ["an editor's note", 'why', 'why[^ed-why]', { markers: { p: 1, r: 1 }, cer: 0 }],
  ['a break too many', 'Nobody knew', '\n\nNobody knew', { breaks: { p: 3 / 4, r: 1 } }],
  ['a break too few', '\n\nThe end.', '\n> The end.', { breaks: { p: 1, r: 2 / 3 } }],
  ['a note without its text', '[^2]: Nobody asked.', '', { notes: { have: 1, wanted: 2 } }],
  ['another sign for the same', 'well-known', 'well\u2010known', { cer: 0, joins: { rate: 1 } }],
  ['nothing done at all', edition, RAW, { share: 1 }],
]

describe('the score of an edition', () => {
  const files = (ending: string, of: (i: number) => string) => CASES.map((_, i) => [`${i}${ending}`, of(i)])
  const folder = folderWith(
    Object.fromEntries([
      ...files('.txt', () => RAW),
      ...files('.gold.md', () => GOLD),
      ...files('.lines.json', () => JSON.stringify(LINES)),
      ...files('.md', i => edition.replace(CASES[i]![1], CASES[i]![2])),
    ]),
  )
  const scores = board(folder, '--editions', folder)

  it.each(CASES.map((entry, i) => [...entry, i] as const))('with %s', (_name, what, _as, score, i) => {
    expect(edition).toContain(what)
    expect(scores[i]).toMatchObject(score)
  })
})

describe('the scoreboard', () => {
  const texts = folderWith({ 'a.txt': RAW, 'a.gold.md': GOLD, 'a.lines.json': JSON.stringify(LINES) })

  it('builds the texts itself, and shows how it differs from an earlier one', () => {
    const [text] = board(texts)
    expect(text!.joins!.right).toBe(1)
    const earlier = [{ folder: texts.split('/').at(-1), texts: [{ ...text, cer: text!.cer + 0.02 }] }]
    const shown = bench(texts, '--against', join(folderWith({ 'before.json': JSON.stringify(earlier) }), 'before.json'))
    expect(shown.stdout.split('\n').filter(line => /^ +-2\.00 *$/.test(line))).toHaveLength(2)
  })

  it.each([
    ['no such folder', ['no-such-folder']],
    ['no NAME.txt with a NAME.gold.md', [folderWith({ 'b.txt': 'b' })]],
    ['a scoreboard is kept with --json > FILE', [texts, '--against', 'no-such-file']],
  ])('says in one line: %s', (message, args) => {
    const { status, stderr } = bench(...args)
    expect(status).toBe(2)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain(message)
  })
})

const dev = '../shared/bench/dev'
const other = '../shared/bench/score.mjs'
const there = existsSync(dev) && existsSync(other)
if (!there) console.log('the texts with gold are not here: the score is not held against another scorer')

describe.runIf(there)('another scorer of the same figures', () => {
  it('agrees', () => {
    const names = readdirSync(dev).filter(name => name.endsWith('.txt'))
    const raw = Object.fromEntries(
      names.map(name => [name.replace(/txt$/, 'md'), readFileSync(join(dev, name), 'utf8')]),
    )
    const editions = folderWith(raw)
    for (const { name, joins, markers, breaks, cer, share, notes } of board(dev, '--editions', editions)) {
      const file = (ending: string) => join(dev, name + ending)
      const edition = join(editions, `${name}.md`)
      const args = [other, edition, file('.gold.md'), '--lines', file('.lines.json'), '--raw', file('.txt'), '--json']
      const theirs = JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout)
      const ours = [joins!.rate, markers.f1, breaks.f1, cer, share, notes.have, notes.cer]
      const expected = [
        theirs.joins.rate,
        theirs.markers.f1,
        theirs.breaks.f1,
        theirs.cer,
        theirs.cer / theirs.raw.cer,
        theirs.notes.have,
        theirs.notes.cer,
      ]
      ours.forEach((figure, i) => {
        expect(figure, `${name}, figure ${i}`).toBeCloseTo(expected[i], 9)
      })
    }
  })
})
