import type { CommandEntry } from '../command.js'
import { INPUTS, TABLES } from '../options.js'

export const check: CommandEntry = {
  name: 'check',
  says: 'say what a build would complain of, and what is unsure',
  arguments: [INPUTS],
  options: [
    ...TABLES,
    { flags: '--explain', says: 'list every decision of the rules: place, decision, certainty, reason' },
  ],
  action: async () => (await import('../check.js')).check,
}
