/** Time and memory of comparing two versions of a book by words, beside dwdiff and git where they are installed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dice } from './book.mjs'
import { HEADING, row, run } from './timing.mjs'

const megabytes = 1.7
const folder = mkdtempSync(join(tmpdir(), 'emend-bench-'))
const emend = new URL('../dist/lib/command/emend.js', import.meta.url).pathname

/** Words of a made-up language, the frequent ones short, as often as in a book (Zipf). */
function book(random, length) {
  const syllables = 'ba ti con mo re sal der in pro ul ne as to gra lis en'.split(' ')
  const word = n => {
    let text = ''
    for (let rest = n + 1; rest > 0; rest = Math.floor(rest / 16)) text += syllables[rest % 16]
    return text
  }
  const words = []
  for (let size = 0; size < length; ) {
    const next =
      word(Math.floor(40000 ** (random(1_000_000) / 1_000_000)) - 1) +
      (random(12) === 0 ? ',' : random(15) === 0 ? '.' : '')
    words.push(next)
    size += next.length + 1
  }
  return words
}

/** Lines of about so many characters. */
function set(words, measure) {
  const lines = ['']
  for (const word of words) {
    if (lines.at(-1).length + word.length > measure) lines.push('')
    lines[lines.length - 1] += (lines.at(-1) ? ' ' : '') + word
  }
  return `${lines.join('\n')}\n`
}

const roll = dice(1957)
const random = below => Math.floor(roll() * below)
const words = book(random, megabytes * 1e6)
const changed = words.flatMap((word, i) => {
  const kind = random(100)
  if (kind === 0) return [`${word}x`] // misread
  if (kind === 1) return [word.replace('in', 'm').replace('re', 'rc')]
  if (kind === 2) return random(2) ? [] : [word, words[(i * 7) % words.length]] // left out, or one more
  return [word]
})
const [a, same, reset] = ['a.txt', 'b.txt', 'c.txt'].map(name => join(folder, name))
writeFileSync(a, set(words, 66))
writeFileSync(same, set(changed, 66))
writeFileSync(reset, changed.join(' '))

const tools = [
  ['emend diff', b => [process.execPath, [emend, 'diff', a, b]]],
  ['dwdiff', b => ['dwdiff', ['-3', a, b]]],
  ['git diff --word-diff', b => ['git', ['diff', '--no-index', '--word-diff=porcelain', a, b]]],
]
console.log(
  `Two versions of ${words.length} words, ${megabytes} MB, about 3 % of the words changed; whole processes, cold:`,
)
console.log(HEADING)
for (const [title, b] of [
  ['the lines as they were', same],
  ['all on one line', reset],
])
  for (const [name, command] of tools) {
    const [program, args] = command(b)
    row(name, run(program, args, { runs: 3, code: 1 }), `the middle of three; ${title}`)
  }
rmSync(folder, { recursive: true })
