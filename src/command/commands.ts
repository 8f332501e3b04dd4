import type { CommandEntry } from './command.js'
import { build } from './commands/build.js'
import { carry } from './commands/carry.js'
import { check } from './commands/check.js'
import { diff } from './commands/diff.js'
import { learn } from './commands/learn.js'
import { list } from './commands/list.js'
import { restore } from './commands/restore.js'
import { schema } from './commands/schema.js'
import { serve } from './commands/serve.js'
import { trace } from './commands/trace.js'
import { verify } from './commands/verify.js'

/** All commands, in the order in which `emend --help` tells of them. */
export const COMMANDS: readonly CommandEntry[] = [
  build,
  check,
  restore,
  list,
  learn,
  carry,
  diff,
  verify,
  trace,
  schema,
  serve,
]
