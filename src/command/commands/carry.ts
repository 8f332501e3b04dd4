import type { CommandEntry } from '../command.js'

export const carry: CommandEntry = {
  name: 'carry',
  says: 'carry a correction table to another OCR of the same text, and say what became of each row',
  arguments: [
    { name: '<table.yaml>', says: 'the correction table' },
    { name: '<new.txt>', says: 'the other OCR' },
  ],
  options: [
    {
      flags: '--from <old.txt>',
      says: 'the OCR the table was made for: its places are followed (default: the one text of source-text, if it is another)',
    },
    { flags: '-o, --out <file>', says: 'where to write the carried table (default: print it)' },
    { flags: '--json', says: 'print what became of each row, as data; the table is written with -o alone' },
  ],
  action: async () => (await import('../carry.js')).carry,
}
