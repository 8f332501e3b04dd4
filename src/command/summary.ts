import type { Edition } from '../edition.js'
import { count } from '../words.js'

/** What was done to a text, in a few lines. */
export function summary(edition: Edition): string {
  const { layout, emendations, markers, lost, decisions, blocks, annotations } = edition
  const joins = decisions.filter(decision => decision.stage === 'joins')
  const state = (name: string) => markers.filter(marker => marker.state === name).length
  const unsure = decisions.filter(decision => decision.cert === 'low').length
  const rows: [string, string][] = [
    [
      'pages',
      `${layout.pages.length}, ${count(layout.pages.filter(page => page.inferred).length, 'break or folio', 'breaks or folios')} inferred`,
    ],
    ['blocks', count(blocks.length, 'block')],
    ['emendations', kinds(emendations)],
    ['joins', count(joins.length, 'broken word')],
    ['relocations', count(layout.relocations.length, 'line')],
    [
      'markers',
      `${state('read')} read, ${state('garbled')} garbled, ${state('inferred')} inferred, ${lost.length} lost`,
    ],
    ['annotations', `${annotations.length}`],
    ['left unsure', count(unsure, 'decision')],
  ]
  return rows.map(([name, value]) => `  ${name.padEnd(12)} ${value}`).join('\n')
}

function kinds(emendations: Edition['emendations']): string {
  const counts = new Map<string, number>()
  for (const { row } of emendations) counts.set(row.kind, (counts.get(row.kind) ?? 0) + 1)
  const parts = [...counts].map(([kind, n]) => `${n} ${kind}`)
  return `${emendations.length}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`
}
