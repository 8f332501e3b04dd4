import { idsOf, type Linked } from './links.js'

/** Where the addresses of a text in chapters are, so that one of the whole text leads to its chapter. */
export interface Leads {
  readonly files: readonly {
    readonly path: string
    /** Of pages, blocks, notes and emendations; lines are where their page is. */
    readonly ids: readonly string[]
    /** The first and the last line of the OCR. */
    readonly lines: readonly [number, number]
  }[]
}

export const leads = (chapters: readonly Linked[]): Leads => ({
  files: chapters.map(({ path, content }) => {
    const ids = idsOf(content)
    const lines = ids.flatMap(id => (/^r\d+$/.test(id) ? [Number(id.slice(1))] : []))
    return {
      path: path.split('/').map(encodeURIComponent).join('/'),
      ids: ids.filter(id => /^(?:p(?!op-up)|c-|fn|ed-|edref-|sheet)/.test(id)),
      lines: [Math.min(...lines), Math.max(...lines)],
    }
  }),
})
