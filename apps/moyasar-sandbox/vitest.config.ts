import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,e2e}/**/*.test.ts'],
    // Sockets, and one real browser on a busy machine: a hang still fails, slowness does not.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 10_000, interval: 10 } },
  },
})
