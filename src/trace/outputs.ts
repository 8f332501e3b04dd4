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

/** The text that a file of this name gives to its reader. */
export const readOutput = (name: string, content: string): OutputText =>
  (
    READERS.find(({ extensions }) => extensions.some(extension => name.toLowerCase().endsWith(extension)))?.read ??
    readPlain
  )(content)
