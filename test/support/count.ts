import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with one plain line that any reader of logs can count by. */
export default class Count implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) {
      let tests = 0
      for (const test of module.children.allTests()) {
        tests++
        const state = test.result().state
        if (state !== 'pending') count[state]++
      }
      if (tests === 0 || module.errors().length > 0) count.failed++
    }
    console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
  }
}
