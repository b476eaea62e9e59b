import { randomUUID } from 'node:crypto'
import { createDb, type Db } from '@salon/db'
import { DomainError } from '@salon/domain'
import { newMember, newPhone, newTestSession, occupy } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../testing/caller.ts'
import { newTestRequest } from '../testing/deps.ts'
import { resolveCaller } from '../trpc/caller.ts'
import { issueAccessToken } from './access-token.ts'
import { deleteAccount } from './delete-account.ts'
import { refreshSession } from './refresh-session.ts'
import { requestOtp } from './request-otp.ts'
import { verifyOtp } from './verify-otp.ts'

let world: BookingWorld
let otherInstance: Db

beforeAll(async () => {
  world = await createBookingWorld()
  otherInstance = createDb({ url: world.database.url, poolMax: 4 })
})

afterAll(async () => {
  await otherInstance.destroy()
  await world.drop()
})

/** A customer with a coming and a past visit, a review, messages, a stored answer and a code on its way. */
async function newRegular() {
  const { db, deps } = world
  const salon = await world.seedSalon()
  const { user, api } = await world.signIn({ name: `Canary ${randomUUID()}`.slice(0, 40) })
  const book = (startsAt: string) =>
    api.bookings.create({
      salonId: salon.salonId,
      lines: [{ serviceId: salon.serviceId }],
      startsAt,
      note: `note for ${user.name}`,
      idempotencyKey: randomUUID(),
    })
  const coming = await book('2026-12-02T10:00:00+03:00')
  const past = await book('2026-12-02T13:00:00+03:00')
  await sql`delete from occupancies where booking_id = ${past.id}`.execute(db)
  await sql`update bookings set status = 'completed', starts_at = '2026-11-01T10:00:00Z', ends_at = '2026-11-01T11:00:00Z'
    where id = ${past.id}`.execute(db)
  await api.bookings.review({ bookingId: past.id, rating: 5, comment: 'lovely' })
  await requestOtp(deps, newTestRequest(), { phone: user.phone })
  return { salon, user, api, coming, past }
}

/** Every row of every table, as text, that contains the words. */
async function rowsThatSay(words: string): Promise<string[]> {
  const { db } = world
  const { rows: tables } = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = 'public'`.execute(db)
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.table(name)} t
      where t::text like ${`%${words}%`}`.execute(db)
    found.push(...rows.map(({ text }) => `${name}: ${text}`))
  }
  return found
}

describe('deleting an account', () => {
  it('H66: leaves neither the phone nor the name anywhere in the database', async () => {
    const { user, salon } = await newRegular()
    const { members } = callerOf(world.deps, await salon.addMember('owner')).salons.manage
    await members.invite({ salonId: salon.salonId, phone: user.phone, role: 'staff' })
    expect((await rowsThatSay(user.phone)).length).toBeGreaterThan(4)
    expect((await rowsThatSay(user.name)).length).toBeGreaterThan(3)
    const request = newTestRequest()
    expect(await deleteAccount(world.deps, request, user, user.phone)).toEqual({})
    expect(request.cookie()).toBeNull()
    expect(await rowsThatSay(user.phone)).toEqual([])
    expect(await rowsThatSay(user.name)).toEqual([])
  })

  it('H66: unlinks bookings, reviews and messages, and keeps them for the salon', async () => {
    const { db, deps } = world
    const { user, past } = await newRegular()
    await deleteAccount(deps, newTestRequest(), user, user.phone)
    const { rows } = await sql<
      Record<string, unknown>
    >`select b.status, b.customer_id, b.customer_phone, b.note,
        r.customer_id as reviewer, r.comment, n.user_id, n.recipient
      from bookings b join reviews r on r.booking_id = b.id join notifications n on n.booking_id = b.id
      where b.id = ${past.id}`.execute(db)
    expect(rows[0]).toEqual({
      status: 'completed',
      customerId: null,
      customerPhone: null,
      note: null,
      reviewer: null,
      comment: 'lovely',
      userId: null,
      recipient: null,
    })
    const keys = await db
      .selectFrom('idempotencyKeys')
      .select('key')
      .where('userId', '=', user.userId)
      .execute()
    expect(keys).toEqual([])
  })

  it('cancels coming visits first, so that somebody else can have the time', async () => {
    const { db, deps } = world
    const { user, coming, salon } = await newRegular()
    await deleteAccount(deps, newTestRequest(), user, user.phone)
    const booking = await db
      .selectFrom('bookings')
      .select(['status', 'version'])
      .where('id', '=', coming.id)
      .executeTakeFirstOrThrow()
    expect(booking).toEqual({ status: 'cancelled', version: 2 })
    const event = await db
      .selectFrom('bookingEvents')
      .select(['type', 'fromStatus', 'toStatus', 'actor', 'reason'])
      .where('bookingId', '=', coming.id)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    expect(event).toEqual({
      type: 'cancelled',
      fromStatus: 'confirmed',
      toStatus: 'cancelled',
      actor: 'customer',
      reason: 'account_deleted',
    })
    const { api } = await world.signIn()
    await expect(
      api.bookings.create({
        salonId: salon.salonId,
        lines: [{ serviceId: salon.serviceId }],
        startsAt: '2026-12-02T10:00:00+03:00',
        idempotencyKey: randomUUID(),
      }),
    ).resolves.toMatchObject({ status: 'confirmed' })
  })

  it('takes as many statements for five coming visits as for one, and cancels them all', async () => {
    const taken: number[] = []
    for (const visits of [1, 5]) {
      const salon = await world.seedSalon()
      const { user, api } = await world.signIn()
      for (let hour = 10; hour < 10 + visits; hour += 1) {
        await api.bookings.create({
          salonId: salon.salonId,
          lines: [{ serviceId: salon.serviceId }],
          startsAt: `2026-12-02T${hour}:00:00+03:00`,
          idempotencyKey: randomUUID(),
        })
      }
      const counted = world.counted()
      await deleteAccount(counted.deps, newTestRequest(), user, user.phone)
      taken.push(counted.take())
      const left =
        await sql`select 1 from bookings b left join booking_events e on e.booking_id = b.id and e.type = 'cancelled'
        where b.salon_id = ${salon.salonId} and (b.status <> 'cancelled' or b.version <> 2 or e.id is null)`.execute(
          world.db,
        )
      expect(left.rows).toEqual([])
    }
    expect(taken[1]).toBe(taken[0])
  })

  it('forgets the number also where a salon wrote it down for a visit without an account', async () => {
    const { db, deps } = world
    const salon = await world.seedSalon()
    const { user } = await world.signIn()
    const bookingId = await occupy(db, {
      salonId: salon.salonId,
      serviceId: salon.serviceId,
      staffId: salon.staffId,
      startsAt: '2026-12-03T10:00:00Z',
      endsAt: '2026-12-03T11:00:00Z',
    })
    await db
      .updateTable('bookings')
      .set({ customerPhone: user.phone, customerName: 'Walk-in' })
      .where('id', '=', bookingId)
      .execute()
    await deleteAccount(deps, newTestRequest(), user, user.phone)
    const booking = await db
      .selectFrom('bookings')
      .select(['customerPhone', 'customerName', 'status'])
      .where('id', '=', bookingId)
      .executeTakeFirstOrThrow()
    expect(booking).toEqual({ customerPhone: null, customerName: '', status: 'cancelled' })
  })

  it('B19: ends every session and forgets the devices', async () => {
    const { db, deps } = world
    const { user } = await world.signIn()
    const tablet = await newTestSession(db, user.userId, {
      userAgent: 'Canary tablet',
      address: '198.51.100.77',
    })
    const { accessToken } = await issueAccessToken(deps, user)
    await deleteAccount(deps, newTestRequest(), user, user.phone)
    expect(await resolveCaller(deps, accessToken)).toBeNull()
    for (const { refreshToken } of [user, tablet]) {
      const request = newTestRequest({ refreshToken })
      await expect(refreshSession(deps, request)).rejects.toMatchObject({ code: 'SESSION_EXPIRED' })
    }
    expect(await rowsThatSay('Canary tablet')).toEqual([])
    expect(await rowsThatSay('198.51.100.77')).toEqual([])
  })

  it('ends memberships and leaves the stylist bookable', async () => {
    const { db, deps } = world
    const salon = await world.seedSalon()
    const { user } = await world.signIn({ isAdmin: true })
    await newMember(db, { salonId: salon.salonId, userId: user.userId, role: 'staff' })
    await db.updateTable('staff').set({ userId: user.userId }).where('id', '=', salon.staffId).execute()
    await deleteAccount(deps, newTestRequest(), user, user.phone)
    const staff = await db
      .selectFrom('staff')
      .select(['userId', 'isActive'])
      .where('id', '=', salon.staffId)
      .executeTakeFirstOrThrow()
    expect(staff).toEqual({ userId: null, isActive: true })
    const members = await db
      .selectFrom('salonMembers')
      .select('role')
      .where('userId', '=', user.userId)
      .execute()
    expect(members).toEqual([])
  })

  it('H64: is written down', async () => {
    const { db, deps } = world
    const { user } = await world.signIn()
    await deleteAccount(deps, newTestRequest(), user, user.phone)
    const audit = await db
      .selectFrom('auditLog')
      .select(['action', 'target'])
      .where('actorUserId', '=', user.userId)
      .execute()
    expect(audit).toEqual([{ action: 'account_deleted', target: user.userId }])
  })

  it('takes the number in any spelling and refuses another one', async () => {
    const { deps } = world
    const { user, api } = await world.signIn({ phone: newPhone() })
    expect(await refusalOf(api.accounts.deleteAccount({ phone: newPhone() }))).toEqual({
      reason: 'INVALID_INPUT',
      details: { fields: { phone: 'mismatch' } },
    })
    const { accessToken } = await issueAccessToken(deps, user)
    expect(await resolveCaller(deps, accessToken)).not.toBeNull()
    await expect(api.accounts.deleteAccount({ phone: user.phone.replace('+966', '0') })).resolves.toEqual({})
  })

  it('gives the same phone a new account when it signs in again', async () => {
    const { deps } = world
    const { user } = await world.signIn()
    await deleteAccount(deps, newTestRequest(), user, user.phone)
    const { challengeId } = await requestOtp(deps, newTestRequest(), { phone: user.phone })
    const code = deps.messages.inbox(user.phone)[0]?.code ?? ''
    const view = await verifyOtp(deps, newTestRequest(), { challengeId, code })
    expect(view.isNewUser).toBe(true)
    expect(view.user.id).not.toBe(user.userId)
    expect(view.user.name).toBe('')
  })

  it('happens once when it is asked for twice at the same moment', async () => {
    const { deps } = world
    const { user } = await newRegular()
    const other = { ...deps, db: otherInstance, writeDb: otherInstance }
    const outcomes = await Promise.allSettled([
      deleteAccount(deps, newTestRequest(), user, user.phone),
      deleteAccount(other, newTestRequest(), user, user.phone),
    ])
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toMatchObject({
      code: 'UNAUTHENTICATED',
    })
  })

  it('and signing in at the same moment do not block each other', async () => {
    const { deps } = world
    for (let round = 0; round < 10; round += 1) {
      const { user } = await world.signIn()
      const { challengeId } = await requestOtp(deps, newTestRequest(), { phone: user.phone })
      const code = deps.messages.inbox(user.phone)[0]?.code ?? ''
      const other = { ...deps, db: otherInstance, writeDb: otherInstance }
      const [deletion, signIn] = await Promise.allSettled([
        deleteAccount(deps, newTestRequest(), user, user.phone),
        verifyOtp(other, newTestRequest(), { challengeId, code }),
      ])
      expect(deletion.status).toBe('fulfilled')
      const refusal = signIn.status === 'rejected' ? signIn.reason : new DomainError('OTP_EXPIRED')
      expect(refusal).toMatchObject({ code: 'OTP_EXPIRED' })
    }
  })
})
