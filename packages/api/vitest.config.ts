import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Files share their worker’s modules, which hold nothing of a test: loading them anew would take longer than the tests.
    isolate: false,
    setupFiles: ['src/testing/set-up.ts'],
    globalSetup: ['@salon/testkit/global-setup'],
    // Real databases and processes, sometimes on a busy machine: a hang still fails, slowness does not.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
})
