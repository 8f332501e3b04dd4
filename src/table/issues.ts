import { distance } from 'fastest-levenshtein'
import type { z } from 'zod'
import type { Problem } from '../problem.js'
import type { Report, YamlFile } from './yaml.js'

type Issue = z.core.$ZodIssue
export type Path = readonly (string | number)[]

/** What is wrong with a value of a YAML file, as problems on its own place. `path` leads to the value that was checked, `keysOf` says which keys a map may have. */
export function issueProblems(
  issues: readonly Issue[],
  path: Path,
  keysOf: (path: Path) => readonly string[],
  yaml: YamlFile,
  value: unknown,
  report: Report,
): Problem[] {
  return issues.flatMap(issue => {
    const whole = [...path, ...(issue.path as Path)]
    if (issue.code === 'unrecognized_keys') {
      const keys = keysOf(whole)
      return issue.keys.map(key => {
        const near = nearestOf(key, keys)
        const hint = near ? `did you mean “${near}”?` : `there are ${keys.join(', ')}`
        return report('key', yaml.keyPlace([...whole, key]), `no such key: “${key}”`, hint)
      })
    }
    const name = String(whole.at(-1) ?? 'the file')
    const { message, hint } = explained(issue, name, valueAt(value, issue.path as Path), yaml.written(whole))
    return [report('value', yaml.place(whole), message, hint)]
  })
}

/** The nearest of the words, when it is near enough to be what was meant; of equally near ones, one as long. */
export function nearestOf(word: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map(other => ({ other, away: distance(word, other), longer: Math.abs(other.length - word.length) }))
    .filter(({ other, away }) => away <= farthest(word, other) || letters(word) === letters(other))
    .sort((a, b) => a.away - b.away || a.longer - b.longer)
  return best?.other
}

/** Most letters in which two words may differ: a third of them, and of a word of four letters or more two. */
function farthest(word: string, other: string): number {
  const length = Math.max(word.length, other.length)
  return Math.max(length > 3 ? 2 : 1, Math.floor(length / 3))
}

/** A word's letters whatever their order: `orc` is `ocr`. */
const letters = (word: string): string => [...word].sort().join('')

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key], value)

function explained(issue: Issue, name: string, value: unknown, written: string): { message: string; hint?: string } {
  if (value === undefined) return { message: `“${name}” is missing` }
  if (value === null) return { message: `“${name}” is empty`, hint: `write ${name}: "" for no text, or the value` }
  const text = issue.code === 'invalid_type' && issue.expected === 'string'
  if (text && typeof value !== 'object')
    return {
      message: `“${name}” is no text but ${KINDS[typeof value] ?? 'something else'}`,
      hint: `quote it: "${written}"`,
    }
  if (issue.code === 'too_small' && issue.origin === 'string')
    return { message: `“${name}” is empty`, hint: 'write the words' }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    const near = typeof value === 'string' ? nearestOf(value, values) : undefined
    return {
      message: `“${name}” cannot be ${written}`,
      hint: near ? `did you mean “${near}”?` : `there are ${values.join(', ')}`,
    }
  }
  if (issue.code === 'invalid_type')
    return { message: `“${name}” is not ${EXPECTED[issue.expected] ?? issue.expected}` }
  return { message: `“${name}” cannot be ${written}`, hint: `write ${issue.message}` }
}

const KINDS: Record<string, string> = { number: 'a number', boolean: 'a truth value' }
const EXPECTED: Record<string, string> = {
  string: 'text',
  object: 'a map of keys and values',
  array: 'a list of rows',
  int: 'a whole number',
  number: 'a number',
}
