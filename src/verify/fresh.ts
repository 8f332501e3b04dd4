import { FORMATS } from '../compile/formats.js'
import { type Check, failed } from './check.js'

/** The published files are, byte for byte, those that a build makes now. */
export const freshness: Check = {
  name: 'fresh',
  run(edition, published) {
    for (const { extension, compile } of FORMATS) {
      const file = published.get(extension)
      const made = file && compile(edition)
      if (typeof made === 'string' && made !== file!.content)
        return failed(
          file!.path,
          'fresh',
          'differs from what a build makes now',
          'build anew, and look at what changed',
        )
    }
    return { passed: `${published.size} files are as a build makes them` }
  },
}
