import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,e2e}/**/*.test.ts'],
    // Files share their worker’s modules, which hold nothing of a test: loading them anew would take longer than the tests.
    isolate: false,
    // Sockets, and one real browser on a busy machine: a hang still fails, slowness does not.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000, interval: 10 } },
  },
})
