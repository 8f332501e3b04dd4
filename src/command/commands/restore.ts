import type { CommandEntry } from '../command.js'

export const restore: CommandEntry = {
  name: 'restore',
  says: 'print the witness, rebuilt byte for byte from the TEI alone',
  arguments: [{ name: '<edition.xml>', says: 'a TEI edition made by emend' }],
  action: async () => (await import('../restore.js')).restore,
}
