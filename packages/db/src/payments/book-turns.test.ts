import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import {
  endTurnAtAllBooks,
  listSalonsInBookTurns,
  takeBookTurn,
  takeTurnAtAllBooks,
} from './book-turns.queries.ts'

const NOW = new Date('2026-12-01T09:00:00Z')
const LATER = new Date('2026-12-01T09:01:00Z')
const TURN = { now: NOW, until: LATER }

let test: TestDatabase
let salonId: string
beforeAll(async () => {
  test = await createTestDatabase()
})
beforeEach(async () => {
  salonId = await newSalon()
})
afterAll(() => test.drop())

async function newSalon(): Promise<string> {
  const [business, id] = [randomUUID(), randomUUID()]
  await sql`insert into businesses (id, legal_name_ar, legal_name_en) values (${business}, 'ش', 'C')`.execute(
    test.db,
  )
  await sql`
    insert into salons (id, business_id, slug, name_ar, name_en, audience, city_key, latitude, longitude)
    values (${id}, ${business}, ${`salon-${id}`}, 'ص', 'S', 'women', 'riyadh', 24, 46)`.execute(test.db)
  return id
}

/** Comes back once somebody waits for a lock; with what is waited for wrapped, so that a transaction can end before. */
async function whileItWaits<T>(end: Promise<T>): Promise<{ end: Promise<T> }> {
  await expect.poll(countWaiting, { timeout: 10_000 }).toBe(1)
  return { end }
}

async function countWaiting(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(test.db)
  return rows[0]?.count ?? 0
}

describe('turns at books that are taken at the same moment', () => {
  it('one business’s first: the run over all waits, and sees that it has to leave it out', async () => {
    const all = await test.db.transaction().execute(async (trx) => {
      await takeBookTurn(trx, { salonId, ...TURN })
      return whileItWaits(takeTurnAtAllBooks(test.db, TURN).then(() => listSalonsInBookTurns(test.db, NOW)))
    })
    expect(await all.end).toContain(salonId)
    await endTurnAtAllBooks(test.db, LATER)
  })

  it('the run over all first: the business gets none', async () => {
    const one = await test.db.transaction().execute(async (trx) => {
      await takeTurnAtAllBooks(trx, TURN)
      return whileItWaits(test.db.transaction().execute((other) => takeBookTurn(other, { salonId, ...TURN })))
    })
    expect(await one.end).toBeUndefined()
    await endTurnAtAllBooks(test.db, LATER)
    expect(
      await test.db.transaction().execute((trx) => takeBookTurn(trx, { salonId, ...TURN })),
    ).toBeDefined()
  })

  it('ends no turn that ran out and is somebody else’s', async () => {
    await takeTurnAtAllBooks(test.db, TURN)
    const next = { now: LATER, until: new Date('2026-12-01T09:02:00Z') }
    expect(await takeTurnAtAllBooks(test.db, next)).toBe(true)
    await endTurnAtAllBooks(test.db, LATER)
    expect(await takeTurnAtAllBooks(test.db, next)).toBe(false)
    await endTurnAtAllBooks(test.db, next.until)
  })
})
