import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/command/commands.js'
import { emend, folderWith } from '../support/command.js'

describe('the table of commands', () => {
  it('names each command once, with words and an action that is there', async () => {
    expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length)
    for (const { says, action } of COMMANDS) {
      expect(says).not.toBe('')
      expect(await action()).toBeTypeOf('function')
    }
  })

  it('is what --help shows', () => {
    const { code, text } = emend(folderWith({}), ['--help'])
    expect(code).toBe(0)
    for (const { name, says } of COMMANDS) expect(text).toMatch(new RegExp(`^  ${name} .*${escaped(says)}$`, 'm'))
  })
})

const escaped = (text: string) => text.replace(/[()]/g, '\\$&')
