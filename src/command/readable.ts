import { UnreadableOutput } from '../trace/outputs.js'
import { EXIT, Failure } from './failure.js'

/** Does what reads outputs; one that cannot be read ends the command with one line. */
export function readable<Result>(read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    throw error instanceof UnreadableOutput ? new Failure(error.message, EXIT.problems) : error
  }
}
