import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { createTestDatabase } from './test-database.ts'

async function countTables(db: Awaited<ReturnType<typeof createTestDatabase>>['db']): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from information_schema.tables where table_schema = 'public'`.execute(db)
  return rows[0]?.count ?? 0
}

it('gives each test file a migrated database of its own', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()])
  await sql`create table only_here ()`.execute(one.db)
  expect(await countTables(one.db)).toBe((await countTables(other.db)) + 1)
  expect(await countTables(other.db)).toBeGreaterThan(20)
  await Promise.all([one.drop(), other.drop()])
})

it('is gone after drop, even while somebody is still connected', async () => {
  const database = await createTestDatabase()
  const observer = await createTestDatabase()
  const name = new URL(database.url).pathname.slice(1)
  await database.drop()
  const { rows } = await sql`select 1 from pg_database where datname = ${name}`.execute(observer.db)
  expect(rows).toEqual([])
  await observer.drop()
})
