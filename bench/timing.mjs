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

/** The middle of the times of several runs, the first left out. */
export function median(work, runs = 5) {
  work()
  const times = Array.from({ length: runs }, () => timed(work).time).sort((a, b) => a - b)
  return times[Math.floor(runs / 2)]
}

const TIME = '/usr/bin/time'

/** Runs a program to its end: its time in seconds, its greatest memory in MB where GNU time is there, its output. */
export function run(program, args, input) {
  const wrapped = existsSync(TIME) ? [TIME, ['-f', '%M', program, ...args]] : [program, args]
  const { value, time } = timed(() => spawnSync(...wrapped, { input, maxBuffer: 2 ** 30, encoding: 'utf8' }))
  if (value.error || value.status !== 0) return undefined
  const memory = Number(value.stderr.trim().split('\n').at(-1)) / 1024
  return { time, memory, output: value.stdout }
}
