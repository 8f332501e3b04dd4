import type { Edition } from '../edition.js'

/** An edition and the name of its files, without their extension. */
export interface Published {
  readonly name: string
  readonly edition: Edition
}

/** A file over all the texts of a folder. */
export interface Collection {
  /** The format that it is written with. */
  readonly format: string
  readonly path: string
  compile(texts: readonly Published[]): string
}
