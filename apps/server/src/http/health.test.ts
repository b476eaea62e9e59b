import { afterEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
afterEach(() => test.close())

const ask = async (url: string) => {
  const { statusCode, body } = await test.inject({ url })
  return [statusCode, body]
}

describe('health', () => {
  it('tells that the process lives and the database is ready, and nothing else', async () => {
    test = await createTestApp()
    expect(await ask('/healthz')).toEqual([200, '{"status":"ok"}'])
    expect(await ask('/readyz')).toEqual([200, '{"status":"ready"}'])
    for (const url of ['/healthz', '/readyz']) {
      const { headers } = await test.inject({ url })
      expect(headers).not.toHaveProperty('server')
      expect(headers).not.toHaveProperty('x-powered-by')
    }
  })

  it('is not ready while a migration is missing', async () => {
    test = await createTestApp()
    const { db } = test.database
    const names = db.withTables<{ kyselyMigration: { name: string } }>()
    const last = await names
      .selectFrom('kyselyMigration')
      .select('name')
      .orderBy('name', 'desc')
      .executeTakeFirstOrThrow()
    await names.deleteFrom('kyselyMigration').where('name', '=', last.name).execute()
    expect(await ask('/readyz')).toEqual([503, '{"status":"not_ready"}'])
    expect(await ask('/healthz')).toEqual([200, '{"status":"ok"}'])
  })

  it('is not ready when the database is gone, and says why in the log only', async () => {
    test = await createTestApp({
      changes: { isReady: () => Promise.reject(new Error('connect ECONNREFUSED 192.0.2.1:5432')) },
    })
    expect(await ask('/readyz')).toEqual([503, '{"status":"not_ready"}'])
    expect(await ask('/healthz')).toEqual([200, '{"status":"ok"}'])
    expect(test.logged()).toContain('ECONNREFUSED')
  })
})
