/** The ids of a document: each is the name wanted, made lawful, and `-2`, `-3` … where it is taken. */
export class Names {
  private readonly taken = new Set<string>()
  private readonly next = new Map<string, number>()

  take(wanted: string): string {
    const name = lawful(wanted)
    let found = name
    for (let n = this.next.get(name) ?? 2; this.taken.has(found); n++) {
      found = `${name}-${n}`
      this.next.set(name, n + 1)
    }
    this.taken.add(found)
    return found
  }
}

/** An NCName, which is what XML asks of an id. */
function lawful(wanted: string): string {
  const name = wanted.replace(/[^\p{L}\p{N}._-]+/gu, '-')
  const safe = /^[\p{L}_]/u.test(name) ? name : `_${name}`
  return [...safe].every(letter => NAME.test(letter)) ? safe : [...safe].map(l => (NAME.test(l) ? l : '_')).join('')
}

/** NameChar of XML 1.0 without the colon. */
const NAME =
  /[-.0-9A-Z_a-z\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF]/
