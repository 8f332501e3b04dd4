import { z } from 'zod'
import { tableSchema } from './table/schema.js'
import { descriptionSchema } from './witness/description.js'

/** The files an editor writes in YAML, by the name of their JSON Schema. */
const FILES = {
  corrections: { title: 'Correction table of emend', schema: tableSchema },
  description: { title: 'Description of a text for emend', schema: descriptionSchema },
} as const

export type SchemaName = keyof typeof FILES

export const SCHEMA_NAMES = Object.keys(FILES) as SchemaName[]

/**
 * The form of a file as a JSON Schema (draft 7), for completion and checks in editors. It is made from the definition
 * that the reader itself uses; what a schema cannot say (ids taken twice, bad regular expressions) the reader says alone.
 */
export const jsonSchema = (name: SchemaName): object => ({
  title: FILES[name].title,
  ...z.toJSONSchema(FILES[name].schema, { target: 'draft-7', io: 'input', reused: 'inline' }),
})

/** As a file. */
export const printSchema = (name: SchemaName): string => `${JSON.stringify(jsonSchema(name), null, 2)}\n`
