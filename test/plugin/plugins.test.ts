import type { Root } from 'mdast'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { emendCompile, emendParse, FORMATS, makeEdition, markdown, readTable, tei, witnessOf } from '../../src/index.js'

const TEXT = 'A line of text that was read by tlie machine\u0007 and goes on.\n\nIt has a second paragraph, too.\n'
const { table } = readTable([
  { name: 't.yaml', text: 'readings:\n  - { sic: tlie, corr: the }\n  - { sic: machiie, corr: machine }\n' },
])
const file = (value: string | Uint8Array) => new VFile({ path: 'texts/a.txt', value })

describe('in a unified pipeline', () => {
  it.each(FORMATS.map(format => [format.name, format] as const))('%s is what the library makes', async (_, format) => {
    const made = await unified().use(emendParse, { table }).use(emendCompile, { format }).process(file(TEXT))
    expect(made.value).toEqual(format.compile(makeEdition(witnessOf('a.txt', TEXT), { table })))
  })

  it('plugins see the tree, and what they leave of it is compiled', async () => {
    const shortened = () => (tree: Root) => {
      tree.children.pop()
    }
    const made = await unified().use(emendParse, { table }).use(shortened).use(emendCompile).process(file(TEXT))
    expect(String(made)).toContain('read by the machine and goes on.')
    expect(String(made)).not.toContain('second paragraph')
    expect(made.data.edition!.emendations).toHaveLength(1)
  })

  it('problems are messages, each on its place in the witness', async () => {
    const { messages } = await unified().use(emendParse, { table }).use(emendCompile).process(file(TEXT))
    expect(messages.map(({ ruleId, line, column, fatal, reason }) => [ruleId, line, column, fatal, reason])).toEqual([
      ['control-characters', 1, 45, false, expect.stringMatching(/^control character U\+0007/)],
      ['row-stale', 1, 38, true, expect.stringMatching(/^t\.yaml:3:5: “machiie” matches nothing/)],
    ])
  })

  it('a file of bytes is the witness to the byte', async () => {
    const bytes = new TextEncoder().encode(`\uFEFF${TEXT}`)
    const made = await unified().use(emendParse).use(emendCompile, { format: tei }).process(file(bytes))
    expect(made.data.edition!.witness.text).toBe(`\uFEFF${TEXT}`)
  })

  it('has types, and a word for who leaves the parser away', () => {
    const processor = unified().use(emendParse, { table })
    expectTypeOf(processor.parse(TEXT)).toEqualTypeOf<Root>()
    const alone = unified().use(emendCompile, { format: markdown })
    expect(() => alone.stringify({ type: 'root', children: [] })).toThrow('emendCompile needs what emendParse leaves')
  })
})
