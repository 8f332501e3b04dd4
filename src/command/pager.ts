import { spawn } from 'node:child_process'

/** Prints a text through the reader's pager when standard output is a terminal that it does not fit on. */
export async function page(text: string, out: NodeJS.WriteStream = process.stdout): Promise<void> {
  const fits = text.split('\n').length < (out.rows ?? Number.POSITIVE_INFINITY)
  if (!out.isTTY || fits || !(await paged(text))) out.write(text)
}

/** Whether the pager could be started. `PAGER` is a command line of the user's own, as everywhere. */
function paged(text: string): Promise<boolean> {
  const pager = process.env.PAGER || 'less'
  return new Promise(resolve => {
    const child = spawn(pager, {
      shell: true,
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { LESS: 'FRX', ...process.env },
    })
    child.on('error', () => resolve(false))
    child.on('close', code => resolve(code !== NOT_FOUND))
    child.stdin.on('error', () => {}) // the reader left before the end
    child.stdin.end(text)
  })
}

/** What a shell exits with when there is no such command. */
const NOT_FOUND = 127
