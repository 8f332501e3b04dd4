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
import { busy, EMPTY_LAYOUT, HEADING, row, run, times } from './timing.mjs'

const MB = 1_400_000
const yaml = (rows, count) =>
  `${count ? 'defaults: { count: any }\n' : ''}readings:\n${rows.map(({ sic, corr }) => `  - { sic: "${sic}", corr: "${corr}" }\n`).join('')}`

/** Time and memory beside other tools, each a process of its own from start to end; all must make the same text. */
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
  console.log(
    `A book of ${(text.length / 1e6).toFixed(1)} MB, ${table.length} rows; whole processes, cold, the middle of three:`,
  )
  console.log(HEADING)
  const apply = new URL('./apply.mjs', import.meta.url).pathname
  const ours = run(process.execPath, [apply, path('book.txt'), path('table.yaml'), path('out.txt')], { runs: 3 })
  const { read, apply: applied, hits, problems } = JSON.parse(ours.output)
  const made = readFileSync(path('out.txt'), 'utf8')
  row(
    'emend, the table alone',
    ours,
    `${hits} places; reading the table ${read.toFixed(2)} s, applying it ${applied.toFixed(2)} s`,
  )
  if (problems > 0) throw new Error(`${problems} problems in the table of the bench`)
  const perl = run('perl', [path('table.pl')], { input: text, runs: 3 })
  const sed = run('sed', ['-f', path('table.sed')], { input: text }) // once: minutes
  for (const [name, theirs] of Object.entries({ 'perl, one alternation': perl, 'sed -f (one run)': sed })) {
    if (theirs && theirs.output !== made) throw new Error(`${name} makes another text`)
    const applying = { busy: applied, time: applied }
    row(
      name,
      theirs,
      theirs && `the same text; ${times(theirs, ours)} emend, ${times(theirs, applying)} its applying alone`,
    )
  }
  rmSync(folder, { recursive: true })
}

/** Applying alone, in this process, warm: the least of five times of the processor. */
function growth() {
  const nothing = { count: () => 0, knows: () => false }
  const time = (text, rows, any) => {
    const { table } = readTable([{ name: 'table.yaml', text: yaml(rows, any) }])
    const witness = witnessOf('book.txt', text)
    const once = () => busy(() => emend([Passage.of(witness.text)], EMPTY_LAYOUT, witness, table, nothing))
    once()
    return Math.min(...Array.from({ length: 5 }, once))
  }
  console.log('Applying 10,000 rows as the text grows (warm, the least of five, processor):')
  let first
  for (const times of [1, 2, 4]) {
    const { text, table } = makeBook({ size: MB * times, rows: 10_000 })
    const taken = time(text, table)
    first ??= taken
    console.log(`  ${times} x ${taken.toFixed(3).padStart(15)} s   ${(taken / first).toFixed(2)} x the time`)
  }
  console.log('The same as the table grows, the text and the places staying:')
  const { text, table } = makeBook({ size: MB, rows: 10_000, hitting: 1_000 })
  const few = time(text, table.slice(0, 1_000), true)
  const many = time(text, table, true)
  console.log(`   1,000 rows ${few.toFixed(3).padStart(8)} s`)
  console.log(`  10,000 rows ${many.toFixed(3).padStart(8)} s   ${(many / few).toFixed(2)} x the time`)
}

growth()
beside()
