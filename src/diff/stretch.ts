/** A stretch of both lists, words as numbers: the same number is the same word. */
export interface Stretch {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly aFrom: number
  readonly aTo: number
  readonly bFrom: number
  readonly bTo: number
}
