import type { CommandEntry } from '../command.js'

export const list: CommandEntry = {
  name: 'list',
  says: 'print a list of misreadings (tsv, csv: is, should be) as a table, or a table as a list',
  arguments: [{ name: '<file>', says: 'a list (.tsv, .csv) or a correction table' }],
  options: [{ flags: '--to <format>', says: 'the list a table is printed as: tsv, csv', default: 'tsv' }],
  action: async () => (await import('../list.js')).list,
}
