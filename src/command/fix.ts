import { realpath } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { fixTables } from '../table/fix.js'
import { count, series } from '../words.js'
import { Failure } from './failure.js'
import { writeFiles } from './files.js'
import { DEFAULT_TABLE, readTables, type TextOptions } from './texts.js'

/** Puts right in the tables what is mechanical, writes those that change, and says what was done. */
export async function fix(named: TextOptions['corrections']): Promise<void> {
  const tables = await readTables(named)
  if (tables.length === 0) throw new Failure(`there is no table to fix: write ${DEFAULT_TABLE}, or name one with -c`)
  for (const { name, text, ids, ordered } of fixTables(tables)) {
    const done = [
      ...(ids > 0 ? [`${count(ids, 'row')} given an id`] : []),
      ...(ordered > 0 ? [`the keys of ${count(ordered, 'row')} put in order`] : []),
    ]
    if (done.length > 0) await overwrite(name, text)
    console.error(`emend: ${name}: ${done.length > 0 ? series(done) : 'nothing to fix'}`)
  }
}

/** Writes a file anew in its place: where the name is a link, what it leads to. */
async function overwrite(name: string, content: string): Promise<void> {
  const path = await realpath(name)
  await writeFiles(dirname(path), [{ path: basename(path), content }])
}
