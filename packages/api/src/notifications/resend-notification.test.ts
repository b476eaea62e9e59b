import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../testing/caller.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

/** A confirmation that was sent once, and staff who may send it again. */
async function sentMessage() {
  const { salonId, serviceId, addMember } = await world.seedSalon()
  const customer = await world.signIn()
  const startsAt = '2026-12-02T10:00:00.000Z'
  const visit = { salonId, lines: [{ serviceId }], startsAt, idempotencyKey: randomUUID() }
  const { id: bookingId } = await customer.api.bookings.create(visit)
  const staff = callerOf(world.deps, await addMember('staff'))
  const colleague = callerOf(world.deps, await addMember('manager'))
  const [first] = await staff.notifications.forBooking({ bookingId })
  return { salonId, bookingId, staff, colleague, customer, id: first?.id ?? '' }
}

/** Moves the counters into windows that are over. */
const letHoursPass = (hours: number) =>
  sql`update rate_limits set window_start = window_start - make_interval(hours => ${hours}::int)`.execute(
    world.db,
  )

describe('notifications.manage.resend', () => {
  it('counts on from attempt to attempt, also when told three times at once', async () => {
    const { staff, bookingId, customer, id } = await sentMessage()
    await Promise.all(Array.from({ length: 3 }, () => staff.notifications.manage.resend({ id })))
    const sent = await staff.notifications.forBooking({ bookingId })
    expect(sent.map(({ attempt, status }) => [attempt, status])).toEqual(
      [1, 2, 3, 4].map((attempt) => [attempt, 'sent']),
    )
    expect(world.deps.messages.inbox(customer.user.phone)).toHaveLength(4)
  })

  it('sends a message three times in an hour, whichever attempt is named and whoever asks', async () => {
    const { staff, colleague, bookingId, customer, id } = await sentMessage()
    await Promise.allSettled(Array.from({ length: 5 }, () => staff.notifications.manage.resend({ id })))
    const attempts = await staff.notifications.forBooking({ bookingId })
    const latest = attempts.at(-1)?.id ?? ''
    const refusal = await refusalOf(colleague.notifications.manage.resend({ id: latest }))
    expect(refusal).toEqual({
      reason: 'RATE_LIMITED',
      details: { retryAfterSeconds: expect.any(Number) },
    })
    expect(refusal.details.retryAfterSeconds).toBeGreaterThan(0)
    expect(refusal.details.retryAfterSeconds).toBeLessThanOrEqual(3600)
    expect(world.deps.messages.inbox(customer.user.phone)).toHaveLength(4)
    await letHoursPass(1)
    await colleague.notifications.manage.resend({ id: latest })
    expect(world.deps.messages.inbox(customer.user.phone)).toHaveLength(5)
  })

  it('sends sixty messages of a salon again in a day', async () => {
    const { staff, salonId, customer, id } = await sentMessage()
    const elsewhere = await sentMessage()
    await staff.notifications.manage.resend({ id })
    const { count } = await world.db
      .updateTable('rateLimits')
      .set({ count: 60 })
      .where('key', '=', `resend:salon:${salonId}`)
      .returning('count')
      .executeTakeFirstOrThrow()
    expect(count).toBe(60)
    const refusal = await refusalOf(staff.notifications.manage.resend({ id }))
    expect(refusal.reason).toBe('RATE_LIMITED')
    expect(refusal.details.retryAfterSeconds).toBeLessThanOrEqual(86_400)
    expect(world.deps.messages.inbox(customer.user.phone)).toHaveLength(2)
    await elsewhere.staff.notifications.manage.resend({ id: elsewhere.id })
    await letHoursPass(24)
    await staff.notifications.manage.resend({ id })
    expect(world.deps.messages.inbox(customer.user.phone)).toHaveLength(3)
  })

  it('does not count what could not be sent to anybody', async () => {
    const { staff, bookingId, id } = await sentMessage()
    await sql`update bookings set customer_id = null, customer_phone = null where id = ${bookingId}`.execute(
      world.db,
    )
    await sql`update notifications set user_id = null where booking_id = ${bookingId}`.execute(world.db)
    const before = await world.db.selectFrom('rateLimits').select('key').execute()
    expect((await refusalOf(staff.notifications.manage.resend({ id }))).reason).toBe('NOT_FOUND')
    expect(await world.db.selectFrom('rateLimits').select('key').execute()).toEqual(before)
  })
})
