import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinLines } from '../../src/joins/joins.js'
import { lexicon } from '../../src/joins/lexicon.js'
import { fragments } from '../../src/lines/fragments.js'
import type { Layout } from '../../src/lines/layout.js'
import type { JoinRow } from '../../src/table/row.js'
import { breaches } from '../../src/text/laws.js'
import { Passage } from '../../src/text/passage.js'

const layoutOf = (text: string): Layout => ({
  pages: [],
  lines: fragments(text).map((fragment, i) => ({ page: 0, n: i + 1, fragments: [fragment] })),
  notes: [],
  furniture: [],
  relocations: [],
  decisions: [],
})

const join = (text: string, rows: readonly JoinRow[] = []) => {
  const { passages, ...rest } = joinLines([Passage.of(text)], layoutOf(text), lexicon(text, 'en'), rows)
  return { passage: passages[0]!, text: passages[0]!.text, ...rest }
}

/** Enough broken words for a text to be known as one that lost its hyphens. */
const CONTEXT = readFileSync('source-text/chapter-05.txt', 'utf8').split('\n').slice(46).join('\n')

/** Whole words only, a few to a line. */
const CLEAN = CONTEXT.replace(/\S+\n+\S+/g, '\n')
  .split('\n')
  .slice(0, 60)
  .join('\n')

const row = (broken: string, as: JoinRow['as']): JoinRow => ({
  id: 'r',
  break: broken,
  as,
  place: { file: 't.yaml', line: 3, column: 5 },
})

describe('a text whose hyphens are gone', () => {
  it.each([
    ['the industrialization strat\negy was', 'industrialization strategy was'],
    ['increasing cap\n\nital investment', 'increasing capital investment'],
    ['and actual production out\nput would be', 'production output would be'],
    ['and the re\norganization of labor', 'and the reorganization of labor'],
    ['they were a\npart of the mass', 'they were a part of the mass'],
    ['the leaders were in\nthe factories', 'were in the factories'],
    ['after mid-\n\n1958 and', 'after mid-1958 and'],
    ['in the workers’ confer\nences, where', 'workers’ conferences, where'],
    ['and the marathon mobili\nzation', 'marathon mobilization'],
    ['with agrlcul\ntnral methods', 'with agrlcultnral methods'],
    ['according to Mr\nSmith it', 'according to Mr Smith it'],
    ['and the workers un\n1ess they', 'the workers un1ess they'],
    ['of the inter\nconrse between', 'of the interconrse between'],
    ['Utter confusion cx\nists among', 'confusion cxists among'],
    ["of the state's\nweedy hull", "the state's weedy hull"],
    ['and in by no\nmeans all', 'and in by no means all'],
    ['with a very\nwell-known book', 'with a very well-known book'],
    ['and it was an\nother matter', 'it was another matter'],
    ['not with\nout reason', 'not without reason'],
    ['a to\ntal failure', 'a total failure'],
    ['of a self\nsupporting union', 'of a self-supporting union'],
    ['of the Loose-Fish and the Loose\nFish and', 'the Loose-Fish and the Loose-Fish and'],
    ['of the high\nlevel there', 'of the high level there'],
    ['of any one\nfish there', 'of any one fish there'],
  ])('%j', (broken, whole) => {
    expect(join(`${CONTEXT}\nand then ${broken}\nwas done.\n`).text).toContain(whole)
  })
})

describe('a hyphen at a line end', () => {
  it.each([
    ['a fair and de-\nliberate exchange', 'a fair and deliberate exchange'],
    ['of necessi-~\nties and so', 'of necessities and so'],
    ['his atten¬\ntion was', 'his attention was'],
    ['his atten\u00ad\ntion was', 'his attention was'],
    ['a well-\ndisposed people', 'a well-disposed people'],
    ['the Anglo-\nSaxon kings', 'the Anglo-Saxon kings'],
    ['pages 17-\n19 of it', 'pages 17-19 of it'],
    ['his self-love and self-\nlove again', 'self-love again'],
    ['the end —\nor so', 'the end — or so'],
    ['a two-and-\nthirty year', 'a two-and-thirty year'],
    ['with skill ren.\ndered it', 'with skill rendered it'],
    ['with skill ren -\ndered it', 'with skill rendered it'],
    ['with skill ren-/\ndered it', 'with skill rendered it'],
    ['with skill ren-~.\ndered it', 'with skill rendered it'],
    ['of the Secre-\n' + "' tary of it", 'of the Secretary of it'],
    ['a great experi-\n: ence of it', 'a great experience of it'],
    ['it was well-\n“known then', 'it was well- “known then'],
    ['becomes a bra-\nZier there', 'becomes a braZier there'],
    ['in San_\nPablo there', 'in San_ Pablo there'],
    ['they saw it.\nand then', 'they saw it. and then'],
  ])('%j', (broken, whole) => {
    expect(join(`It was plain that they and the others of the house saw ${broken} it.\n`).text).toContain(whole)
  })
})

describe('rows', () => {
  it('overrule the rules', () => {
    const { text, decisions } = join('they saw that self-\nlove there', [row('self-|love', 'whole')])
    expect(text).toContain('selflove')
    expect(decisions).toMatchObject([{ row: 'r', cert: 'high' }])
  })
  it('that nothing answers to are an error, those that repeat the rules are told', () => {
    const lost = row('nothing|here', 'whole')
    expect(join('they saw\nit', [lost]).misfits).toMatchObject([{ row: lost, words: 'nothing here', offsets: [] }])
    expect(join('after mid-\n1958', [row('mid-|1958', 'hyphenated')]).problems).toMatchObject([
      { severity: 'info', code: 'row-redundant' },
    ])
  })
})

describe('laws', () => {
  it('clean text comes out as it was, at any width', () => {
    const words = readFileSync('source-text/chapter-05.txt', 'utf8')
      .split('\n')
      .slice(56, 60)
      .join(' ')
      .split(/\s+/)
      .filter(Boolean)
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 90 }), width => {
        const lines: string[] = []
        for (const word of words) {
          if (lines.length > 0 && `${lines.at(-1)} ${word}`.length <= width) lines.push(`${lines.pop()} ${word}`)
          else lines.push(word)
        }
        expect(join(lines.join('\n')).text).toBe(words.join(' '))
      }),
    )
  })
  it.each([
    'may|be',
    'every|day',
    'turn|out',
    'long|run',
    'ex|lege',
    'a|part',
    'may|hap',
    'every|thing',
    'up|on',
    'self|help',
  ])('two words that make one stay apart in a text that breaks none: %s', pair => {
    const words = CLEAN.replace(/[^\p{L}\p{N}.,’' \n-]/gu, '')
    const text = `${words}\nand so it ${pair.replace('|', '\n')} they said.\n`
    expect(join(text).text).toContain(pair.replace('|', ' '))
  })
  it('hold for any text', () => {
    const piece = fc.constantFrom(
      'a',
      'the',
      'agricul',
      'tural',
      '-',
      '~',
      '—',
      '\u00ad',
      '\n',
      '\n\n',
      ' ',
      '\t',
      '\r\n',
      '\f',
      'é',
      'e\u0301',
      '😀',
      '12',
      '.',
      '\u0301',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('')
        expect(breaches(text, join(text).passage.spans, new Set())).toEqual([])
      }),
    )
  })
})
