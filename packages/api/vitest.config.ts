import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    globalSetup: ['@salon/testkit/global-setup'],
    testTimeout: 20_000,
  },
})
