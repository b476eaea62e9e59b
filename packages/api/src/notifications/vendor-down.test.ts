import { randomUUID } from 'node:crypto'
import { createFallbackSender, createTwilioSender, createUnifonicSender } from '@salon/providers'
import { startFakeTwilio, startFakeUnifonic } from '@salon/providers/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf } from '../testing/caller.ts'

const FAILURES_TO_OPEN = 5
const TIMEOUT_MS = 150
/** A booking every half a minute of the ten that the vendor is down. */
const BOOKINGS = 20
const BETWEEN_MS = 30_000

let world: BookingWorld
let unifonic: Awaited<ReturnType<typeof startFakeUnifonic>>
let twilio: Awaited<ReturnType<typeof startFakeTwilio>>
beforeAll(async () => {
  ;[world, unifonic, twilio] = await Promise.all([
    createBookingWorld(),
    startFakeUnifonic(),
    startFakeTwilio(),
  ])
})
afterAll(async () => {
  await Promise.all([world.drop(), unifonic.server.close(), twilio.server.close()])
})

it('a vendor that is down for ten minutes holds up few bookings, the next one delivers, and nothing arrives twice', async () => {
  let time = Date.parse('2026-12-01T09:00:00.000Z')
  const now = () => new Date(time)
  const vendors = [
    createUnifonicSender(unifonic.account, { now, timeoutMilliseconds: TIMEOUT_MS }),
    createTwilioSender(twilio.account, { now }),
  ]
  const deps = { ...world.deps, messages: createFallbackSender(vendors, { onRefusal: () => undefined }) }
  const phones: string[] = []
  /** Whether the booking had to wait for the vendor, and who took its message. */
  const book = async () => {
    const { salonId, serviceId } = await world.seedSalon()
    const { user } = await world.signIn()
    phones.push(user.phone)
    const asked = unifonic.server.received.length
    const startsAt = '2026-12-02T10:00:00.000Z'
    const visit = { salonId, lines: [{ serviceId }], startsAt, idempotencyKey: randomUUID() }
    const { id } = await callerOf(deps, user).bookings.create(visit)
    const row = await world.db
      .selectFrom('notifications')
      .select(['status', 'provider'])
      .where('bookingId', '=', id)
      .executeTakeFirstOrThrow()
    return { ...row, hasWaited: unifonic.server.received.length > asked }
  }

  // it takes what it is given and falls silent, so that whatever is sent again arrives twice
  unifonic.behave('accepts-then-hangs')
  for (let count = 0; count < FAILURES_TO_OPEN; count += 1) {
    expect(await book()).toEqual({ status: 'failed', provider: 'unifonic', hasWaited: true })
  }
  const during = []
  for (let count = 0; count < BOOKINGS; count += 1) {
    during.push(await book())
    time += BETWEEN_MS
  }
  const waited = during.filter(({ hasWaited }) => hasWaited)
  expect(waited.length).toBeLessThanOrEqual(6)
  expect(during[0]).toEqual({ status: 'sent', provider: 'twilio', hasWaited: false })
  const others = during.filter(({ hasWaited }) => !hasWaited)
  expect(others.every(({ status, provider }) => status === 'sent' && provider === 'twilio')).toBe(true)

  unifonic.behave('accepts')
  time += 120_000
  expect(await book()).toEqual({ status: 'sent', provider: 'unifonic', hasWaited: true })
  expect(await book()).toMatchObject({ provider: 'unifonic' })
  const arrived = [...unifonic.messages, ...twilio.messages].map(({ to }) => to)
  expect(arrived.toSorted()).toEqual(phones.toSorted())
  await Promise.all(vendors.map((vendor) => vendor.close()))
})
