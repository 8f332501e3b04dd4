#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { EXIT, Failure } from './failure.js'

const { version, description } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as {
  version: string
  description: string
}

const list = (text: string) =>
  text
    .split(',')
    .map(name => name.trim())
    .filter(Boolean)
const collect = (file: string, files: string[] = []) => [...files, file]

const withTable = (command: Command) =>
  command
    .option(
      '-c, --corrections <file>',
      'correction table; may be given more than once (default: corrections.yaml)',
      collect,
    )
    .option('--no-corrections', 'apply no table')

function program(): Command {
  const emend = new Command('emend').description(description).version(version).showHelpAfterError('(see emend --help)')

  withTable(emend.command('build').description('make the editions of texts').argument('[input...]', INPUTS))
    .option('-o, --out <folder>', 'where to write', 'dist/edition')
    .option('-f, --format <list>', 'formats, with commas between (default: all)', list)
    .option('-q, --quiet', 'print no summary')
    .action(async (inputs, options) => done(await (await import('./build.js')).build(inputs, options)))

  withTable(
    emend
      .command('check')
      .description('say what a build would complain of, and what is unsure')
      .argument('[input...]', INPUTS),
  )
    .option('--explain', 'list every decision of the rules: place, decision, certainty, reason')
    .action(async (inputs, options) => done(await (await import('./check.js')).check(inputs, options)))

  emend
    .command('restore')
    .description('print the witness, rebuilt byte for byte from the TEI alone')
    .argument('<edition.xml>', 'a TEI edition made by emend')
    .action(async file => done(await (await import('./restore.js')).restore(file)))

  emend
    .command('list')
    .description('print a list of misreadings (tsv, csv: is, should be) as a table, or a table as a list')
    .argument('<file>', 'a list (.tsv, .csv) or a correction table')
    .option('--to <format>', 'the list a table is printed as: tsv, csv', 'tsv')
    .action(async (file, options) => done(await (await import('./list.js')).list(file, options)))

  withTable(
    emend
      .command('learn')
      .description('find the rows that make a text corrected by hand of its OCR, and prove them')
      .argument('<raw.txt>', 'an OCR text')
      .argument('<corrected>', 'its edition in Markdown (.md) or plain text (.txt), corrected'),
  )
    .option('--into <table>', 'put the rows into this table, its comments and layout kept (default: print them)')
    .action(async (raw, corrected, options) => done(await (await import('./learn.js')).learn(raw, corrected, options)))

  withTable(
    emend
      .command('diff')
      .description('show raw against corrected, every change with its row or rule; or compare two texts by words')
      .argument('[a]', 'an OCR text; or any text, Markdown or TEI edition, compared with B')
      .argument('[b]', 'another text, Markdown or TEI edition'),
  )
    .option('-f, --format <name>', 'terminal, html, patch, json or csv (of two texts: terminal or json)')
    .option('--stat', 'print sums only')
    .option('--kind <list>', 'only changes of these kinds: ocr, print, join, marker, move …', list)
    .option('--by <list>', 'only changes by these rows or rules', list)
    .option('--page <list>', 'only changes on these pages', list)
    .option('--cert <list>', 'only changes of this certainty: high, medium, low', list)
    .action(async (a, b, options) => done(await (await import('./diff.js')).diff(a, b, options)))

  withTable(
    emend
      .command('verify')
      .description('prove editions: provenance, hash, restore, read back, and nothing changed that nobody signed')
      .argument('[input...]', INPUTS),
  )
    .option('-e, --edition <folder>', 'where the editions were published', 'dist/edition')
    .action(async (inputs, options) => done(await (await import('./verify.js')).verify(inputs, options)))

  withTable(
    emend
      .command('trace')
      .description('say where a place comes from and what became of it, with the row or rule')
      .argument('<place>', 'file:line:column of a witness, a Markdown or a TEI edition; or words of the text')
      .argument('[input...]', INPUTS),
  )
    .option('-e, --edition <folder>', 'where the editions were published', 'dist/edition')
    .option('--json', 'as data')
    .action(async (place, inputs, options) => done(await (await import('./trace.js')).trace(place, inputs, options)))

  withTable(
    emend
      .command('serve')
      .description('show the editions in a browser on this machine, and build again when a text or a table changes')
      .argument('[input...]', INPUTS),
  )
    .option('-o, --out <folder>', 'where to write', 'dist/edition')
    .option('-p, --port <number>', 'port on the loopback address', '8080')
    .action(async (inputs, options) => done(await (await import('./serve.js')).serve(inputs, options)))

  for (const command of [emend, ...emend.commands]) command.exitOverride()
  return emend
}

const INPUTS = 'OCR texts (default: all of source-text/*.txt)'

const done = (code: number) => {
  process.exitCode = code
}

try {
  await program().parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.use
  else if (error instanceof Failure) {
    console.error(`emend: ${error.message}`)
    process.exitCode = error.code
  } else throw error
}
