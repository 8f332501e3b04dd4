import { compareTexts, type NamedText, type TextDifference } from '../diff/compare.js'
import type { Paint } from '../diff/format.js'
import { count } from '../words.js'
import { EXIT, Failure } from './failure.js'
import { page } from './pager.js'
import { paint } from './paint.js'
import { readable } from './readable.js'
import { readIfThere } from './text-file.js'

export interface CompareOptions {
  readonly format?: string
  readonly stat?: boolean
}

/** Compares two texts by words. Returns 1 when they differ, as `diff` does. */
export async function compare(first: string, second: string, options: CompareOptions): Promise<number> {
  const [a, b] = await Promise.all([read(first), read(second)])
  const differences = readable(() => compareTexts(a, b))
  if (options.stat) console.log(count(differences.length, 'difference'))
  else if (options.format === 'json') console.log(JSON.stringify(differences, null, 2))
  else if (options.format === undefined || options.format === 'terminal')
    await page(differences.map(difference => printed(a, b, difference, paint)).join(''))
  else throw new Failure(`${options.format}: two texts are shown as terminal or json`)
  return differences.length > 0 ? EXIT.problems : EXIT.done
}

async function read(name: string): Promise<NamedText> {
  const content = await readIfThere(name)
  if (content === undefined) throw new Failure(`${name}: there is no such file`)
  return { name, content }
}

function printed(first: NamedText, second: NamedText, { a, b }: TextDifference, paint: Paint): string {
  const place = [
    `${first.name}:${a.place.line}:${a.place.column}`,
    `${second.name}:${b.place.line}:${b.place.column}`,
  ].join('  ')
  const words = [b.before, a.text && paint('red', `[-${a.text}-]`), b.text && paint('green', `{+${b.text}+}`), b.after]
  return `${paint('dim', place)}\n    ${words.filter(Boolean).join(' ')}\n\n`
}
