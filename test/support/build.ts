import { execFileSync } from 'node:child_process'

/** The command is tested as users run it: compiled. */
export default function build(): void {
  execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' })
}
