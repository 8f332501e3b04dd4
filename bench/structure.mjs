/**
 * How the time of the structure (lines, joins, markers, blocks; no table) grows with the text: prose of 1, 2 and 4 MB,
 * and up to 100,000 lines of garbage. The texts are made here, always the same; the time is the processor's, which a
 * busy machine does not stretch.
 */
import { establish } from '../dist/lib/establish.js'
import { witnessOf } from '../dist/lib/witness/witness.js'
import { makeGarbage, makeProse } from './prose.mjs'
import { busy } from './timing.mjs'

const TIMES = [1, 2, 4]
const TEXTS = [
  { name: 'MB of prose', unit: 1, make: size => makeProse(size * 1_000_000) },
  { name: 'lines of garbage', unit: 25_000, make: makeGarbage },
]

console.log('Structure without a table:')
establish(witnessOf('warm.txt', makeProse(20_000)))
for (const { name, unit, make } of TEXTS) {
  let first
  for (const times of TIMES) {
    const witness = witnessOf('text.txt', make(times * unit))
    const time = busy(() => establish(witness))
    first ??= time
    console.log(
      `  ${String(times * unit).padStart(7)} ${name.padEnd(18)}${time.toFixed(2).padStart(7)} s   ${(time / first).toFixed(2)} x the time`,
    )
  }
}
