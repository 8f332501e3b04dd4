/** Applies a table to a text as it stands, and says what it took: `node apply.mjs BOOK.txt TABLE.yaml OUT.txt`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { emend } from '../dist/lib/table/emend.js'
import { readTable } from '../dist/lib/table/read.js'
import { Passage } from '../dist/lib/text/passage.js'
import { witnessOf } from '../dist/lib/witness/witness.js'
import { EMPTY_LAYOUT, timed } from './timing.mjs'

const [book, corrections, out] = process.argv.slice(2)
const witness = witnessOf('book.txt', readFileSync(book, 'utf8'))
const read = timed(() => readTable([{ name: corrections, text: readFileSync(corrections, 'utf8') }]))
const nothing = { count: () => 0, knows: () => false }
const passage = Passage.of(witness.text)
const made = timed(() => emend([passage], EMPTY_LAYOUT, witness, read.value.table, nothing))
writeFileSync(out, made.value.passages[0].text)
process.stdout.write(
  JSON.stringify({
    read: read.time,
    apply: made.time,
    hits: made.value.emendations.length,
    problems: read.value.problems.length + made.value.problems.length,
  }),
)
