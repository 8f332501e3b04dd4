import type { CommandEntry } from '../command.js'
import { TABLES } from '../options.js'

export const learn: CommandEntry = {
  name: 'learn',
  says: 'find the rows that make a text corrected by hand of its OCR, and prove them',
  arguments: [
    { name: '<raw.txt>', says: 'an OCR text' },
    { name: '<corrected>', says: 'its edition in Markdown (.md) or plain text (.txt), corrected' },
  ],
  options: [
    ...TABLES,
    {
      flags: '--into <table>',
      says: 'put the rows into this table, its comments and layout kept (default: print them)',
    },
  ],
  action: async () => (await import('../learn.js')).learn,
}
