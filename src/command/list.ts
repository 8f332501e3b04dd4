import { extname } from 'node:path'
import { type ListFormat, readList, tableOf, writeList } from '../table/lists.js'
import { readTable } from '../table/read.js'
import { EXIT, Failure } from './failure.js'
import { complain } from './report.js'
import { readIfThere } from './text-file.js'

/**
 * Prints a plain list of misreadings (`.tsv`, `.csv`) as a correction table, or a table's plain readings as such a list.
 * Returns 1 when something of it could not be taken over.
 */
export async function list(file: string, options: { readonly to?: string }): Promise<number> {
  const text = await readIfThere(file)
  if (text === undefined) throw new Failure(`${file}: there is no such file or folder`)
  const from = formatOf(extname(file).slice(1).toLowerCase())
  if (from) {
    const { pairs, problems } = readList(file, text, from)
    complain(problems)
    process.stdout.write(tableOf(pairs))
    return problems.length > 0 ? EXIT.problems : EXIT.done
  }
  const to = formatOf(options.to ?? 'tsv')
  if (!to) throw new Failure(`${options.to}: no such list; there are tsv, csv`)
  const { table, problems } = readTable([{ name: file, text }])
  complain(problems)
  const { text: made, left } = writeList(table.readings, to)
  process.stdout.write(made)
  if (left > 0)
    console.error(
      `emend: ${left} of ${table.readings.length} readings have a place or a pattern and are not in the list`,
    )
  return problems.length + left > 0 ? EXIT.problems : EXIT.done
}

const formatOf = (name: string): ListFormat | undefined => (name === 'tsv' || name === 'csv' ? name : undefined)
