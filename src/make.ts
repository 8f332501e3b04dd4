import type { Edition } from './edition.js'
import { type EstablishOptions, establish } from './establish.js'
import { unknownEditors } from './table/responsibility.js'
import { annotate } from './tree/annotate.js'
import type { Annotation } from './tree/annotation.js'
import { toTree } from './tree/tree.js'
import type { Description } from './witness/description.js'
import type { Witness } from './witness/witness.js'

export interface MakeOptions extends Pick<EstablishOptions, 'table'> {
  readonly description?: Description
  readonly annotations?: readonly Annotation[]
  /** The annotations' file, for messages. */
  readonly annotationsFile?: string
}

/** The whole edition of a witness: established, made into a tree, annotated. Look at `problems` before publishing. */
export function makeEdition(witness: Witness, options: MakeOptions = {}): Edition {
  const { table, description = {}, annotations = [], annotationsFile = '' } = options
  const { language, firstPage } = description
  const established = establish(witness, {
    ...(table && { table }),
    ...(language && { language }),
    ...(firstPage && { firstPage }),
  })
  const { tree, problems } = annotate(toTree(established), annotations, established.emendations, annotationsFile)
  const made = new Set(established.emendations.map(({ row }) => row))
  const strangers = unknownEditors(established.table, made, description.editors)
  return {
    ...established,
    description,
    annotations,
    tree,
    problems: [...established.problems, ...strangers, ...problems],
  }
}
