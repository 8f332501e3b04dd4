import type { Lexicon } from '../../src/joins/lexicon.js'
import { fragments } from '../../src/lines/fragments.js'
import type { Layout } from '../../src/lines/layout.js'
import { emend } from '../../src/table/emend.js'
import { readTable } from '../../src/table/read.js'
import { Passage } from '../../src/text/passage.js'
import type { Edit } from '../../src/text/span.js'
import { witnessOf } from '../../src/witness/witness.js'

const WORDS = new Set(['and', 'arid', 'boarding', 'in', 'into', 'the', 'to', 'two', 'he', 'went'])
export const lexicon: Lexicon = {
  count: () => 0,
  knows: word => WORDS.has(word.toLowerCase()),
  size: () => undefined,
  isOneWord: () => false,
  pairs: () => 0,
  relatives: () => 0,
  total: 0,
  compounds: 0,
  strangers: 0,
}

/** A joined text of which every line is a line of page 7; `+` before a line says that it goes on with a broken word. */
export function joined(...lines: readonly string[]) {
  const broken = lines.map(line => line.startsWith('+'))
  const witness = witnessOf('text.txt', lines.map(line => line.replace(/^\+/, '')).join('\n'))
  const all = fragments(witness.text)
  const layout: Layout = {
    pages: [{ label: '7', start: 0, inferred: true, cert: 'low', reason: 'test' }],
    lines: all.map((fragment, i) => ({ page: 0, n: i + 1, fragments: [fragment] })),
    notes: [],
    furniture: [],
    relocations: [],
    decisions: [],
  }
  const ends = all.slice(0, -1).map(({ textEnd, end }, i): Edit => {
    const rule = broken[i + 1] ? { text: '', by: 'line-join' } : { text: ' ', by: 'line-end' }
    return { start: textEnd, end, ...rule }
  })
  return { witness, layout, passage: Passage.of(witness.text).edit(ends) }
}

/** What a table (YAML, the rows of `readings`) makes of a text. */
export function emended(readings: string, ...lines: readonly string[]) {
  const { witness, layout, passage } = joined(...lines)
  const { table, problems } = readTable([{ name: 't.yaml', text: `readings:\n${readings.replace(/^/gm, '  ')}` }])
  const made = emend([passage], layout, witness, table, lexicon)
  return {
    before: passage,
    passage: made.passages[0]!,
    text: made.passages[0]!.text,
    emendations: made.emendations,
    witness: witness.text,
    table,
    problems: [...problems, ...made.problems],
  }
}

/** A problem in short: `row-stale 2:3 what is wrong; what to do`. */
export const short = ({ code, line, column, message, hint }: ReturnType<typeof emended>['problems'][number]) =>
  `${code} ${line}:${column} ${message}${hint ? `; ${hint}` : ''}`
