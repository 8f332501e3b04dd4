import { dice, makeBook } from './book.mjs'

/** A typescript of pages: folios, words broken at line ends without their hyphens, markers, some garbled, some lost. */
export function makeProse(size) {
  const random = dice(30_011)
  const words = makeBook({ size, rows: 1 }).text.split(/\s+/)
  const lines = []
  let [line, length, folio, note, written] = ['', 0, 1, 0, 0]
  const put = text => {
    lines.push(text)
    length += text.length + 1
    written++
    if (written % 26 === 0) lines.push('', String(++folio), '')
  }
  for (const word of words) {
    if (length >= size) break
    let next = word
    if (word.endsWith('.') && random() < 0.25) next += marker(++note, random())
    if (line.length + next.length > 65) {
      const half = next.length > 6 && random() < 0.6 ? 3 : 0
      put(line + (half ? ` ${next.slice(0, half)}` : ''))
      line = next.slice(half)
    } else line += line ? ` ${next}` : capital(next)
    if (!word.endsWith('.') || random() > 0.15) continue
    put(line)
    line = ''
  }
  put(line)
  return `${lines.join('\n')}\n`
}

const capital = word => word[0].toUpperCase() + word.slice(1)
const marker = (n, luck) => (luck < 0.6 ? String(n) : luck < 0.9 ? '^' : '')

/** Lines of whatever may stand in a spoilt text. */
export function makeGarbage(lines) {
  const random = dice(40_009)
  const pieces = 'a lo ip so qu- x. 1 12 ^ * \' " O Q ° .. -- - ( ) ; I. II Vol p. 1889 The of re~ \f'.split(' ')
  const line = () =>
    Array.from({ length: Math.floor(random() * 14) }, () => pieces[Math.floor(random() * pieces.length)])
  return Array.from({ length: lines }, () => line().join(' ')).join('\n')
}
