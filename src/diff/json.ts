import type { DiffFormat } from './format.js'

/** An array of changes, as the library gives them. */
export const json: DiffFormat = {
  name: 'json',
  title: 'an array of changes',
  print: ({ changes }) => `${JSON.stringify(changes, null, 2)}\n`,
}
