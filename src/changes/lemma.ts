import { type Change, READING_KINDS } from './change.js'

const WORD_BEFORE = /[\p{L}\p{M}\p{N}'’-]*$/u
const WORD_AFTER = /^[\p{L}\p{M}\p{N}'’-]*/u

/** A change in whole words: what the edition reads, and the same stretch as the witness has it, `|` for a line end. */
export interface Words {
  readonly lemma: string
  readonly witness: string
}

/** The words that a change of a reading or a join concerns, whole. */
export function wordsOf({ sic, corr, before, after }: Change): Words {
  const inWord = (text: string) => /^\S/u.test(text) || text === ''
  const left = inWord(corr || sic) || /^\s/u.test(sic) ? WORD_BEFORE.exec(before)![0] : ''
  const right = /\S$/u.test(corr || sic) || /\s$/u.test(sic) ? WORD_AFTER.exec(after)![0] : ''
  return { lemma: left + corr + right, witness: left + oneLine(sic) + right }
}

/** The white space of a text on one line: each run that has a line end is a bar, any other a blank. */
export const oneLine = (text: string): string =>
  text.replace(/\s+/gu, blanks => (/[\n\r\f\v\u2028\u2029]/.test(blanks) ? '|' : ' '))

export const isReading = ({ kind }: Change): boolean => (READING_KINDS as readonly string[]).includes(kind)
