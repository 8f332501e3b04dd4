import { join } from 'node:path'
import { styleText } from 'node:util'
import { FORMATS } from '../compile/formats.js'
import type { Edition } from '../edition.js'
import type { Problem } from '../problem.js'
import type { Published, PublishedFile } from '../verify/published.js'
import { verify as prove } from '../verify/verify.js'
import { EXIT } from './failure.js'
import { complain } from './report.js'
import { readIfThere } from './text-file.js'
import { makeAll, type TextOptions } from './texts.js'

export interface VerifyOptions extends TextOptions {
  /** Where the editions were published. */
  readonly edition: string
}

/** Proves the editions of all inputs, as published where they are. Returns 1 when a proof fails. */
export async function verify(inputs: readonly string[], options: VerifyOptions): Promise<number> {
  const { made, problems: inTexts } = await makeAll(inputs, options)
  const problems: Problem[] = inTexts.filter(({ severity }) => severity === 'error')
  for (const { source, edition } of made) {
    const found = await readPublished(options.edition, source.name)
    const published = found.size > 0 ? found : built(edition, source.name)
    console.log(
      `${source.path}, ${found.size > 0 ? `as published in ${options.edition}` : `not published in ${options.edition}: a fresh build`}`,
    )
    for (const { name, finding } of prove(edition, published, source.path)) {
      const ok = 'passed' in finding
      const mark = styleText(ok ? 'green' : 'red', ok ? 'ok    ' : 'FAILED', { stream: process.stdout })
      console.log(`  ${mark} ${name.padEnd(13)} ${ok ? finding.passed : ''}`.trimEnd())
      if (!ok) problems.push(...finding.problems)
    }
  }
  complain(problems)
  return problems.length > 0 ? EXIT.problems : EXIT.done
}

/** The files of an edition that lie in a folder. */
export async function readPublished(folder: string, name: string): Promise<Published> {
  const published = new Map<string, PublishedFile>()
  for (const { extension } of FORMATS) {
    if (BINARY.has(extension)) continue
    const path = join(folder, name + extension)
    const content = await readIfThere(path)
    if (content !== undefined) published.set(extension, { path, content })
  }
  return published
}

/** Formats that are no text. */
const BINARY = new Set(['.epub'])

function built(edition: Edition, name: string): Published {
  const published = new Map<string, PublishedFile>()
  for (const { extension, compile } of FORMATS) {
    const content = compile(edition)
    if (typeof content === 'string') published.set(extension, { path: name + extension, content })
  }
  return published
}
