import type { CommandEntry } from '../command.js'
import { INPUTS, OUT, TABLES } from '../options.js'

export const serve: CommandEntry = {
  name: 'serve',
  says: 'show the editions in a browser on this machine, and build again when a text or a table changes',
  arguments: [INPUTS],
  options: [...TABLES, OUT, { flags: '-p, --port <number>', says: 'port on the loopback address', default: '8080' }],
  action: async () => (await import('../serve.js')).serve,
}
