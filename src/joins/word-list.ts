/** The edges of a trie as columns: an edge has a letter, leads to a node, and has a next edge at the same node. */
interface Trie {
  readonly letter: Int32Array
  readonly target: Int32Array
  readonly next: Int32Array
  /** By node: its first edge (0 for none), and whether a word ends there. */
  readonly first: Int32Array
  readonly ends: Uint8Array
}

/** The node that is the end of a word and of no longer one; all of these are one. */
const LEAF = 1

const HEAD = /^TrieXv3\nbase=(\d+)\n(?:#.*\n)*__DATA__\n/m

/**
 * Reads a word list in the format TrieXv3 of the cspell dictionaries, as a test for words, letter for letter. (By hand
 * and not by `cspell-trie-lib`, which takes twenty times as long, half the time in which a short text is made.)
 *
 * The format is a walk over a trie: a letter goes to a new node; `$` ends a word and steps back; `<` steps back, and a
 * digit after either of them as many steps more, less one; `#n;` says that the node at hand is one already written, the
 * n-th that got a letter after it; a backslash takes the next character for a letter.
 * @throws {Error} when the text is not in this format
 */
export function readWordList(text: string): (word: string) => boolean {
  const head = HEAD.exec(text)
  if (!head) throw new Error('not a word list in the format TrieXv3')
  const trie = read(text, head.index + head[0].length, Number(head[1]))
  return word => has(trie, word)
}

function read(text: string, from: number, base: number): Trie {
  const size = text.length - from + LEAF + 1
  const [letter, target, next, first] = [0, 0, 0, 0].map(() => new Int32Array(size)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  const ends = new Uint8Array(size)
  ends[LEAF] = 1
  const numbered = [LEAF]
  let nodes = LEAF + 1
  let edges = 1
  const path = [0] // the edges to the node at hand; edge 0 leads to the root, node 0
  let stepping = false
  for (let i = from; i < text.length; i++) {
    let character = text[i]!
    if (character === '\n' || character === '\r') continue
    if (stepping && character >= '2' && character <= '9') {
      path.length -= Number(character) - 1
      continue
    }
    stepping = character === '$' || character === '<'
    const edge = path.at(-1)!
    if (character === '$') {
      if (target[edge] === 0 && edge > 0) target[edge] = LEAF
      else ends[target[edge]!] = 1
      path.pop()
    } else if (character === '<') path.pop()
    else if (character === '#') {
      const end = text.indexOf(';', i)
      target[edge] = numbered[Number.parseInt(text.slice(i + 1, end), base)]!
      i = end
    } else {
      if (character === '\\') character = text[++i]!
      if (target[edge] === 0 && edge > 0) {
        target[edge] = nodes++
        numbered.push(target[edge]!)
      }
      letter[edges] = character.charCodeAt(0)
      next[edges] = first[target[edge]!]!
      first[target[edge]!] = edges
      path.push(edges++)
    }
  }
  return { letter, target, next, first, ends }
}

function has({ letter, target, next, first, ends }: Trie, word: string): boolean {
  let node = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    let edge = first[node]!
    while (edge > 0 && letter[edge] !== code) edge = next[edge]!
    if (edge === 0) return false
    node = target[edge]!
  }
  return ends[node] === 1
}
