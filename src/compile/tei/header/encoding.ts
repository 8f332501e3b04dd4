import type { Element } from 'xast'
import { x } from 'xastscript'
import { characterId, unwritable } from '../characters.js'
import type { Work } from '../work.js'

export function encodingDesc(work: Work): Element {
  const characters = unwritable(work.witness)
  return x('encodingDesc', [
    x('editorialDecl', {}, x('p', 'x')),
    ...(characters.length > 0
      ? [
          x(
            'charDecl',
            characters.map(character => {
              const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
              return x('char', { 'xml:id': characterId(character) }, [x('mapping', { type: 'codepoint' }, `U+${code}`)])
            }),
          ),
        ]
      : []),
  ])
}
