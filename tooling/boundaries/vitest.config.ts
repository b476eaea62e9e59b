import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // The linter's first type-aware run takes a while on a busy machine.
    hookTimeout: 60_000,
  },
})
