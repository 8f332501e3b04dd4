import type { CommandEntry } from '../command.js'
import { INPUTS, TABLES } from '../options.js'

export const check: CommandEntry = {
  name: 'check',
  says: 'say what a build would complain of, and what is unsure',
  arguments: [INPUTS],
  options: [
    ...TABLES,
    { flags: '--explain', says: 'list every decision of the rules: place, decision, certainty, reason' },
    { flags: '--fix', says: 'first give rows of the tables the ids they lack, and put their keys in order' },
    { flags: '--json', says: 'as data', conflicts: ['sarif'] },
    { flags: '--sarif', says: 'as SARIF 2.1.0, for continuous integration and editors' },
  ],
  action: async () => (await import('../check.js')).check,
}
