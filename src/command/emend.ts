#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander'
import type { Action, CommandEntry, OptionEntry } from './command.js'
import { COMMANDS } from './commands.js'
import { EXIT, Failure } from './failure.js'
import { description, version } from './version.js'

function program(): Command {
  const emend = new Command('emend').description(description).version(version).showHelpAfterError('(see emend --help)')
  for (const entry of COMMANDS) emend.addCommand(commandOf(entry))
  for (const command of [emend, ...emend.commands]) command.exitOverride()
  return emend
}

function commandOf(entry: CommandEntry): Command {
  const command = new Command(entry.name).description(entry.says).showHelpAfterError('(see emend --help)')
  for (const { name, says, default: value } of entry.arguments ?? []) command.argument(name, says, value)
  for (const option of entry.options ?? []) command.addOption(optionOf(option))
  return command.action(async (...args: unknown[]) => {
    const action: Action = await entry.action()
    process.exitCode = await action(...(args as never[]))
  })
}

function optionOf({ flags, says, default: value, parse, conflicts }: OptionEntry): Option {
  const option = new Option(flags, says)
  if (value !== undefined) option.default(value)
  if (parse) option.argParser<unknown>(parse)
  return option.conflicts([...(conflicts ?? [])])
}

// Who reads may have enough before the end (`emend check | head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  await program().parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.use
  else if (error instanceof Failure) {
    console.error(`emend: ${error.message}`)
    process.exitCode = error.code
  } else throw error
}
