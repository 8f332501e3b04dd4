import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** A text without lines of an original. */
export const EMPTY_LAYOUT = { pages: [], lines: [], notes: [], furniture: [], relocations: [], decisions: [] }

/** A result and its time in seconds. */
export function timed(work) {
  const start = performance.now()
  const value = work()
  return { value, time: (performance.now() - start) / 1000 }
}

/** How long the processor was busy with it, in seconds. */
export function busy(work) {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}

const TIME = '/usr/bin/time'

/**
 * Runs a program to its end, each time as a new process, and takes the run in the middle: `time` by the clock and `busy`
 * of the processor in seconds, the greatest `memory` in MB (the last two where GNU time is installed), its `output`.
 * Nothing when the program is not there or ends with another code than `code`.
 */
export function run(program, args, { input, runs = 1, code = 0 } = {}) {
  const made = []
  for (let i = 0; i < runs; i++) {
    const wrapped = existsSync(TIME) ? [TIME, ['-f', '%M %U %S', program, ...args]] : [program, args]
    const { value, time } = timed(() => spawnSync(...wrapped, { input, maxBuffer: 2 ** 30, encoding: 'utf8' }))
    if (value.error || value.status !== code) return undefined
    const [kilobytes, user, system] = value.stderr.trim().split('\n').at(-1).split(' ').map(Number)
    made.push({ time, busy: user + system, memory: kilobytes / 1024, output: value.stdout })
  }
  return made.sort((a, b) => (a.busy || a.time) - (b.busy || b.time))[Math.floor(runs / 2)]
}

/** A line of results of `run`; of nothing, that the program is missing. */
export function row(name, result, more = '') {
  if (!result) return console.log(`  ${name.padEnd(26)} is not installed, or failed`)
  const { time, busy, memory } = result
  const known = (value, digits, unit) =>
    Number.isFinite(value) ? `${value.toFixed(digits).padStart(7)} ${unit}` : '        ?'
  console.log(
    `  ${name.padEnd(26)}${known(time, 2, 's')} ${known(busy, 2, 's')} ${known(memory, 0, 'MB')}   ${more}`.trimEnd(),
  )
}

/** What stands above lines of results. */
export const HEADING = `${' '.repeat(28)}  clock  processor     memory`

/** How many times longer one took than another, by the processor where it is known: `2.0 x`. */
export const times = (theirs, ours) => {
  const by = theirs.busy !== undefined && Number.isFinite(theirs.busy) && Number.isFinite(ours.busy) ? 'busy' : 'time'
  return `${(theirs[by] / ours[by]).toFixed(1)} x`
}
