export type { TestDatabase } from '@salon/db/testing'
export { createTestDatabase, sequentialIds } from '@salon/db/testing'
export * from './clock.ts'
export * from './salons.ts'
