import { x } from 'xastscript'
import type { Citation } from '../html/citation.js'
import { xmlFile } from '../xml.js'
import { clean } from './xhtml.js'

/** A cover made from type alone. */
export function cover({ title, subtitle, author, original, version }: Citation): string {
  const name = wrapped(title, 18).slice(0, 7)
  const below = 560 + name.length * 130
  const svg = x(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: '0 0 1200 1800',
      width: '1200',
      height: '1800',
      role: 'img',
    },
    [
      x('title', clean(title)),
      x('rect', { width: '1200', height: '1800', fill: '#fdfcf9' }),
      x('rect', {
        x: '70',
        y: '70',
        width: '1060',
        height: '1660',
        fill: 'none',
        stroke: '#8c2a1c',
        'stroke-width': '4',
      }),
      x('rect', {
        x: '86',
        y: '86',
        width: '1028',
        height: '1628',
        fill: 'none',
        stroke: '#8c2a1c',
        'stroke-width': '1.5',
      }),
      ...(author ? lines(wrapped(author, 34), 300, 56, 70) : []),
      ...lines(name, 560, 104, 130),
      x('path', { d: `M500 ${below - 40}h200`, stroke: '#8c2a1c', 'stroke-width': '3' }),
      ...(subtitle ? lines(wrapped(subtitle, 38).slice(0, 5), below + 60, 50, 68, 'italic') : []),
      ...lines([[original.place, original.date].filter(Boolean).join(', ')], 1560, 44, 60),
      ...lines([version ? `Edition ${version}` : ''], 1640, 38, 50, 'italic'),
    ],
  )
  return xmlFile(svg)
}

const lines = (texts: readonly string[], top: number, size: number, leading: number, style = 'normal') =>
  texts.flatMap((text, i) =>
    text
      ? x(
          'text',
          {
            x: '600',
            y: String(top + i * leading),
            'text-anchor': 'middle',
            'font-family': 'Palatino, "Palatino Linotype", P052, Georgia, serif',
            'font-size': String(size),
            'font-style': style,
            fill: '#211f1c',
          },
          clean(text),
        )
      : [],
  )

/** Words on lines of at most so many characters, where they can be parted. */
function wrapped(text: string, width: number): string[] {
  const found: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = found.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) found[found.length - 1] = `${last} ${word}`
    else found.push(word)
  }
  return found
}
