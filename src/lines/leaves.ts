import type { Paging } from './pages.js'
import type { Shape } from './shapes.js'

/** Pages parted by form feeds, with the folios and running heads at their heads and feet. */
export function findLeaves(shapes: readonly Shape[], firstPage: string | undefined): Paging {
  const starts = shapes.filter((shape, i) => i === 0 || shape.turned)
  return {
    starts: starts.map(({ index }, i) => ({
      at: index,
      label: i === 0 ? (firstPage ?? '') : '',
      inferred: true,
      cert: 'high',
      reason: 'a form feed',
    })),
    fittings: [],
  }
}
