import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: './test/support/build.ts',
    pool: 'threads',
    isolate: false,
    testTimeout: 60_000,
    reporters: ['default', './test/support/count.ts'],
  },
})
