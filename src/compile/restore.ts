import { createHash } from 'node:crypto'
import { SaxesParser } from 'saxes'
import { Reading } from './restore-reading.js'

/** A witness rebuilt from an edition in TEI. */
export interface Restored {
  /** File name of the witness, as the header has it. */
  readonly name: string
  readonly text: string
  /** `text` in UTF-8: the file as it was, when `ok`. */
  readonly bytes: Uint8Array
  /** What the header says of the witness. */
  readonly sha256Expected: string
  /** Whether the bytes have that hash. */
  readonly ok: boolean
  /** In one line, for the user, when not `ok`. */
  readonly message: string
}

/** What cannot be read as an edition of ours; line and column are 1-based. */
export class RestoreError extends Error {
  override readonly name = 'RestoreError'
  constructor(
    message: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(message)
  }
}

/**
 * The witness, from the TEI alone.
 * @throws {RestoreError} when the XML is not well-formed or has a document type, which is refused.
 */
export function restore(xml: string): Restored {
  const parser = new SaxesParser()
  const reading = new Reading()
  const fail = (message: string): never => {
    throw new RestoreError(message, parser.line, parser.column + 1)
  }
  parser.on('error', error => fail(error.message.replace(/^\d+:\d+: /, '')))
  parser.on('doctype', () => fail('a document type declaration is not accepted'))
  parser.on('opentag', ({ name, attributes }) => reading.open(name, new Map(Object.entries(attributes))))
  parser.on('closetag', ({ name }) => reading.close(name))
  parser.on('text', text => reading.text(text))
  parser.on('cdata', text => reading.text(text))
  parser.write(xml).close()

  const { name, sha256, text } = reading.witness()
  const bytes = new TextEncoder().encode(text)
  const ok = createHash('sha256').update(bytes).digest('hex') === sha256
  const message = ok
    ? ''
    : sha256
      ? `what the TEI gives is not ${name || 'the witness'}: its sha256 is not the header’s`
      : 'the header names no sha256 of a witness'
  return { name, text, bytes, sha256Expected: sha256, ok, message }
}
