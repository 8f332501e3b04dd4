import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const EMEND = resolve('dist/lib/command/emend.js')

export interface Outcome {
  readonly code: number | null
  readonly out: Buffer
  readonly text: string
  readonly errors: string
}

/** Runs the command as a process in `folder`. */
export function emend(folder: string, args: readonly string[], env: Record<string, string> = {}): Outcome {
  const run = spawnSync(process.execPath, [EMEND, ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    maxBuffer: 1 << 30,
  })
  return { code: run.status, out: run.stdout, text: run.stdout.toString(), errors: run.stderr.toString() }
}

/** A new folder with these files in it. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'emend-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}
