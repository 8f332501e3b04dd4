import { LineIndex } from '../witness/witness.js'
import type { DiffFormat, Paint } from './format.js'
import { attribution, type Piece, pieces } from './pieces.js'

/** Every change with its place and its words, `[-witness-]{+edition+}`: readable without colours too. */
export const terminal: DiffFormat = {
  name: 'terminal',
  title: 'for reading on the screen',
  print({ path, witness, changes }, paint) {
    const lines = new LineIndex(witness.text)
    let page: string | undefined
    return changes
      .map(change => {
        const { line, column } = lines.position(change.start)
        const heading = change.page === page ? '' : `${paint('bold', `page ${change.page || '?'}`)}\n\n`
        page = change.page
        const place = `${path}:${line}:${column}`
        return [
          `${heading}${paint('bold', change.where || '?')}  ${attribution(change)}  ${paint('dim', place)}`,
          `    ${pieces(change)
            .map(piece => printed(piece, paint))
            .join('')}`,
          ...(change.reason ? [`    ${paint('dim', printable(change.reason))}`] : []),
          '',
          '',
        ].join('\n')
      })
      .join('')
  },
}

const PRINTED: Record<Piece['side'], (text: string, paint: Paint) => string> = {
  both: text => text,
  witness: (text, paint) => paint('red', `[-${text}-]`),
  edition: (text, paint) => paint('green', `{+${text}+}`),
}

const printed = ({ side, text }: Piece, paint: Paint) => PRINTED[side](printable(text), paint)

/** Text of a file must not steer the terminal. */
const printable = (text: string) => text.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD')
