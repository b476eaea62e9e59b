import { randomUUID } from 'node:crypto'
import { occupy } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf } from '../testing/caller.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

/** A salon that confirms by hand, with a customer and one who works there. */
async function waitingSalon() {
  const salon = await world.seedSalon({ confirmation: 'manual' })
  const { salonId, serviceId } = salon
  const { api } = await world.signIn({ name: 'هدى' })
  const book = (startsAt: string) =>
    api.bookings.create({ salonId, lines: [{ serviceId }], startsAt, idempotencyKey: randomUUID() })
  const stylist = await salon.addMember('staff')
  return { ...salon, book, stylist, desk: callerOf(world.deps, stylist).bookings.manage }
}

describe('what waits for the salon', () => {
  it('is listed whatever its day, until it is answered', async () => {
    const { salonId, book, desk } = await waitingSalon()
    expect(await desk.pending({ salonId })).toEqual({ count: 0, bookings: [] })
    const later = await book('2026-12-20T10:00:00.000Z')
    const sooner = await book('2026-12-03T10:00:00.000Z')
    const { count, bookings } = await desk.pending({ salonId })
    expect(count).toBe(2)
    expect(bookings).toMatchObject([
      { id: sooner.id, customerName: 'هدى', totalHalalas: sooner.totalHalalas, timeZone: 'Asia/Riyadh' },
      { id: later.id, startsAt: '2026-12-20T10:00:00.000Z', lines: [{ name: later.lines[0]?.name }] },
    ])
    await desk.confirm({ id: sooner.id })
    await desk.decline({ id: later.id })
    expect(await desk.pending({ salonId })).toEqual({ count: 0, bookings: [] })
  })

  it('is of that salon alone, in two statements however much it is', async () => {
    const { salonId, staffId, serviceId, stylist, book } = await waitingSalon()
    await (await waitingSalon()).book('2026-12-03T10:00:00.000Z')
    const { deps, take } = world.counted()
    const { pending } = callerOf(deps, stylist).bookings.manage
    await book('2026-12-03T10:00:00.000Z')
    expect(await pending({ salonId })).toMatchObject({ count: 1 })
    const few = take()
    const days = Array.from({ length: 55 }, (_, day) => new Date(Date.UTC(2026, 11, 4 + day, 10)))
    for (const day of days) {
      const [startsAt, endsAt] = [day, new Date(+day + 3_600_000)].map((each) => each.toISOString())
      await occupy(world.db, {
        ...{ salonId, staffId, serviceId, status: 'pending' },
        ...{ startsAt: startsAt ?? '', endsAt: endsAt ?? '' },
      })
    }
    const { count, bookings } = await pending({ salonId })
    expect([count, bookings.length]).toEqual([56, 50])
    expect([few, take()]).toEqual([2, 2])
  })
})
