import { type Check, failed } from './check.js'

const STATED = /x-source-sha256: "([0-9a-f]{64})"|<idno type="sha256">([0-9a-f]{64})</

/** Each file that names the hash of its witness names this one's. */
export const hash: Check = {
  name: 'witness',
  run({ witness }, published) {
    const stating = [...published.values()].filter(({ content }) => STATED.test(content))
    for (const { path, content } of stating) {
      const match = STATED.exec(content)!
      if ((match[1] ?? match[2]) !== witness.sha256)
        return failed(path, 'witness', `made from another witness than this (${witness.sha256})`, BUILD)
    }
    return { passed: `sha256 ${witness.sha256}, named in ${stating.map(({ path }) => path).join(', ') || 'no file'}` }
  },
}

const BUILD = 'find the witness it was made from, or build anew'
