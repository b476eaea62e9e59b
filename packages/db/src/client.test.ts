import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestDatabase } from './testing/index.ts'
import { createDb } from './client.ts'
import { createTestDatabase } from './testing/index.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

/** One row of whatever types the driver makes of the expression. */
async function read(expression: string): Promise<unknown> {
  const result = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(database.db)
  return result.rows[0]?.value
}

describe('what the driver makes of values', () => {
  it('reads a count as a number', async () => {
    expect(await read('(select count(*) from generate_series(1, 3))')).toBe(3)
  })

  it('refuses a big integer that a number cannot hold, rather than rounding it', async () => {
    await expect(read('9007199254740993::int8')).rejects.toThrow('9007199254740993 does not fit')
  })

  it('reads an instant as a Date', async () => {
    expect(await read(`'2026-12-01T14:30:00+03'::timestamptz`)).toEqual(new Date('2026-12-01T11:30:00.000Z'))
  })

  it('reads a date as the same date in every time zone', async () => {
    expect(await read(`'2026-12-01'::date`)).toBe('2026-12-01')
  })

  it('turns column names to camelCase and leaves the keys inside jsonb alone', async () => {
    const result = await sql`select '{"given_id": {"inner_key": 1}}'::jsonb as gateway_answer`.execute(
      database.db,
    )
    expect(result.rows).toEqual([{ gatewayAnswer: { given_id: { inner_key: 1 } } }])
  })
})

describe('limits of a connection', () => {
  it('cuts a statement that takes too long', async () => {
    const impatient = createDb({ url: database.url, statementTimeoutMilliseconds: 50 })
    await expect(sql`select pg_sleep(5)`.execute(impatient)).rejects.toMatchObject({
      code: '57014',
    })
    await impatient.destroy()
  })

  it('compiles nothing, whatever the server would, and keeps the options of its address', async () => {
    const address = new URL(database.url)
    address.searchParams.set('options', '-c work_mem=3MB')
    const db = createDb({ url: address.href })
    const { rows } = await sql`
      select name, setting, source from pg_settings where name in ('jit', 'work_mem') order by name`.execute(
      db,
    )
    expect(rows).toEqual([
      { name: 'jit', setting: 'off', source: 'client' },
      { name: 'work_mem', setting: '3072', source: 'client' },
    ])
    await db.destroy()
  })

  it('gives up waiting for a lock', async () => {
    const impatient = createDb({ url: database.url, lockTimeoutMilliseconds: 50 })
    await database.db.transaction().execute(async (trx) => {
      await sql`lock table users in access exclusive mode`.execute(trx)
      await expect(sql`select 1 from users`.execute(impatient)).rejects.toMatchObject({
        code: '55P03',
      })
    })
    await impatient.destroy()
  })

  it('reports a lost idle connection and opens another', async () => {
    let report: (error: Error) => void = () => undefined
    const lost = new Promise<Error>((resolve) => {
      report = resolve
    })
    const db = createDb({ url: database.url, onConnectionLost: (error) => report(error) })
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database.db)
    expect((await lost).message).toMatch(/terminat/)
    await expect(sql`select 1`.execute(db)).resolves.toBeDefined()
    await db.destroy()
  })

  it('survives losing a connection between two statements of a transaction', async () => {
    let report: (error: Error) => void = () => undefined
    const lost = new Promise<Error>((resolve) => {
      report = resolve
    })
    const db = createDb({ url: database.url, onConnectionLost: (error) => report(error) })
    const work = db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database.db)
      await lost
      await sql`select 1`.execute(trx)
    })
    await expect(work).rejects.toThrow(/not queryable|terminat/)
    await expect(sql`select 1`.execute(db)).resolves.toBeDefined()
    await db.destroy()
  })
})
