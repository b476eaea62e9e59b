import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Files share their worker’s modules, which hold nothing of a test: loading them anew would take longer than the tests.
    isolate: false,
    // The linter's first type-aware run takes a while on a busy machine.
    hookTimeout: 60_000,
  },
})
