import { execFileSync } from 'node:child_process'

/** The command is tested as users run it: compiled. */
export default function build(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
}
