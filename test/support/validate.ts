import { pathToFileURL } from 'node:url'
import { convertRNGToPattern, DefaultNameResolver, type Grammar } from 'salve-annos'
import { SaxesParser } from 'saxes'

/** A RELAX NG schema, ready to validate with. */
export async function schema(file: string): Promise<Grammar> {
  return (await convertRNGToPattern(pathToFileURL(file))).pattern
}

/** What a schema says against a document of one namespace: `line:column: error`, each once. */
export function invalidities(grammar: Grammar, xml: string): string[] {
  const parser = new SaxesParser({ xmlns: true })
  const names = new DefaultNameResolver()
  const walker = grammar.newWalker(names)
  const found: string[] = []
  const told = (errors: unknown) => {
    if (Array.isArray(errors))
      found.push(...errors.map(error => `${parser.line}:${parser.column}: ${(error as object).toString()}`))
  }
  let text = ''
  const flush = () => {
    if (text !== '') told(walker.fireEvent('text', [text]))
    text = ''
  }
  const ids = new Set<string>()
  parser.on('text', part => {
    text += part
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    flush()
    const own = Object.values(attributes).filter(({ name }) => name !== 'xmlns')
    names.enterContext()
    if (attributes.xmlns) names.definePrefix('', attributes.xmlns.value)
    told(walker.fireEvent('enterStartTag', [uri, local]))
    for (const { name, uri, local, value } of own) {
      told(walker.fireEvent('attributeName', [uri, local]))
      told(walker.fireEvent('attributeValue', [value]))
      if (name !== 'xml:id') continue
      if (ids.has(value)) found.push(`${parser.line}:${parser.column}: the ID ${value} stands twice`)
      ids.add(value)
    }
    told(walker.fireEvent('leaveStartTag', []))
  })
  parser.on('closetag', ({ uri, local }) => {
    flush()
    told(walker.fireEvent('endTag', [uri, local]))
    names.leaveContext()
  })
  parser.write(xml).close()
  told(walker.end())
  return [...new Set(found)]
}
