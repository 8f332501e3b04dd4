import type { Change } from '../changes/change.js'
import { CHANGE_KINDS, type ChangeKind } from '../changes/change.js'
import { count } from '../words.js'

/** Sums of changes: by kind, by certainty within each, and by page. */
export function stat(changes: readonly Change[]): string {
  const kinds = Object.keys(CHANGE_KINDS) as ChangeKind[]
  const rows = kinds.flatMap(kind => {
    const these = changes.filter(change => change.kind === kind)
    if (these.length === 0) return []
    const certs = (['high', 'medium', 'low'] as const)
      .map(cert => [cert, these.filter(change => change.cert === cert).length] as const)
      .filter(([, n]) => n > 0)
    return [
      `  ${kind.padEnd(14)}${`${these.length}`.padStart(6)}  (${certs.map(([cert, n]) => `${n} ${cert}`).join(', ')})`,
    ]
  })
  const pages = new Map<string, number>()
  for (const { page } of changes) pages.set(page, (pages.get(page) ?? 0) + 1)
  return [
    count(changes.length, 'change'),
    ...rows,
    ...[...pages].map(([page, n]) => `  page ${(page || '?').padEnd(9)}${`${n}`.padStart(6)}`),
    '',
  ].join('\n')
}
