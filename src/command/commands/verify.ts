import type { CommandEntry } from '../command.js'
import { INPUTS, PUBLISHED, TABLES } from '../options.js'

export const verify: CommandEntry = {
  name: 'verify',
  says: 'prove editions: provenance, hash, restore, read back, and nothing changed that nobody signed',
  arguments: [INPUTS],
  options: [...TABLES, PUBLISHED],
  action: async () => (await import('../verify.js')).verify,
}
