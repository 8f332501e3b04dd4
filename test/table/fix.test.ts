import { describe, expect, it } from 'vitest'
import { fixTable, fixTables } from '../../src/table/fix.js'

describe('fixing a table', () => {
  it.each([
    [
      'gives ids',
      'readings:\n  - { sic: tlie, corr: the } # often\n',
      'readings:\n  - { id: tlie, sic: tlie, corr: the } # often\n',
    ],
    [
      'gives ids to rows of several lines',
      'joins:\n  # one\n  - break: a|b   # two\n    as: whole\n',
      'joins:\n  # one\n  - id: join-ab\n    break: a|b   # two\n    as: whole\n',
    ],
    [
      'quotes an id that YAML would not read as text',
      'readings:\n- {sic: "true", corr: x}\n',
      'readings:\n- {id: "true", sic: "true", corr: x}\n',
    ],
    [
      'puts keys in order',
      'readings:\n  - { id: x, cert: low, corr: the,  sic: tlie }\n',
      'readings:\n  - { id: x, sic: tlie, corr: the,  cert: low }\n',
    ],
    [
      'puts keys of several lines in order',
      'readings:\n  - note: a note\n      on two lines\n    sic: tlie\n    corr: the\n',
      'readings:\n  - id: tlie\n    sic: tlie\n    corr: the\n    note: a note\n      on two lines\n',
    ],
    [
      'leaves keys with comments between them',
      'readings:\n  - corr: the # here\n    sic: tlie\n',
      'readings:\n  - id: tlie\n    corr: the # here\n    sic: tlie\n',
    ],
    [
      'leaves keys with text blocks',
      'readings:\n  - note: |\n      a\n    id: x\n    sic: a\n    corr: b\n',
      'readings:\n  - note: |\n      a\n    id: x\n    sic: a\n    corr: b\n',
    ],
    [
      'leaves rows with problems',
      'readings:\n  - { corr: the }\n  - { sic: a, corr: b }\n',
      'readings:\n  - { corr: the }\n  - { id: a, sic: a, corr: b }\n',
    ],
    ['leaves what is no YAML', 'readings: [', 'readings: ['],
    ['leaves an empty table', '# nothing\n', '# nothing\n'],
  ])('%s', (_, before, after) => {
    expect(fixTable(before)).toBe(after)
    expect(fixTable(after)).toBe(after)
  })

  it('gives no id twice over several files', () => {
    const text = 'readings:\n  - { sic: tlie, corr: the }\n'
    const [a, b] = fixTables([
      { name: 'a', text },
      { name: 'b', text },
    ])
    expect([a!.text, b!.text]).toEqual([
      'readings:\n  - { id: tlie, sic: tlie, corr: the }\n',
      'readings:\n  - { id: tlie-the, sic: tlie, corr: the }\n',
    ])
  })
})
