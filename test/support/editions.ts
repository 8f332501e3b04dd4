import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { makeAll } from '../../src/command/texts.js'
import type { Edition } from '../../src/edition.js'
import { makeEdition } from '../../src/make.js'
import { readTable } from '../../src/table/read.js'
import { readAnnotations } from '../../src/tree/annotations.js'
import { witnessOf } from '../../src/witness/witness.js'

const CASES = 'test/editions'

/** Editions to hold every output against: the chapter, all edition cases that build, and one that means harm. */
export async function allEditions(): Promise<[string, Edition][]> {
  const found: [string, Edition][] = [['a text that means harm', harmful()]]
  const add = async (name: string, path: string, corrections: string[] | false) => {
    const { made, problems } = await makeAll([path], { corrections })
    if (problems.every(({ severity }) => severity !== 'error')) found.push([name, made[0]!.edition])
  }
  for (const entry of readdirSync(CASES, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const table = readdirSync(join(CASES, entry.name)).includes('corrections.yaml')
    const corrections = table && [join(CASES, entry.name, 'corrections.yaml')]
    await add(entry.name, join(CASES, entry.name, 'input.txt'), corrections)
  }
  const tables = readdirSync('.').filter(name => name === 'corrections.yaml')
  await add('the chapter', 'source-text/chapter-05.txt', tables.length > 0 && tables)
  return found
}

/** A text, a table and annotations full of markup: none of it may come to life. */
export function harmful(): Edition {
  const script = '<script>document.title = "harmed"</script>'
  const text = `Chapter I\n\nA tale of ${script} and of tlie <img src=x onerror="document.title='harmed'"> &amp; more ]]> strat\negy that went on.\n`
  const { table } = readTable(
    [
      {
        name: 'corrections.yaml',
        text: `readings:\n  - { sic: tlie, corr: "<b onmouseover=alert(1)>the</b>", match: literal, note: '${script}' }\n`,
      },
    ],
    'harm.txt',
  )
  const { annotations } = readAnnotations(
    'harm.annotations.md',
    `## tale <b>\n\n> A tale of\n\nSee ${script} and [a link](javascript:alert(1)), [another](https://example.org/?a=1&b=2) ![x](http://example.org/x.png).\n\n<iframe src="https://example.org"></iframe>\n`,
  )
  return makeEdition(witnessOf('harm.txt', text), {
    table,
    annotations,
    description: { title: `Harm ${script}`, author: '"><script>', licence: { edition: '</style><script>' } },
  })
}
