import { type Alias, isMap, LineCounter, parseDocument, visit } from 'yaml'
import type { Problem } from '../problem.js'
import { type Description, descriptionSchema } from './description.js'

/** Reads `X.yaml`. A description with problems is empty. */
export function readDescription(file: string, text: string): { description: Description; problems: Problem[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'core' })
  const problem = (offset: number, message: string, hint: string): Problem => {
    const { line, col } = lines.linePos(offset)
    return { severity: 'error', code: 'description', file, line, column: col, message, hint }
  }
  const [error] = document.errors
  if (error) return { description: {}, problems: [problem(error.pos[0], error.message, 'correct the YAML here')] }
  const aliases: Alias[] = []
  visit(document, { Alias: (_, node) => void aliases.push(node) })
  if (aliases.length > 0) {
    const offset = aliases[0]!.range?.[0] ?? 0
    return { description: {}, problems: [problem(offset, 'an alias stands here', 'write the value out')] }
  }
  if (document.contents === null) return { description: {}, problems: [] }
  const read = descriptionSchema.safeParse(document.toJS())
  if (read.success) return { description: read.data, problems: [] }
  const problems = read.error.issues.map(issue => {
    const node = document.getIn(issue.path as (string | number)[], true) as
      | { range?: [number, number, number] }
      | undefined
    const parent = isMap(document.contents) ? document.contents.range?.[0] : 0
    const where = issue.path.join('.')
    return problem(node?.range?.[0] ?? parent ?? 0, `${where ? `${where}: ` : ''}${issue.message}`, KEYS)
  })
  return { description: {}, problems }
}

const KEYS = `a description may have: ${Object.keys(descriptionSchema.shape).join(', ')}`
