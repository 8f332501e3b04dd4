import type { Tokens } from './tokens.js'

interface Node<Value> {
  readonly next: Map<string, Node<Value>>
  readonly values: Value[]
}

/**
 * Sequences of tokens, each with its values. All that stand in a text are found in one pass: a look-up for each token of
 * the text, and one more for each further token that still fits. The number of sequences does not matter.
 */
export class Trie<Value> {
  private readonly root: Node<Value> = { next: new Map(), values: [] }

  add(tokens: Tokens, value: Value): void {
    let node = this.root
    for (let i = 0; i < tokens.length; i++) {
      const key = tokens.key(i)
      let next = node.next.get(key)
      if (!next) {
        next = { next: new Map(), values: [] }
        node.next.set(key, next)
      }
      node = next
    }
    node.values.push(value)
  }

  /** Calls `found` for each sequence that stands in the text, with its range there. */
  search(tokens: Tokens, found: (value: Value, start: number, end: number) => void): void {
    for (let first = 0; first < tokens.length; first++) {
      let node = this.root.next.get(tokens.key(first))
      for (let last = first; node; node = ++last < tokens.length ? node.next.get(tokens.key(last)) : undefined)
        for (const value of node.values) found(value, tokens.start(first), tokens.end(last))
    }
  }
}
