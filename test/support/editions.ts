import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { makeAll } from '../../src/command/texts.js'
import type { Edition } from '../../src/edition.js'
import { makeEdition } from '../../src/make.js'
import { readTable } from '../../src/table/read.js'
import { readAnnotations } from '../../src/tree/annotations.js'
import { witnessOf } from '../../src/witness/witness.js'

const CASES = 'test/editions'

/** Editions to hold every output against: the chapter, all edition cases that build, one that means harm, a book. */
export async function allEditions(): Promise<[string, Edition][]> {
  const found: [string, Edition][] = [
    ['a text that means harm', harmful()],
    ['a book of chapters', book()],
  ]
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

/** Three chapters on a page each, with a correction and an annotation in the second, and images of two pages. */
export function book(): Edition {
  const sentence = 'the clerk set down the account of the year and the village read it aloud in the square'.split(' ')
  const lines = Array.from({ length: 6 }, (_, i) =>
    [...sentence.slice(i), ...sentence.slice(0, i)].slice(0, 12).join(' '),
  )
  const paragraph = `${lines.join('\n')}.`
  const chapter = (name: string, i: number) =>
    `CHAPTER ${i + 1}\n\n${name}\n\n${paragraph}\n\nIn ${name.toLowerCase()} tlie bell rang.\n${paragraph}\n\n${i + 11}\n\f`
  const text = ['THE SQUARE', 'THE ACCOUNT', 'THE VILLAGE'].map(chapter).join('')
  const { table } = readTable([{ name: 'corrections.yaml', text: 'readings: [{ sic: tlie, corr: the }]' }], 'book.txt')
  const { annotations } = readAnnotations('book.annotations.md', '## Account\n\n> In the account\n\nA book of sums.\n')
  return makeEdition(witnessOf('book.txt', text), {
    table,
    annotations,
    description: {
      title: 'The Year of the Village',
      images: [
        { page: '11', image: 'scans/one.JPG' },
        { page: '12', image: 'https://iiif.example.org/12/info.json' },
      ],
    },
  })
}
