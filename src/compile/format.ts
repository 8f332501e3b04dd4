import type { Edition } from '../edition.js'

/** A kind of file that an edition is written as. */
export interface Format {
  /** As it is named on the command line: `md`, `tei`. */
  readonly name: string
  /** Of the file, with its dot: `.md`, `.xml`. */
  readonly extension: string
  /** In a few words, for the help. */
  readonly title: string
  /** The whole file. Depends on the edition alone: no clock, no locale, no machine. */
  compile(edition: Edition): string | Uint8Array
  /** Further files, where one is not enough; paths from the folder of the edition. */
  besides?(edition: Edition): readonly { readonly path: string; readonly content: string }[]
}
