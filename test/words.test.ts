import { expect, it } from 'vitest'
import { count, labels, series } from '../src/words.js'

it.each([
  [[], ''],
  [['1'], '1'],
  [['1', '2'], '1 and 2'],
  [['1', '2', '3', '7', '*'], '1–3, 7 and *'],
  [['2', '3', '4', '5'], '2–5'],
  [['57', 'xii', '58'], '57, xii and 58'],
])('labels %j are %j', (list, words) => expect(labels(list)).toBe(words))

it('counts and lists', () => {
  expect([count(1, 'page'), count(2, 'page'), count(0, 'body', 'bodies')]).toEqual(['1 page', '2 pages', '0 bodies'])
  expect(series(['a', 'b', 'c'])).toBe('a, b and c')
})
