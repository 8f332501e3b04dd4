/** Characters that an `xml:id` may have (NCName, XML 1.0 and Namespaces in XML), as the inside of a character class. */
const START =
  'A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}'
const REST = `${START}0-9.\\u00B7\\u0300-\\u036F\\u203F\\u2040-`

/** A name that may stand as an `xml:id`. */
export const NAME = new RegExp(`^[${START}][${REST}]*$`, 'u')

const NOT_NAME = new RegExp(`[^${REST}]+`, 'gu')

/** Letters and figures of a term in small letters, `-` between them; diacritics fall away. Empty when there are none. */
export function slug(term: string): string {
  return term
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(NOT_NAME, '-')
    .replace(/^-+|-+$/g, '')
}
