import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Style sheets and scripts of the pages, each a file of the folder `client` beside this one. */
const read = (name: string): string => readFileSync(new URL(`./client/${name}`, import.meta.url), 'utf8')

/** The text of a style sheet or a script; files of it are read when it is first asked for. */
export type Asset = () => string

const joined = (names: readonly string[]): Asset => {
  let text: string | undefined
  return (): string => {
    text ??= names.map(read).join('\n')
    return text
  }
}

export const styles = joined(['type.css', 'notes.css', 'views.css', 'facing.css', 'back.css', 'print.css'])
export const scripts = joined(['views.js', 'notes.js', 'search.js', 'apparatus.js'])

/** Of the page that leads to the chapters of a long text. */
export const frontStyle = joined(['type.css', 'views.css', 'back.css', 'front.css', 'print.css'])
export const frontScript = joined(['lead.js', 'shelf.js', 'apparatus.js'])

/** Of the page over all texts. */
export const siteStyle = joined(['type.css', 'shelf.css'])
export const siteScript = joined(['shelf.js'])

/** The style sheet of the EPUB. */
export const bookStyle = joined(['book.css'])

/** A content security policy that allows the given style and scripts, and images from where they are, and nothing else. */
export function policy(style: string, script: string, images: readonly string[] = []): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    ...(images.length > 0 ? [`img-src ${images.join(' ')}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
