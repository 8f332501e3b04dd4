import { restore } from '../compile/restore.js'
import { type Check, failed } from './check.js'

/** The witness comes back from the TEI alone, byte for byte. */
export const restored: Check = {
  name: 'restore',
  run({ witness }, published) {
    const file = published.get('.xml')
    if (!file) return { passed: 'no TEI here' }
    const { path, content } = file
    const hint = 'the TEI was changed, or made by another version; build anew'
    try {
      const { bytes } = restore(content)
      const expected = new TextEncoder().encode(witness.text)
      const differs = expected.findIndex((byte, i) => byte !== bytes[i])
      if (differs < 0 && bytes.length === expected.length)
        return { passed: `${path} gives the witness back, ${bytes.length} bytes` }
      const at = differs < 0 ? expected.length : differs
      return failed(path, 'restore', `the witness rebuilt from it differs from byte ${at} on`, hint)
    } catch (error) {
      return failed(path, 'restore', `the witness cannot be rebuilt from it: ${(error as Error).message}`, hint)
    }
  },
}
