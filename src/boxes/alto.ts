import { SaxesParser } from 'saxes'
import { type BoxedWord, BoxesError } from './box.js'

/**
 * The words of an ALTO file (https://www.loc.gov/standards/alto/, any version), in its order. Entities that the file
 * declares are not read.
 * @throws {BoxesError} where it is not XML, or no ALTO
 */
export function readAlto(xml: string): BoxedWord[] {
  const words: BoxedWord[] = []
  let root: string | undefined
  let page = 0
  let line = 0
  const parser = new SaxesParser({ xmlns: true, position: true })
  parser.on('error', error => {
    throw new BoxesError(error.message.replace(/^\d+:\d+: /, ''), parser.line, parser.column + 1)
  })
  parser.on('opentag', ({ local, attributes }) => {
    root ??= local
    if (root !== 'alto') throw new BoxesError(`this is no ALTO, but <${root}>`, parser.line, 1)
    if (local === 'Page') page++
    else if (local === 'TextLine') line++
    if (local !== 'String') return
    const number = (name: string) => Number(attributes[name]?.value)
    const [left, top] = [number('HPOS'), number('VPOS')]
    const word = { left, top, right: left + number('WIDTH'), bottom: top + number('HEIGHT'), page, line }
    const text = attributes.CONTENT?.value ?? ''
    if (text !== '' && Number.isFinite(word.right + word.bottom)) words.push({ text, ...word })
  })
  parser.write(xml).close()
  return words
}
