import { readMarkdown } from './markdown.js'
import { OutputBuilder, type OutputText } from './output.js'
import { readTei } from './tei.js'

function readPlain(content: string): OutputText {
  const output = new OutputBuilder()
  output.add(content, content, 0)
  return output.build()
}

/** How to read the text out of a file, by the end of its name; any other is plain text. */
const READERS: readonly { readonly extensions: readonly string[]; read(content: string): OutputText }[] = [
  { extensions: ['.md', '.markdown'], read: readMarkdown },
  { extensions: ['.xml', '.tei'], read: readTei },
]

/** A file that is not what its name says. The message is one line: what is wrong, and where. */
export class UnreadableOutput extends Error {
  override readonly name = 'UnreadableOutput'
}

/**
 * The text that a file of this name gives to its reader.
 * @throws {UnreadableOutput} when it is XML that is not well-formed
 */
export function readOutput(name: string, content: string): OutputText {
  const reader = READERS.find(({ extensions }) => extensions.some(extension => name.toLowerCase().endsWith(extension)))
  try {
    return (reader?.read ?? readPlain)(content)
  } catch (error) {
    throw new UnreadableOutput(`${name}:${(error as Error).message}`)
  }
}
