import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Files share their worker’s modules, which hold nothing of a test: loading them anew would take longer than the tests.
    isolate: false,
    provide: { propertyRuns: 500 },
  },
})
