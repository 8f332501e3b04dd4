/**
 * The correction table at its size: a book of 1.4 MB and 10,000 rows, beside `sed -f` and `perl` with the same
 * replacements; and how the time grows with the text and with the table. The book is made here, always the same.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { emend } from '../dist/lib/table/emend.js'
import { readTable } from '../dist/lib/table/read.js'
import { Passage } from '../dist/lib/text/passage.js'
import { witnessOf } from '../dist/lib/witness/witness.js'
import { makeBook } from './book.mjs'
import { EMPTY_LAYOUT, median, run } from './timing.mjs'

const MB = 1_400_000
const yaml = (rows, count) =>
  `${count ? 'defaults: { count: any }\n' : ''}readings:\n${rows.map(({ sic, corr }) => `  - { sic: "${sic}", corr: "${corr}" }\n`).join('')}`

/** Time and memory beside other tools, each a process of its own from start to end. */
function beside() {
  const folder = mkdtempSync(join(tmpdir(), 'emend-bench-'))
  const path = name => join(folder, name)
  const { text, table } = makeBook({ size: MB, rows: 10_000 })
  writeFileSync(path('book.txt'), text)
  writeFileSync(path('table.yaml'), yaml(table))
  writeFileSync(path('table.sed'), table.map(({ sic, corr }) => `s/\\b${sic}\\b/${corr}/g\n`).join(''))
  writeFileSync(
    path('table.pl'),
    `my %r = (${table.map(({ sic, corr }) => `'${sic}','${corr}'`).join(',')});
my $a = join '|', sort { length $b <=> length $a } keys %r;
undef $/; $_ = <STDIN>; s/\\b($a)\\b/$r{$1}/g; print;`,
  )
  console.log(`A book of ${(text.length / 1e6).toFixed(1)} MB, ${table.length} rows; whole processes:`)
  const apply = new URL('./apply.mjs', import.meta.url).pathname
  const ours = run(process.execPath, [apply, path('book.txt'), path('table.yaml'), path('out.txt')])
  const { read, apply: applied, hits, problems } = JSON.parse(ours.output)
  const made = readFileSync(path('out.txt'), 'utf8')
  row('emend', ours, `${hits} places; reading the table ${read.toFixed(2)} s, applying it ${applied.toFixed(2)} s`)
  if (problems > 0) console.log(`  ${problems} problems in the table: the bench is wrong`)
  const others = [
    ['perl, one alternation', 'perl', [path('table.pl')]],
    ['sed -f', 'sed', ['-f', path('table.sed')]],
  ]
  for (const [name, program, args] of others) {
    const theirs = run(program, args, text)
    if (!theirs) console.log(`  ${name.padEnd(24)} could not be run`)
    else {
      const same = theirs.output === made ? 'the same text' : 'ANOTHER TEXT'
      const times = `${(theirs.time / ours.time).toFixed(1)} x emend, ${(theirs.time / applied).toFixed(0)} x applying`
      row(name, theirs, `${times}; ${same}`)
    }
  }
  whole(path)
  rmSync(folder, { recursive: true })
}

/** The whole way from the raw book to Markdown and TEI, beside pandoc's conversion of the finished Markdown alone. */
function whole(path) {
  const emend = new URL('../dist/lib/command/emend.js', import.meta.url).pathname
  const args = ['build', path('book.txt'), '-c', path('table.yaml'), '-o', path('out'), '-f', 'md,tei', '-q']
  console.log('The whole edition of the same book:')
  const ours = run(process.execPath, [emend, ...args])
  if (!ours) return console.log('  emend build failed')
  row('emend build -f md,tei', ours, '')
  const theirs = run('pandoc', ['-f', 'markdown', '-t', 'tei', path('out/book.md')])
  if (!theirs) return console.log('  pandoc could not be run')
  row('pandoc -t tei, alone', theirs, `${(theirs.time / ours.time).toFixed(1)} x emend`)
}

const row = (name, { time, memory }, more) =>
  console.log(
    `  ${name.padEnd(24)} ${time.toFixed(2).padStart(7)} s ${Number.isNaN(memory) ? '     ?' : memory.toFixed(0).padStart(6)} MB   ${more}`,
  )

/** Applying alone, in this process, over and over. */
function growth() {
  const nothing = { count: () => 0, knows: () => false }
  const time = (text, rows, any) => {
    const { table } = readTable([{ name: 'table.yaml', text: yaml(rows, any) }])
    const witness = witnessOf('book.txt', text)
    return median(() => emend([Passage.of(witness.text)], EMPTY_LAYOUT, witness, table, nothing))
  }
  console.log('Growth with the text, 10,000 rows, applying alone:')
  let first
  for (const times of [1, 2, 4]) {
    const { text, table } = makeBook({ size: MB * times, rows: 10_000 })
    const taken = time(text, table)
    first ??= taken
    console.log(`  ${times} x ${taken.toFixed(3).padStart(15)} s   ${(taken / first).toFixed(2)} x the time`)
  }
  console.log('Growth with the table, the same text and the same places:')
  const { text, table } = makeBook({ size: MB, rows: 10_000, hitting: 1_000 })
  const few = time(text, table.slice(0, 1_000), true)
  const many = time(text, table, true)
  console.log(`   1,000 rows ${few.toFixed(3).padStart(8)} s`)
  console.log(`  10,000 rows ${many.toFixed(3).padStart(8)} s   ${(many / few).toFixed(2)} x the time`)
}

growth()
beside()
