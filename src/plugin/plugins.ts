import type { Node, Root } from 'mdast'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import type { Format } from '../compile/format.js'
import { markdown } from '../compile/markdown.js'
import type { Edition } from '../edition.js'
import { type MakeOptions, makeEdition } from '../make.js'
import { witnessOf } from '../witness/witness.js'

declare module 'vfile' {
  interface DataMap {
    edition: Edition
  }
}

/**
 * A unified parser: raw OCR text in, the edition's tree out. The edition itself is in `file.data.edition`; its problems
 * are messages of the file, errors with `fatal: true`.
 */
export function emendParse(this: Processor, options: MakeOptions = {}): void {
  this.parser = (document, file) => {
    const edition = makeEdition(witnessOf(file.basename ?? 'witness.txt', document), options)
    file.data.edition = edition
    for (const { message, hint, code, line, column, severity } of edition.problems) {
      const place = line === undefined ? undefined : { line, column: column ?? 1 }
      const told = file.message(hint ? `${message}; ${hint}` : message, { ruleId: code, source: 'emend', place })
      told.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
    }
    return edition.tree
  }
}

/** A unified compiler: the tree, as plugins have left it, in one of the formats; Markdown when none is named. */
export function emendCompile(this: Processor, { format = markdown }: { format?: Format } = {}): void {
  this.compiler = (tree: Node, file: VFile) => {
    const { edition } = file.data
    if (!edition) throw new Error('emendCompile needs what emendParse leaves in the file; use both')
    return format.compile({ ...edition, tree: tree as Root })
  }
}
