import type { CommandEntry } from '../command.js'
import { INPUTS, list, OUT, TABLES } from '../options.js'

export const build: CommandEntry = {
  name: 'build',
  says: 'make the editions of texts',
  arguments: [INPUTS],
  options: [
    ...TABLES,
    OUT,
    { flags: '-f, --format <list>', says: 'formats, with commas between (default: all)', parse: list },
    { flags: '-q, --quiet', says: 'print no summary' },
  ],
  action: async () => (await import('../build.js')).build,
}
