import { randomBytes, randomUUID } from 'node:crypto'
import { createDb, type Db } from '@salon/db'
import { newInvitation, newPhone } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { refusalOf } from '../testing/caller.ts'
import { purgeExpired } from './purge-expired.ts'

let world: BookingWorld
let otherInstance: Db
beforeAll(async () => {
  world = await createBookingWorld()
  otherInstance = createDb({ url: world.database.url, poolMax: 2 })
})
afterAll(async () => {
  await otherInstance.destroy()
  await world.drop()
})

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const before = (milliseconds: number) => new Date(world.deps.clock.now().getTime() - milliseconds)

async function countOf(table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
    world.db,
  )
  return rows[0]?.count ?? -1
}

async function newChallenges(count: number, createdAt: Date): Promise<void> {
  await sql`insert into otp_challenges (id, phone, purpose, channel, code_hash, created_at, expires_at, resend_at, superseded_at)
    select gen_random_uuid(), ${newPhone()}, 'sign_in', 'sms', ${randomBytes(32)}, ${createdAt}::timestamptz,
      ${createdAt}::timestamptz, ${createdAt}::timestamptz, ${createdAt}::timestamptz
    from generate_series(1, ${count}::int)`.execute(world.db)
}

async function newCounter(windowStart: Date): Promise<void> {
  await world.db.insertInto('rateLimits').values({ key: randomUUID(), windowStart, count: 1 }).execute()
}

async function newAnswer(userId: string, createdAt: Date): Promise<void> {
  await world.db
    .insertInto('idempotencyKeys')
    .values({
      ...{ userId, key: randomUUID(), procedure: 'bookings.create', requestHash: randomBytes(32) },
      ...{ response: '{}', createdAt },
    })
    .execute()
}

describe('the purge', () => {
  it('deletes what is over, with the tokens of sessions, and keeps the rest', async () => {
    const { db, deps } = world
    const { user, api } = await world.signIn()
    const [live, ranOut, ended, recent] = [user, ...(await Promise.all([1, 2, 3].map(() => world.signIn())))]
    const end = (id: string | undefined, at: Date, isRevoked: boolean) =>
      db
        .updateTable('sessions')
        .set(isRevoked ? { revokedAt: at, revokedReason: 'logout' } : { expiresAt: at })
        .where('id', '=', id ?? '')
        .execute()
    await end(ranOut?.user.sessionId, before(31 * DAY_MS), false)
    await end(ended?.user.sessionId, before(31 * DAY_MS), true)
    await end(recent?.user.sessionId, before(29 * DAY_MS), true)
    await newChallenges(1, before(31 * DAY_MS))
    await newChallenges(2, before(29 * DAY_MS))
    await newCounter(before(50 * HOUR_MS))
    await newCounter(before(46 * HOUR_MS))
    await newAnswer(user.userId, before(25 * HOUR_MS))
    await newAnswer(user.userId, before(23 * HOUR_MS))

    for (const days of [401, 399]) {
      await db
        .insertInto('unsubscribeLinks')
        .values({ tokenHash: randomBytes(32), userId: user.userId, createdAt: before(days * DAY_MS) })
        .execute()
    }

    for (const minutes of [61, 59]) {
      const report = { reportHash: randomBytes(32), status: 'delivered' }
      await db
        .insertInto('earlyReports')
        .values({ ...report, receivedAt: before(minutes * 60_000) })
        .execute()
    }
    const { salonId, serviceId, staffId } = await world.seedSalon()
    const visit = { salonId, lines: [{ serviceId }], startsAt: '2026-12-02T10:00:00.000Z' }
    const { id: bookingId } = await api.bookings.create({ ...visit, idempotencyKey: randomUUID() })
    // its message has an address of today
    for (const days of [401, 399]) {
      await db
        .insertInto('visitLinks')
        .values({ tokenHash: randomBytes(32), bookingId, locale: 'ar', createdAt: before(days * DAY_MS) })
        .execute()
    }
    for (const minutes of [61, 59]) {
      const ticket = { tokenHash: randomBytes(32), salonId, userId: user.userId }
      await db
        .insertInto('photoTickets')
        .values({ ...ticket, expiresAt: before(minutes * 60_000) })
        .execute()
    }
    for (const hours of [25, 23]) {
      const { userId: invitedBy } = user
      const id = await newInvitation(db, { salonId, phone: newPhone(), invitedBy })
      const times = { createdAt: before(200 * HOUR_MS), expiresAt: before(hours * HOUR_MS) }
      await db.updateTable('salonInvitations').set(times).where('id', '=', id).execute()
    }

    for (const minutes of [61, 59]) {
      const absence = { id: randomUUID(), salonId, resourceId: staffId, removedBy: user.userId }
      const during = sql<string>`tstzrange('2026-12-25T10:00:00Z', '2026-12-25T12:00:00Z')`
      await db
        .insertInto('removedTimeOff')
        .values({ ...absence, during, createdAt: before(DAY_MS), removedAt: before(minutes * 60_000) })
        .execute()
    }

    const business = db.selectFrom('salons').select('businessId').where('id', '=', salonId)
    const { businessId } = await business.executeTakeFirstOrThrow()
    for (const days of [91, 89, 8, 6]) {
      const at = before(days * DAY_MS)
      await sql`insert into book_comparisons (business_id, compared_at, since, payments, is_complete)
        values (${businessId}, ${at}::timestamptz, ${at}::timestamptz - interval '3 days', 0, true)`.execute(
        db,
      )
      await sql`insert into book_differences (id, business_id, kind, gateway_id, found_at, seen_at)
        values (gen_random_uuid(), ${businessId}, 'unreadable', ${String(days)}, ${at}, ${at})`.execute(db)
    }

    expect(await purgeExpired(deps)).toEqual({
      otp_challenges: 1,
      rate_limits: 1,
      idempotency_keys: 1,
      sessions: 2,
      unsubscribe_links: 1,
      visit_links: 1,
      early_reports: 1,
      photo_tickets: 1,
      salon_invitations: 1,
      book_comparisons: 3,
      book_differences: 1,
      removed_time_off: 1,
    })
    const others = [
      'otp_challenges',
      'rate_limits',
      'idempotency_keys',
      'unsubscribe_links',
      'visit_links',
      'early_reports',
      'photo_tickets',
      'salon_invitations',
      'book_comparisons',
      'book_differences',
      'removed_time_off',
    ]
    expect(await Promise.all(others.map(countOf))).toEqual([2, 1, 2, 1, 2, 1, 1, 1, 1, 3, 1])
    const sessions = await db.selectFrom('sessions').select('id').execute()
    expect(new Set(sessions.map(({ id }) => id))).toEqual(new Set([live.sessionId, recent?.user.sessionId]))
    expect(await countOf('session_tokens')).toBe(2)
    expect(await purgeExpired(deps)).toMatchObject({ otp_challenges: 0, sessions: 0 })
  })

  it('goes on batch by batch until nothing is left', async () => {
    await newChallenges(2500, before(40 * DAY_MS))
    const counted = world.counted()
    expect(await purgeExpired(counted.deps)).toMatchObject({ otp_challenges: 2500 })
    // a lock and a delete for three batches, and once for each other table
    expect(counted.take()).toBe(2 * (3 + 11))
  })

  it('shares the work of several instances and does each part once', async () => {
    await newChallenges(4000, before(40 * DAY_MS))
    const other = { ...world.deps, writeDb: otherInstance }
    const [one, two] = await Promise.all([purgeExpired(world.deps), purgeExpired(other)])
    const { otp_challenges: left } = await purgeExpired(world.deps)
    expect(one.otp_challenges + two.otp_challenges + left).toBe(4000)
  })

  it('leaves everything to the instance that is at it', async () => {
    await newChallenges(1, before(40 * DAY_MS))
    await otherInstance.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(hashtext('salon purge'))`.execute(trx)
      expect(await purgeExpired(world.deps)).toMatchObject({ otp_challenges: 0 })
    })
    expect(await purgeExpired(world.deps)).toMatchObject({ otp_challenges: 1 })
  })

  it('stops after the batch under way when it is told to', async () => {
    await newChallenges(1, before(40 * DAY_MS))
    expect(await purgeExpired(world.deps, AbortSignal.abort())).toMatchObject({ otp_challenges: 0 })
    await purgeExpired(world.deps)
  })
})

describe('a key whose stored answer is gone', () => {
  it.each([true, false])('still refuses a second effect (its time free again: %s)', async (isCancelled) => {
    const { deps, db } = world
    const { salonId, serviceId } = await world.seedSalon()
    const { user, api } = await world.signIn()
    const startsAt = '2026-12-08T10:00:00.000Z'
    const visit = { salonId, lines: [{ serviceId }], startsAt, idempotencyKey: randomUUID() }
    const { id } = await api.bookings.create(visit)
    expect((await api.bookings.create(visit)).id).toBe(id)
    if (isCancelled) await api.bookings.cancel({ id })
    const later = { ...deps, clock: { now: () => new Date(deps.clock.now().getTime() + 25 * HOUR_MS) } }
    expect((await purgeExpired(later)).idempotency_keys).toBeGreaterThan(0)

    const refusal = await refusalOf(api.bookings.create(visit))
    expect(refusal.reason).toBe(isCancelled ? 'IDEMPOTENCY_MISMATCH' : 'SLOT_TAKEN')
    const bookings = await db
      .selectFrom('bookings')
      .select('id')
      .where('createdBy', '=', user.userId)
      .execute()
    expect(bookings).toEqual([{ id }])
  })
})
