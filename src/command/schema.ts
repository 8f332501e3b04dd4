import { printSchema, SCHEMA_NAMES } from '../schemas.js'
import { EXIT, Failure } from './failure.js'

/** Prints the JSON Schema of a file that editors write. */
export async function schema(wanted: string): Promise<number> {
  const name = SCHEMA_NAMES.find(name => name === wanted)
  if (!name) throw new Failure(`${wanted}: no such schema; there are ${SCHEMA_NAMES.join(', ')}`)
  process.stdout.write(printSchema(name))
  return EXIT.done
}
