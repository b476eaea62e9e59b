import { randomUUID } from 'node:crypto'
import { createTestDatabase, newSalon, newService, newStaff, newTestUser } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callerOf } from '../testing/caller.ts'
import { newTestDeps } from '../testing/deps.ts'

/** From which PostgreSQL compiles what it runs, unless told otherwise. */
const JIT_ABOVE_COST = 100_000
/** PostgreSQL makes a plan for the given values this often before it thinks of keeping one. */
const BOOKINGS = 8

let database: Awaited<ReturnType<typeof createTestDatabase>>

/** One connection, which prepares what comes back, in a salon whose people were away on many days. */
beforeAll(async () => {
  database = await createTestDatabase({ poolMax: 1 })
  const { db } = database
  const { id: salonId } = await newSalon(db, { maxOpenBookings: BOOKINGS })
  const { id: serviceId } = await newService(db, { salonId })
  for (let count = 0; count < 20; count++) await newStaff(db, { salonId, does: [serviceId] })
  await sql`
    insert into time_off (id, salon_id, resource_id, during)
    select gen_random_uuid(), ${salonId}, id, tstzrange(at, at + interval '1 hour')
    from staff, generate_series(timestamptz '2020-01-01', timestamptz '2022-01-01', interval '1 month') as at`.execute(
    db,
  )
  await sql`analyze`.execute(db)
  const { bookings } = callerOf(newTestDeps(db), await newTestUser(db))
  for (let day = 0; day < BOOKINGS; day++) {
    const startsAt = new Date(Date.UTC(2026, 11, 2 + day, 10)).toISOString()
    await bookings.create({ salonId, lines: [{ serviceId }], startsAt, idempotencyKey: randomUUID() })
  }
})
afterAll(() => database.drop())

interface Prepared {
  statement: string
  genericPlans: number
}

async function findPrepared(mark: string): Promise<Prepared> {
  const { rows } = await sql<Prepared>`select statement, generic_plans from pg_prepared_statements`.execute(
    database.db,
  )
  const found = rows.find(({ statement }) => statement.includes(mark))
  if (!found) throw new Error(`Nothing prepared has ${mark}`)
  return found
}

/** How it is run whatever its values are. */
async function planOf(mark: string): Promise<string> {
  const { statement } = await findPrepared(mark)
  const { rows } = await sql<Record<string, string>>`explain (generic_plan) ${sql.raw(statement)}`.execute(
    database.db,
  )
  return rows.flatMap((row) => Object.values(row)).join('\n')
}

describe('what a booking asks of PostgreSQL', () => {
  it.each([
    ['busy times', 'from occupancies o'],
    ['the claim', 'insert into bookings'],
    ['the message that begins', 'set begun_at'],
  ])('is planned once, not each time: %s', async (_name, mark) => {
    expect((await findPrepared(mark)).genericPlans).toBeGreaterThan(0)
  })

  it('is far too small to be compiled', async () => {
    const cost = /cost=[\d.]+\.\.([\d.]+)/.exec(await planOf('insert into bookings'))?.[1]
    expect(Number(cost)).toBeLessThan(JIT_ABOVE_COST / 10)
  })

  it('finds a message by its key, not among all that are queued', async () => {
    const { db } = database
    await sql`
      insert into notifications (id, booking_id, salon_id, user_id, event, booking_version, channel, attempt, locale, status, created_at)
      select gen_random_uuid(), booking_id, salon_id, user_id, event, booking_version, channel, again, locale, 'skipped', created_at
      from notifications, generate_series(2, 100) as again`.execute(db)
    await sql`analyze notifications`.execute(db)
    const plan = await planOf('set begun_at')
    expect(plan).toContain('notifications_pkey')
    expect(plan).not.toContain('notifications_queued')
  })
})
