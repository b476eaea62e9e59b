import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestDatabase } from './testing/index.ts'
import { listPendingMigrations, migrateToLatest } from './migrate.ts'
import { createTestDatabase } from './testing/index.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

it('has nothing to do on a database that is on the newest migration', async () => {
  expect(await listPendingMigrations(database.db)).toEqual([])
  expect(await migrateToLatest(database.db)).toEqual([])
})

it('names the migrations that a database lacks, and the one that fails', async () => {
  const db = database.db.withTables<{ kyselyMigration: { name: string } }>()
  const executed = await db.selectFrom('kyselyMigration').select('name').orderBy('name').execute()
  const names = executed.map(({ name }) => name)
  await db.deleteFrom('kyselyMigration').execute()

  expect(await listPendingMigrations(database.db)).toEqual(names)
  // its tables are there already
  await expect(migrateToLatest(database.db)).rejects.toThrow(`Migration failed: ${names[0]}`)
})
