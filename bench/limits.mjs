/** What no book is, and an untrusted file may be: sizes at which a step that is not linear would never end. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBook } from './book.mjs'
import { makeGarbage } from './prose.mjs'
import { HEADING, row, run } from './timing.mjs'

const folder = mkdtempSync(join(tmpdir(), 'emend-bench-'))
const command = new URL('../dist/lib/command/emend.js', import.meta.url).pathname

/** Builds a text with a table: Markdown and TEI. */
function build(name, text, table = '') {
  const [input, rows] = ['text.txt', 'table.yaml'].map(file => join(folder, file))
  writeFileSync(input, text)
  writeFileSync(rows, table)
  row(
    name,
    run(process.execPath, [command, 'build', input, '-c', rows, '-o', join(folder, 'out'), '-q', '-f', 'md,tei']),
  )
}

const book = makeBook({ size: 1_400_000, rows: 10_000, hitting: 1 })
const rows = (count, of) =>
  `defaults: { count: any }\nreadings:\n${Array.from({ length: count }, (_, i) => of(i)).join('')}`

console.log('Limits: emend build -f md,tei, whole processes, cold:')
console.log(HEADING)
build('one line of 5 MB', makeBook({ size: 5_000_000, rows: 10, hitting: 1 }).text.replaceAll('\n', ' '))
build('100,000 lines of garbage', makeGarbage(100_000))
build(
  'a table of 50,000 rows',
  book.text,
  rows(50_000, i => `  - { sic: "w${i}rong", corr: "right${i}" }\n`),
)
build(
  'a table of 2,000 patterns',
  book.text,
  rows(2_000, i => `  - { sic: "q${i}x(\\\\d+)", corr: "y$1", match: pattern }\n`),
)
rmSync(folder, { recursive: true })
