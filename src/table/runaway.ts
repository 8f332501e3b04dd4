import { createRequire } from 'node:module'
import type * as regexpp from '@eslint-community/regexpp'
import type { AST } from '@eslint-community/regexpp'
import type * as analysis from 'regexp-ast-analysis'
import type * as scslre from 'scslre'

const require = createRequire(import.meta.url)

/** Most times that a fixed repetition (`{100}`) may ask for: engines write such repetitions out. */
const LARGEST_COUNT = 100

/**
 * Why a regular expression could run away on some text, if it could. What passes is matched in time that is at most a low
 * power of the length of a match, which `LONGEST_MATCH` bounds; no text makes it exponential:
 * - nothing that varies in length is repeated (`(a+)+`), and of repeated alternatives no two begin alike (`(a|ab)*`), so
 *   that a repetition can be read in one way only;
 * - no two repetitions compete for the same text (`\w+\w+x`; the analysis is scslre's, with `?` and `{1,9}` taken as `*`,
 *   since it judges endless repetitions only), and no two exchange what stands between them (`.+ab\w*x`);
 * - nothing refers back to a group, and nothing is repeated more than a hundred times.
 */
export function runaway(pattern: string): string | undefined {
  // Loaded with the first pattern of a table: it takes longer than all the rest of the table.
  const { RegExpParser, visitRegExpAST } = require('@eslint-community/regexpp') as typeof regexpp
  const ast = new RegExpParser().parsePattern(pattern, 0, pattern.length, { unicode: true })
  const faults: string[] = []
  visitRegExpAST(ast, {
    onBackreferenceEnter: ({ raw }) => faults.push(`${raw} refers back to a group`),
    onQuantifierEnter: quantifier => {
      const fault = repetitionFault(quantifier)
      if (fault) faults.push(fault)
    },
  })
  return faults[0] ?? competition(pattern, ast) ?? exchange(ast)
}

function repetitionFault({ raw, min, max, element }: AST.Quantifier): string | undefined {
  if (min > LARGEST_COUNT || (max > LARGEST_COUNT && max !== Number.POSITIVE_INFINITY))
    return `${raw} repeats more than ${LARGEST_COUNT} times`
  if (max < 2) return undefined
  const { hasSomeDescendant } = require('regexp-ast-analysis') as typeof analysis
  if (hasSomeDescendant(element, node => node.type === 'Quantifier')) return `${raw} repeats a repetition`
  if (hasSomeDescendant(element, node => 'alternatives' in node && beginAlike(node.alternatives)))
    return `${raw} repeats alternatives that begin alike`
  return undefined
}

/** Whether two alternatives can begin with the same character, or one with none. */
function beginAlike(alternatives: readonly (AST.Alternative | AST.StringAlternative)[]): boolean {
  if (alternatives.length < 2) return false
  const { getFirstConsumedChar } = require('regexp-ast-analysis') as typeof analysis
  const firsts = alternatives.map(alternative =>
    alternative.type === 'Alternative' ? getFirstConsumedChar(alternative, 'ltr', { unicode: true }) : undefined,
  )
  return firsts.some(
    (first, i) =>
      !first || first.empty || firsts.slice(0, i).some(other => !other || !first.char.isDisjointWith(other.char)),
  )
}

function competition(pattern: string, ast: AST.Pattern): string | undefined {
  const { analyse } = require('scslre') as typeof scslre
  const { reports } = analyse(new RegExp(widened(pattern, ast), 'u'))
  return reports.some(report => report.type !== 'Move') ? 'has repetitions that compete for the same text' : undefined
}

/**
 * Two repetitions that can exchange the text between them (`.+ab\w*x`), which scslre sees only where they touch: each of
 * the elements between can be read by the one and by the other.
 */
function exchange(ast: AST.Pattern): string | undefined {
  const { getConsumedChars } = require('regexp-ast-analysis') as typeof analysis
  const chars = (element: AST.Element) => getConsumedChars(element, { unicode: true }).chars
  for (const alternative of ast.alternatives) {
    const row = flat(alternative)
    for (const [i, first] of row.entries()) {
      if (!varies(first)) continue
      for (const [k, second] of row.entries()) {
        if (k <= i + 1 || !varies(second)) continue
        const [left, right] = [chars(first), chars(second)]
        const parted = row.slice(i + 1, k).some(between => {
          const read = chars(between)
          return !read.isEmpty && (read.isDisjointWith(left) || read.isDisjointWith(right))
        })
        if (!parted && !left.isDisjointWith(right)) return 'has repetitions that compete for the same text'
      }
    }
  }
  return undefined
}

/** The elements of an alternative, those of groups with one alternative among them. */
const flat = (alternative: AST.Alternative): AST.Element[] =>
  alternative.elements.flatMap(element =>
    (element.type === 'Group' || element.type === 'CapturingGroup') && element.alternatives.length === 1
      ? flat(element.alternatives[0]!)
      : [element],
  )

/** Whether an element can be read in several lengths that nothing bounds closely. */
const varies = (element: AST.Element): boolean =>
  element.type === 'Quantifier' && element.max > element.min && element.max > 1

/** The pattern with every repetition that varies made endless. */
function widened(pattern: string, ast: AST.Pattern): string {
  const { visitRegExpAST } = require('@eslint-community/regexpp') as typeof regexpp
  const ends: { at: number; end: number; min: number }[] = []
  visitRegExpAST(ast, {
    onQuantifierEnter: ({ element, end, min, max }) => {
      if (min !== max && max !== Number.POSITIVE_INFINITY) ends.push({ at: element.end, end, min })
    },
  })
  return ends
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, end, min }) => `${text.slice(0, at)}{${min},}${text.slice(end)}`, pattern)
}
