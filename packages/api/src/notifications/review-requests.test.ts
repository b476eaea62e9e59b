import { randomUUID } from 'node:crypto'
import { createDb } from '@salon/db'
import { CONSENT_VERSION } from '@salon/domain'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf } from '../testing/caller.ts'
import { sendDueMessages } from './send-due-messages.ts'

/** Wednesday; all by Riyadh's clocks. */
const VISIT = '2026-12-02T10:00:00+03:00'
const COMPLETED = '2026-12-02T11:00:00+03:00'
const THREE_HOURS_LATER = '2026-12-02T14:00:00+03:00'

let world: BookingWorld
let salon: Awaited<ReturnType<BookingWorld['seedSalon']>>
let customer: Awaited<ReturnType<BookingWorld['signIn']>>
let bookingId: string
beforeEach(async () => {
  // everybody's visits are looked through, so each test has them to itself
  world = await createBookingWorld()
  salon = await world.seedSalon({ nameEn: 'Rose' })
  customer = await world.signIn({ locale: 'en' })
  bookingId = (
    await customer.api.bookings.create({
      ...{ salonId: salon.salonId, lines: [{ serviceId: salon.serviceId }], startsAt: VISIT },
      idempotencyKey: randomUUID(),
    })
  ).id
})
afterEach(() => world.drop())

const agree = (isGiven = true) =>
  customer.api.accounts.promotions.set({ isGiven, textVersion: CONSENT_VERSION, how: 'account' })

async function complete(at = COMPLETED) {
  world.deps.clock.set(at)
  const staff = callerOf(world.deps, await salon.addMember('staff'))
  await staff.bookings.manage.complete({ id: bookingId })
}

function runAt(instant: string) {
  world.deps.clock.set(instant)
  return sendDueMessages(world.deps)
}

const requests = () =>
  world.db
    .selectFrom('notifications')
    .select(['id', 'status', 'attempt'])
    .where('event', '=', 'review_request')
    .orderBy('attempt')
    .execute()
const newest = () => world.deps.messages.inbox(customer.user.phone)[0]?.body

describe('what she thought of a visit', () => {
  it('is asked three hours after it, once, with an address that ends such messages', async () => {
    await agree()
    await complete()
    expect(await runAt('2026-12-02T13:59:00+03:00')).toMatchObject({ reviewRequests: 0 })
    expect(await runAt(THREE_HOURS_LATER)).toMatchObject({ reviewRequests: 1 })
    expect(await runAt('2026-12-02T14:01:00+03:00')).toMatchObject({ reviewRequests: 0 })
    const [, token = ''] =
      /^Rose: how was your visit\?.*https:\/\/salon\.example\/stop#(\S+)$/.exec(newest() ?? '') ?? []
    await world.anonymous.accounts.promotions.unsubscribe({ token })
    expect(await customer.api.accounts.promotions.read()).toMatchObject({ isGiven: false })
  })

  it('is asked of nobody who did not agree, or took that back', async () => {
    await complete()
    expect(await runAt(THREE_HOURS_LATER)).toMatchObject({ reviewRequests: 0 })
    await agree()
    await agree(false)
    expect(await runAt(THREE_HOURS_LATER)).toMatchObject({ reviewRequests: 0 })
    await agree()
    expect(await runAt(THREE_HOURS_LATER)).toMatchObject({ reviewRequests: 1 })
  })

  it('waits for the morning when it is due in the night, and is dropped a day later', async () => {
    await agree()
    await complete('2026-12-02T19:00:00+03:00')
    for (const quiet of ['2026-12-02T22:00:00+03:00', '2026-12-03T08:59:00+03:00']) {
      expect(await runAt(quiet)).toMatchObject({ reviewRequests: 0 })
    }
    expect(await runAt('2026-12-03T09:00:00+03:00')).toMatchObject({ reviewRequests: 1 })
  })

  it('is not asked when it is old, reviewed or cannot be sent', async () => {
    await agree()
    await complete()
    expect(await runAt('2026-12-03T14:00:00+03:00')).toMatchObject({ reviewRequests: 0 })
    world.deps.clock.set(THREE_HOURS_LATER)
    const without = { ...world.deps, settings: { ...world.deps.settings, sendsPromotions: false } }
    expect(await sendDueMessages(without)).toMatchObject({ reviewRequests: 0 })
    await customer.api.bookings.review({ bookingId, rating: 5 })
    expect(await runAt(THREE_HOURS_LATER)).toMatchObject({ reviewRequests: 0 })
  })

  it('is asked by one of many instances at once', async () => {
    await agree()
    await complete()
    world.deps.clock.set(THREE_HOURS_LATER)
    const others = Array.from({ length: 4 }, () => createDb({ url: world.database.url, poolMax: 2 }))
    const reports = await Promise.all(others.map((db) => sendDueMessages({ ...world.deps, db, writeDb: db })))
    await Promise.all(others.map((db) => db.destroy()))
    expect(reports.reduce((sum, { reviewRequests }) => sum + reviewRequests, 0)).toBe(1)
  })

  it.each([
    ['consent', () => agree(false)],
    ['review', () => customer.api.bookings.review({ bookingId, rating: 4 })],
    ['hour', () => Promise.resolve(world.deps.clock.set('2026-12-02T20:00:00+03:00'))],
  ])('is decided again when it is sent, by her %s', async (_what, change) => {
    await agree()
    await complete()
    await runAt(THREE_HOURS_LATER)
    const [asked] = await requests()
    await change()
    const staff = callerOf(world.deps, await salon.addMember('staff'))
    const before = world.deps.messages.inbox(customer.user.phone).length
    await staff.notifications.manage.resend({ id: asked?.id ?? '' })
    expect((await requests()).at(-1)).toMatchObject({ attempt: 2, status: 'skipped' })
    expect(world.deps.messages.inbox(customer.user.phone)).toHaveLength(before)
  })

  it('is not asked again of who blocked the sender', async () => {
    await agree()
    await complete()
    world.deps.messages.failNext(1, 'blocked')
    await runAt(THREE_HOURS_LATER)
    expect(await requests()).toMatchObject([{ status: 'failed' }])
    expect(await customer.api.accounts.promotions.read()).toMatchObject({
      isGiven: false,
      last: { how: 'vendor' },
    })
  })
})
