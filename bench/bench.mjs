/**
 * npm run bench                     speed: the table, whole books, comparing, structure, the pages of a book, limits
 * npm run bench -- FOLDER...        the scoreboard of the texts of folders: NAME.txt, NAME.gold.md, NAME.lines.json
 *   --json                          as data, to be kept
 *   --against FILE                  and by how much it differs from one that was kept
 *   --editions FOLDER               scores FOLDER/NAME.md instead of building
 */
import { readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'

const OPTIONS = {
  json: { type: 'boolean', default: false },
  against: { type: 'string' },
  editions: { type: 'string' },
}
const SPEED = ['./table.mjs', './whole.mjs', './diff.mjs', './structure.mjs', './page.mjs', './limits.mjs']

/** One line that says what is wrong, and the end. */
function stop(message) {
  console.error(`bench: ${message}`)
  process.exit(2)
}

function asked() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true })
  } catch (error) {
    return stop(error.message)
  }
}

function kept(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    return stop(`${file}: ${error.message}; a scoreboard is kept with --json > FILE`)
  }
}

const { values, positionals: folders } = asked()
if (folders.length === 0) for (const file of SPEED) await import(file)
else {
  for (const folder of folders)
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) stop(`${folder}: no such folder`)
  const earlier = values.against && kept(values.against)
  const { scoreFolder } = await import('./score/score.mjs')
  const { dictionary } = await import('../dist/lib/joins/dictionary.js')
  const { board } = await import('./score/board.mjs')
  if (!values.editions) dictionary('en').has('warm') // read now, and not in the first text's time
  const scored = []
  for (const folder of folders) scored.push(await scoreFolder(folder, values.editions))
  if (scored.every(({ texts }) => texts.length === 0)) stop(`${folders.join(', ')}: no NAME.txt with a NAME.gold.md`)
  console.log(values.json ? JSON.stringify(scored, null, 1) : board(scored, earlier))
}
