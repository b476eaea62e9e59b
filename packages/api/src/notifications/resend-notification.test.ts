import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf } from '../testing/caller.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

it('sends again as often as it is told to, also when told five times at once', async () => {
  const { salonId, serviceId, addMember } = await world.seedSalon()
  const customer = await world.signIn()
  const startsAt = '2026-12-02T10:00:00.000Z'
  const visit = { salonId, lines: [{ serviceId }], startsAt, idempotencyKey: randomUUID() }
  const { id: bookingId } = await customer.api.bookings.create(visit)
  const staff = callerOf(world.deps, await addMember('staff'))
  const [first] = await staff.notifications.forBooking({ bookingId })
  await Promise.all(Array.from({ length: 5 }, () => staff.notifications.manage.resend({ id: first!.id })))
  const sent = await staff.notifications.forBooking({ bookingId })
  expect(sent.map(({ attempt, status }) => [attempt, status])).toEqual(
    [1, 2, 3, 4, 5, 6].map((attempt) => [attempt, 'sent']),
  )
  expect(world.deps.messages.inbox(customer.user.phone)).toHaveLength(6)
})
