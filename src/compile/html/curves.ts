import type { Element } from 'hast'
import { s } from 'hastscript'

/** From a line on the left to one on the right, both counted from 0. */
export interface Curve {
  readonly from: number
  readonly to: number
  readonly moved: boolean
}

const HEIGHT = 100

/** The curves between two columns of so many lines; lines of a column share its height evenly. */
export function drawing(curves: readonly Curve[], left: number, right: number): Element {
  const middle = (line: number, lines: number) => Number((((line + 0.5) / lines) * HEIGHT).toFixed(2))
  return s(
    'svg',
    { className: ['moves'], viewBox: `0 0 40 ${HEIGHT}`, preserveAspectRatio: 'none', ariaHidden: 'true' },
    curves.map(({ from, to, moved }) => {
      const [a, b] = [middle(from, left), middle(to, right)]
      return s('path', {
        vectorEffect: 'non-scaling-stroke',
        className: [moved ? 'moved' : 'kept'],
        d: `M1 ${a}C20 ${a} 20 ${b} 39 ${b}`,
      })
    }),
  )
}
