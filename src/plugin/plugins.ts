import type { Root } from 'mdast'
import type { Plugin, Processor } from 'unified'
import type { VFile } from 'vfile'
import type { Format } from '../compile/format.js'
import { markdown } from '../compile/markdown.js'
import type { Edition } from '../edition.js'
import { type MakeOptions, makeEdition } from '../make.js'
import type { Problem } from '../problem.js'
import { readWitness, type Witness, witnessOf } from '../witness/witness.js'

declare module 'vfile' {
  interface DataMap {
    edition: Edition
  }
}

/**
 * A unified parser: raw OCR text in, the edition's tree out. The edition itself is in `file.data.edition`; its problems
 * are messages of the file, errors with `fatal: true`: look at them before publishing.
 */
export const emendParse: Plugin<[options?: MakeOptions], string, Root> = function (this: Processor, options = {}) {
  this.parser = (document: string, file: VFile): Root => {
    const witness = witnessIn(file, document)
    const edition = makeEdition(witness, options)
    file.data.edition = edition
    for (const problem of edition.problems) tell(problem, file, witness)
    return edition.tree
  }
}

/** A unified compiler: the tree, as plugins have left it, in one of the formats; Markdown when none is named. */
export const emendCompile: Plugin<[options?: { format?: Format }], Root, string | Uint8Array> = function (
  this: Processor,
  { format = markdown } = {},
) {
  this.compiler = (tree, file) => {
    const { edition } = file.data
    if (!edition) throw new Error('emendCompile needs what emendParse leaves in the file; use both')
    return format.compile({ ...edition, tree: tree as Root })
  }
}

/** The witness to the byte, where the file has bytes: as text it has lost its byte order mark. */
function witnessIn({ basename = 'witness.txt', value }: VFile, document: string): Witness {
  return value instanceof Uint8Array ? readWitness(basename, value) : witnessOf(basename, document)
}

/** A problem as a message of the witness's file. One of another file begins with its place there. */
function tell(
  { file: name, message, hint, code, line, column = 1, severity, places }: Problem,
  file: VFile,
  witness: Witness,
) {
  const own = name === witness.name
  const reason = `${own ? '' : `${[name, line, column].join(':')}: `}${message}${hint ? `; ${hint}` : ''}`
  const place = own && line !== undefined ? { line, column } : places?.[0]
  const told = file.message(reason, {
    ruleId: code,
    source: 'emend',
    place: place && { line: place.line, column: place.column },
  })
  told.fatal = FATAL[severity]
}

const FATAL = { error: true, warning: false, info: undefined } as const
