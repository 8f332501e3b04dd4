import type { Problem } from '../problem.js'
import { issueProblems, type Path } from '../table/issues.js'
import { type Report, readYaml } from '../table/yaml.js'
import { DESCRIPTION_KEYS, type Description, descriptionSchema } from './description.js'

/** Reads `X.yaml`. A description with problems is empty. */
export function readDescription(
  file: string,
  text: string,
): { description: Description; problems: readonly Problem[] } {
  const yaml = readYaml(file, text, report)
  if (yaml.problems.length > 0 || yaml.value === null) return { description: {}, problems: yaml.problems }
  const read = descriptionSchema.safeParse(yaml.value)
  if (read.success) return { description: read.data, problems: [] }
  const keys = ([first = '']: Path) => DESCRIPTION_KEYS[first] ?? []
  return { description: {}, problems: issueProblems(read.error.issues, [], keys, yaml, yaml.value, report) }
}

const report: Report = (what, { file, line, column }, message, hint) => ({
  severity: 'error',
  code: `description-${what}`,
  file,
  line,
  column,
  message,
  ...(hint !== undefined && { hint }),
})
