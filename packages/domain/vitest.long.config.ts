import { defineConfig } from 'vitest/config'

/** The availability properties on many more random salons than the usual run has time for: minutes, not seconds. */
export default defineConfig({
  test: {
    include: ['src/availability/properties.test.ts'],
    provide: { propertyRuns: 100_000 },
  },
})
