import { type ErrorCode, isAlias, isMap, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { Problem } from '../problem.js'
import type { RowPlace } from './row.js'

type Path = readonly (string | number)[]

/** Makes a problem at a place of a YAML file: bad YAML, a key there is not, a wrong value. */
export type Report = (what: 'yaml' | 'key' | 'value', place: RowPlace, message: string, hint?: string) => Problem

/** A file of YAML as plain values, of which each knows its place. */
export interface YamlFile {
  readonly value: unknown
  readonly problems: readonly Problem[]
  /** Where the value at `path` stands; of a value that is not there, what should have it. */
  place(path: Path): RowPlace
  /** Where the key at `path` stands. */
  keyPlace(path: Path): RowPlace
  /** The value at `path` as it is written, on one line; of a long one the beginning. */
  written(path: Path): string
}

/** Reads YAML 1.2 (core schema). Aliases are refused: a few of them can stand for more text than any memory holds. */
export function readYaml(file: string, text: string, report: Report): YamlFile {
  const lines = new LineCounter()
  const place = (offset: number): RowPlace => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const document = parse(text, lines)
  if (!document) {
    const problem = report('yaml', place(0), DEEP, PLAIN)
    return { value: null, problems: [problem], place: () => place(0), keyPlace: () => place(0), written: () => '' }
  }
  const problems = [...document.errors, ...document.warnings].map(({ pos, message: said, code }) => {
    const [message, hint] = TELLS[code] ?? [undefined, PLAIN]
    return report('yaml', place(pos[0]), message ?? said.split('\n')[0]!, hint)
  })
  visit(document, {
    Alias: (_, { range, source }) => {
      problems.push(report('yaml', place(range?.[0] ?? 0), `*${source}: aliases are not read`, 'write the value out'))
    },
  })
  const at = (path: Path) => (document.getIn(path, true) ?? undefined) as Node | undefined
  const offset = (path: Path): number => {
    for (let length = path.length; length >= 0; length--) {
      const range = at(path.slice(0, length))?.range
      if (range) return range[0]
    }
    return 0
  }
  return {
    value: problems.length === 0 ? document.toJS({ maxAliasCount: 0 }) : null,
    problems,
    place: path => place(offset(path)),
    keyPlace: path => {
      const map = at(path.slice(0, -1))
      const pair = isMap(map) ? map.items.find(({ key }) => String(key) === String(path.at(-1))) : undefined
      const key = pair?.key as Node | undefined
      return place(key && !isAlias(key) && key.range ? key.range[0] : offset(path))
    },
    written: path => {
      const range = at(path)?.range
      return range ? shortened(text.slice(range[0], range[1])) : ''
    },
  }
}

/** The document, or nothing when it is nested more deeply than the stack allows. */
function parse(text: string, lineCounter: LineCounter) {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, schema: 'core', stringKeys: true })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const DEEP = 'lists inside lists, more than can be read'
const PLAIN = 'correct the YAML here'

/** What is wrong with bad YAML and what to do, in an editor's words. */
const TELLS: Partial<Record<ErrorCode, readonly [message: string | undefined, hint: string]>> = {
  BLOCK_AS_IMPLICIT_KEY: ['a colon and a blank stand inside this value', 'put the value in quotation marks'],
  DUPLICATE_KEY: ['this key stands here twice', 'keep one of the two'],
  MULTIPLE_DOCS: ['a second document begins here', 'take the line --- away'],
  RESOURCE_EXHAUSTION: [DEEP, PLAIN],
  TAB_AS_INDENT: ['this line begins with a tab', 'begin it with blanks'],
  TAG_RESOLVE_FAILED: [undefined, 'take the tag away, and quote the value'],
}

const LONGEST = 60

const shortened = (written: string): string => {
  const line = written.trim().replace(/\s+/g, ' ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()} …` : line
}
