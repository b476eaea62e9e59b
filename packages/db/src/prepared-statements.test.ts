import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from './testing/index.ts'
import { createTestDatabase } from './testing/index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ poolMax: 1 })
})
afterAll(() => database.drop())

async function preparedTexts(mark: string): Promise<string[]> {
  const { rows } = await sql<{ statement: string }>`
    select statement from pg_prepared_statements`.execute(database.db)
  return rows.map((row) => row.statement).filter((text) => text.includes(mark))
}

describe('prepared statements', () => {
  it('are made of a statement that comes back, and of no other', async () => {
    const { db } = database
    await sql`select ${1}::int as once`.execute(db)
    for (let i = 0; i < 3; i++) {
      const { rows } = await sql<{ often: number }>`select ${i}::int as often`.execute(db)
      expect(rows).toEqual([{ often: i }])
    }
    expect(await preparedTexts('as once')).toEqual([])
    expect(await preparedTexts('as often')).toHaveLength(1)
  })

  it('still work after one of them failed', async () => {
    const { db } = database
    const divide = (by: number) => sql<{ result: number }>`select 6 / ${by}::int as result`.execute(db)
    for (let i = 0; i < 3; i++) await divide(2)
    await expect(divide(0)).rejects.toThrow('division by zero')
    expect((await divide(3)).rows).toEqual([{ result: 2 }])
  })

  it('tell how many rows a change touched', async () => {
    const { db } = database
    const values = { key: 'nowhere', nameAr: 'مدينة', nameEn: 'City', latitude: 24, longitude: 46 }
    await db.insertInto('cities').values(values).execute()
    for (const position of [1, 2, 3]) {
      const { numUpdatedRows } = await db
        .updateTable('cities')
        .set({ position })
        .where('key', '=', 'nowhere')
        .executeTakeFirstOrThrow()
      expect(numUpdatedRows).toBe(1n)
    }
  })
})
