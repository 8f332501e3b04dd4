import type { CommandEntry } from '../command.js'
import { list, TABLES } from '../options.js'

export const diff: CommandEntry = {
  name: 'diff',
  says: 'show raw against corrected, every change with its row or rule; or compare two texts by words',
  arguments: [
    { name: '[a]', says: 'an OCR text; or any text, Markdown or TEI edition, compared with B' },
    { name: '[b]', says: 'another text, Markdown or TEI edition' },
  ],
  options: [
    ...TABLES,
    {
      flags: '-f, --format <name>',
      says: 'terminal, html, patch, json or csv (of two texts: terminal or json)',
    },
    { flags: '--stat', says: 'print sums only' },
    { flags: '--kind <list>', says: 'only changes of these kinds: ocr, print, join, marker, move …', parse: list },
    { flags: '--by <list>', says: 'only changes by these rows or rules', parse: list },
    { flags: '--page <list>', says: 'only changes on these pages', parse: list },
    { flags: '--cert <list>', says: 'only changes of this certainty: high, medium, low', parse: list },
  ],
  action: async () => (await import('../diff.js')).diff,
}
