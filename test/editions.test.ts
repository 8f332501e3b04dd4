import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { inOrder } from '../src/command/report.js'
import { makeAll } from '../src/command/texts.js'
import { FORMATS } from '../src/compile/formats.js'
import { restore } from '../src/compile/restore.js'
import type { Problem } from '../src/problem.js'
import { breaches } from '../src/text/laws.js'
import { spansOf } from '../src/text/spans.js'
import { runningText } from './support/running-text.js'

/**
 * A folder a case: `input.txt`, with `input.yaml`, `input.annotations.md` and `corrections.yaml` where the case needs
 * them, and what must come of it in `expected/`: the Markdown and TEI, and `messages.txt`. `UPDATE=1 npm test` rewrites
 * what is expected; read the difference before committing it.
 */
const folder = 'test/editions'
const update = process.env.UPDATE === '1'

const line = ({ severity, code, file, line, column, message, hint }: Problem) =>
  [file, line, column].filter(part => part !== undefined).join(':') +
  `: ${severity}: ${message}; ${hint ?? ''} [${code}]`

describe.each(
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name),
)('edition case %s', async name => {
  const path = (...parts: string[]) => join(folder, name, ...parts)
  const tables = readdirSync(path())
    .filter(file => file === 'corrections.yaml')
    .map(file => path(file))
  const { made, problems } = await makeAll([path('input.txt')], { corrections: tables.length > 0 ? tables : false })
  const { edition } = made[0]!
  const outputs: [string, string][] = [
    [
      'messages.txt',
      inOrder(problems)
        .map(problem => `${line(problem)}\n`)
        .join(''),
    ],
    ...(problems.some(problem => problem.severity === 'error')
      ? []
      : FORMATS.filter(({ name }) => ['md', 'tei'].includes(name)).map((format): [string, string] => [
          `input${format.extension}`,
          format.compile(edition) as string,
        ])),
  ]

  it('comes out as expected', () => {
    if (update) {
      rmSync(path('expected'), { recursive: true, force: true })
      mkdirSync(path('expected'))
      for (const [file, content] of outputs) writeFileSync(path('expected', file), content)
    }
    expect(readdirSync(path('expected')).sort()).toEqual(outputs.map(([file]) => file).sort())
    for (const [file, content] of outputs) expect(content).toBe(readFileSync(path('expected', file), 'utf8'))
  })

  it('keeps the laws of provenance', () => {
    const ids = new Set(edition.table.readings.map(row => row.id))
    expect(breaches(edition.witness.text, spansOf(edition), ids)).toEqual([])
  })

  it('gives the same text when its Markdown is read back', () => {
    const { read, written } = runningText(edition)
    expect(read).toEqual(written)
  })

  it('lets the witness be rebuilt from its TEI', () => {
    const tei = FORMATS.find(({ name }) => name === 'tei')!.compile(edition) as string
    expect(Buffer.from(restore(tei).bytes).equals(readFileSync(path('input.txt')))).toBe(true)
  })
})

afterAll(() => {
  if (update) console.log('the expected outputs of all edition cases were rewritten')
})
