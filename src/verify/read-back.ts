import { letters, nthLetter } from '../trace/letters.js'
import { readMarkdown, readTree } from '../trace/markdown.js'
import type { OutputText } from '../trace/output.js'
import { readTei } from '../trace/tei.js'
import { LineIndex } from '../witness/witness.js'
import { type Check, type Finding, failed } from './check.js'
import type { PublishedFile } from './published.js'

/** Markdown and TEI, read by a parser, give the text of the edition: running text and author's notes, word for word. */
export const readBack: Check = {
  name: 'read back',
  run({ tree }, published) {
    const expected = readTree(tree)
    const markdown = published.get('.md')
    const tei = published.get('.xml')
    const finding =
      (markdown && compared(expected, readMarkdown, markdown)) ?? (tei && compared(expected, readTei, tei))
    if (finding) return finding
    const names = [markdown, tei].flatMap(file => file?.path ?? [])
    return { passed: names.length > 0 ? `${names.join(' and ')} read as the edition does` : 'no Markdown or TEI here' }
  },
}

function compared(
  expected: OutputText,
  read: (content: string) => OutputText,
  { path, content }: PublishedFile,
): Finding | undefined {
  let found: OutputText
  try {
    found = read(content)
  } catch (error) {
    return failed(path, 'read-back', `cannot be read: ${(error as Error).message}`, BUILD)
  }
  const wanted = expected.parts.filter(({ kind }) => kind !== 'editorial')
  const had = found.parts.filter(({ kind }) => kind !== 'editorial')
  for (const [i, part] of had.entries()) {
    const other = wanted[i]
    const [a, b] = [letters(part.text), letters(other?.text ?? '')]
    if (a === b) continue
    let same = 0
    while (same < a.length && a[same] === b[same]) same++
    const place = new LineIndex(content).position(part.offsets[nthLetter(part.text, same)] ?? part.offsets.at(-1) ?? 0)
    const quoted = a.slice(same, same + 20)
    return failed(path, 'read-back', `reads otherwise than the edition from “${quoted}” on`, BUILD, place)
  }
  if (had.length < wanted.length)
    return failed(path, 'read-back', `the text of note ${wanted[had.length]!.label} is not here`, BUILD)
  return undefined
}

const BUILD = 'the file was changed by hand, or the source since: build anew, or carry the change into the table'
