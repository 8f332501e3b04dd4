import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readSource } from '../../dist/lib/command/source.js'
import { markdown } from '../../dist/lib/compile/markdown.js'
import { makeEdition } from '../../dist/lib/make.js'
import { timed } from '../timing.mjs'
import { align } from './alignment.mjs'
import { readEdition, wordsOf } from './edition.mjs'
import { characterError, figures } from './figures.mjs'
import { joins } from './joins.mjs'

/** The figures of every NAME.txt with a NAME.gold.md in a folder, built without a table, or as `editions` has them. */
export async function scoreFolder(folder, editions) {
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.txt') && existsSync(join(folder, name.replace(/txt$/, 'gold.md'))))
    .map(name => name.replace(/\.txt$/, ''))
    .sort(new Intl.Collator('en', { numeric: true }).compare)
  const texts = []
  for (const name of names) texts.push(await scoreText(join(folder, name), editions))
  return { folder: basename(folder), texts }
}

async function scoreText(path, editions) {
  const name = basename(path)
  const source = await readSource(`${path}.txt`)
  const { value: made, time } = editions
    ? { value: readFileSync(join(editions, `${name}.md`), 'utf8'), time: undefined }
    : timed(() => markdown.compile(makeEdition(source.witness, { description: source.description })))
  const lines = existsSync(`${path}.lines.json`) ? JSON.parse(readFileSync(`${path}.lines.json`, 'utf8')) : undefined
  return { name, ...scored(made, readFileSync(`${path}.gold.md`, 'utf8'), source.witness.text, lines), time }
}

/** The figures of an edition: `raw` is the text it was made of, `lines` the true lines. */
export function scored(markdown, goldMarkdown, raw, lines) {
  const [gold, edition] = [goldMarkdown, markdown].map(readEdition)
  const { alignment, ...found } = figures(gold, edition)
  const rawWords = wordsOf(raw)
  const rawError = characterError(gold.words, rawWords, align(gold.words, rawWords).runs)
  return {
    ...(lines && { joins: joins(lines, gold.words, edition.words, alignment) }),
    ...found,
    share: rawError > 0 ? found.cer / rawError : 1,
  }
}
