/**
 * Each command on a whole book: 1.4 MB with 10,000 rows, from the raw text to every output, and what the proofs of it
 * take; beside pandoc, which converts the finished Markdown to TEI and does nothing else. Whole processes, cold.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeBook } from './book.mjs'
import { HEADING, row, run, times } from './timing.mjs'

const folder = mkdtempSync(join(tmpdir(), 'emend-bench-'))
const path = name => join(folder, name)
const [book, table, out] = ['book.txt', 'table.yaml', 'out'].map(path)
const made = makeBook({ size: 1_400_000, rows: 10_000 })
writeFileSync(book, made.text)
writeFileSync(
  table,
  `readings:\n${made.table.map(({ sic, corr }) => `  - { sic: "${sic}", corr: "${corr}" }\n`).join('')}`,
)

const command = new URL('../dist/lib/command/emend.js', import.meta.url).pathname
const emend = (args, options) => run(process.execPath, [command, ...args], options)
const build = (formats, runs) => emend(['build', book, '-c', table, '-o', out, '-q', '-f', formats], { runs })
/** What the files of an extension take. */
function size(extension) {
  const files = readdirSync(out, { recursive: true }).filter(name => name.endsWith(extension))
  const bytes = files.reduce((sum, name) => sum + statSync(join(out, name)).size, 0)
  return `${(bytes / 1e6).toFixed(1)} MB${files.length > 1 ? ` in ${files.length} files` : ''}`
}

console.log(`Commands on a book of 1.4 MB with ${made.table.length} rows; whole processes, cold:`)
console.log(HEADING)
const ours = build('md,tei', 3)
row('emend build -f md,tei', ours, ours && `the middle of three; Markdown ${size('.md')}, TEI ${size('.xml')}`)
const pandoc = run('pandoc', ['-f', 'markdown', '-t', 'tei', join(out, 'book.md')], { runs: 3 })
row('pandoc -t tei, alone', pandoc, ours && pandoc && `the middle of three; ${times(pandoc, ours)} emend`)
const html = build('html', 1)
row('emend build -f html', html, html && size('.html'))
const epub = build('epub', 1)
row('emend build -f epub', epub, epub && size('.epub'))
const restored = emend(['restore', join(out, 'book.xml')])
if (restored && restored.output !== readFileSync(book, 'utf8')) throw new Error('another witness is restored')
row('emend restore', restored, 'the same bytes as the witness')
row('emend verify', emend(['verify', book, '-c', table, '-e', out]))
row('emend trace', emend(['trace', made.table[4_000].corr, book, '-c', table, '-e', out]), 'a word')
row('emend diff INPUT --stat', emend(['diff', book, '-c', table, '--stat']))
row('emend diff INPUT -f patch', emend(['diff', book, '-c', table, '-f', 'patch']))
row('emend diff INPUT EDITION', emend(['diff', book, join(out, 'book.md'), '--stat'], { code: 1 }))
rmSync(folder, { recursive: true })
