import type { OutputText, Part } from '../trace/output.js'

/** A file of an edition, as published. */
export interface PublishedFile {
  readonly path: string
  readonly content: string
}

/** The files of an edition by the ends of their names: `.md`, `.xml`. */
export type Published = ReadonlyMap<string, PublishedFile>

/** The running text of an output. */
export const bodyOf = ({ parts }: OutputText): Part => parts.find(({ kind }) => kind === 'body')!

/** The author's note of a label, if the output has its text. */
export const noteOf = ({ parts }: OutputText, label: string): Part | undefined =>
  parts.find(part => part.kind === 'note' && part.label === label)
