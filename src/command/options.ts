import type { OptionEntry } from './command.js'

/** Several names in one word, commas between. */
export const list = (text: string): string[] =>
  text
    .split(',')
    .map(name => name.trim())
    .filter(Boolean)

const collect = (file: string, files: readonly string[] = []): string[] => [...files, file]

/** The texts that most commands are about. */
export const INPUTS = { name: '[input...]', says: 'OCR texts (default: all of source-text/*.txt)' }

/** The correction tables. */
export const TABLES: readonly OptionEntry[] = [
  {
    flags: '-c, --corrections <file>',
    says: 'correction table; may be given more than once (default: corrections.yaml)',
    parse: collect,
  },
  { flags: '--no-corrections', says: 'apply no table' },
]

/** Where editions are written. */
export const OUT: OptionEntry = { flags: '-o, --out <folder>', says: 'where to write', default: 'dist/edition' }

/** Where editions were written. */
export const PUBLISHED: OptionEntry = {
  flags: '-e, --edition <folder>',
  says: 'where the editions were published',
  default: 'dist/edition',
}
