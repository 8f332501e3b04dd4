import type { CommandEntry } from '../command.js'
import { INPUTS, PUBLISHED, TABLES } from '../options.js'

export const trace: CommandEntry = {
  name: 'trace',
  says: 'say where a place comes from and what became of it, with the row or rule',
  arguments: [
    {
      name: '<place>',
      says: 'file:line:column of a witness, a Markdown or a TEI edition; page.line of the original; or words of the text',
    },
    INPUTS,
  ],
  options: [...TABLES, PUBLISHED, { flags: '--json', says: 'as data' }],
  action: async () => (await import('../trace.js')).trace,
}
