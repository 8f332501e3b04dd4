import { z } from 'zod'
import { tableSchema } from './schema.js'

/**
 * The table's form as a JSON Schema (draft 7), for completion and checks in editors. It is made from the definition that
 * the reader itself uses; what a schema cannot say (ids taken twice, bad regular expressions) the reader says alone.
 */
export const tableJsonSchema = (): object => ({
  title: 'Correction table of emend',
  ...z.toJSONSchema(tableSchema, { target: 'draft-7', io: 'input', reused: 'inline' }),
})
