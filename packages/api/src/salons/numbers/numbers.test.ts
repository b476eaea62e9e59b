import { randomUUID } from 'node:crypto'
import type { BookingStatus } from '@salon/domain'
import type { NewSalon } from '@salon/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf } from '../../testing/caller.ts'
import { readNumbers } from './read-numbers.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())
beforeEach(() => world.deps.clock.set('2026-12-01T09:00:00.000Z'))

const FIRST_WEEK = { from: '2026-12-01', to: '2026-12-07', unit: 'day' } as const

async function seedNumbers(salon: NewSalon = {}) {
  const { db, deps } = world
  const seeded = await world.seedSalon(salon, { priceHalalas: 100_00, durationMinutes: 60 })
  const { salonId, staffId, serviceId } = seeded
  const manager = callerOf(deps, await seeded.addMember('manager'))
  const lines = [{ serviceId }]
  /** Where it stands, and when: its lines as well. */
  const turn = async (id: string, status: BookingStatus, startsAt: string) => {
    await db.deleteFrom('occupancies').where('bookingId', '=', id).execute()
    const endsAt = new Date(Date.parse(startsAt) + 3_600_000)
    await db.updateTable('bookings').set({ status, startsAt, endsAt }).where('id', '=', id).execute()
    await db.updateTable('bookingLines').set({ startsAt, endsAt }).where('bookingId', '=', id).execute()
  }
  return {
    ...{ salonId, staffId, turn },
    read: (range: { from: string; to: string; unit: 'day' | 'week' | 'month' } = FIRST_WEEK) =>
      // dates are branded by the schema alone
      manager.salons.manage.numbers.read({ salonId, ...range }),
    /** A visit of somebody whom the salon wrote down. */
    visited: async (phone: string | null, status: BookingStatus, startsAt: string) => {
      const { id } = await manager.bookings.manage.create({
        ...{ salonId, lines, startsAt: '2026-12-05T10:00:00.000Z' },
        customer: { name: 'Huda', ...(phone !== null && { phone }) },
      })
      await turn(id, status, startsAt)
      return id
    },
    /** A visit that was paid for when the clock stood at an instant. */
    paid: async (at: string) => {
      world.deps.clock.set(at)
      const { api } = await world.signIn()
      const booking = await api.bookings.create({
        ...{ salonId, lines, startsAt: '2026-12-06T10:00:00.000Z', idempotencyKey: randomUUID() },
      })
      const source = { type: 'token', token: 'token_approved' } as const
      const { payment } = await api.payments.create({
        ...{ bookingId: booking.id, source, idempotencyKey: randomUUID() },
      })
      await turn(booking.id, 'completed', '2026-12-06T10:00:00.000Z')
      return payment.id
    },
    refund: (paymentId: string) =>
      manager.payments.manage.refund({
        ...{ paymentId, amountHalalas: 30_00, reason: 'late', idempotencyKey: randomUUID() },
      }),
  }
}

describe('the numbers of a salon', () => {
  it('have takings by the days of its clock, less what went back when it did', async () => {
    const { read, paid, refund } = await seedNumbers({ paymentPolicy: 'full' })
    // 23:59 of the last day before, and 00:00 of the first, in Riyadh
    await paid('2026-11-30T20:59:00.000Z')
    const payment = await paid('2026-11-30T21:00:00.000Z')
    world.deps.clock.set('2026-12-03T09:00:00.000Z')
    await refund(payment)
    const { now, before, units } = await read()
    expect(before).toMatchObject({ from: '2026-11-24', to: '2026-11-30', takingsHalalas: 100_00 })
    expect(now.takingsHalalas).toBe(70_00)
    expect(units.filter(({ takingsHalalas }) => takingsHalalas !== 0)).toMatchObject([
      { date: '2026-12-01', takingsHalalas: 100_00 },
      { date: '2026-12-03', takingsHalalas: -30_00 },
    ])
    // all of it was paid before, whatever went back later
    expect(now.atSalonHalalas).toBe(0)
    const byWeek = await read({ ...FIRST_WEEK, unit: 'week' })
    expect(byWeek.units).toMatchObject([
      { date: '2026-12-01', takingsHalalas: 70_00 },
      { date: '2026-12-06', takingsHalalas: 0 },
    ])
  })

  it('have what visits that took place left to be paid at the salon, by their days', async () => {
    const { read, visited } = await seedNumbers()
    await visited(null, 'completed', '2026-11-30T20:59:00.000Z')
    await visited(null, 'completed', '2026-11-30T21:00:00.000Z')
    await visited(null, 'completed', '2026-12-02T10:00:00.000Z')
    await visited(null, 'no_show', '2026-12-02T12:00:00.000Z')
    const { now, before, units } = await read()
    expect([before.atSalonHalalas, now.atSalonHalalas, now.takingsHalalas]).toEqual([100_00, 200_00, 0])
    expect(units.filter(({ atSalonHalalas }) => atSalonHalalas > 0)).toMatchObject([
      { date: '2026-12-01', takingsHalalas: 0, atSalonHalalas: 100_00 },
      { date: '2026-12-02', takingsHalalas: 0, atSalonHalalas: 100_00 },
    ])
  })

  it('count what a move gave back as still to be paid, once the visit is as dear as before', async () => {
    const { salonId, read, paid } = await seedNumbers({ paymentPolicy: 'full' })
    const paymentId = await paid('2026-12-01T09:00:00.000Z')
    const at = new Date('2026-12-01T10:00:00.000Z')
    await world.db
      .insertInto('paymentOperations')
      .values({
        ...{ id: randomUUID(), salonId, paymentId, kind: 'refund', reason: 'moved', amountHalalas: 40_00 },
        ...{ status: 'succeeded', createdAt: at, settledAt: at },
      })
      .execute()
    expect((await read()).now.atSalonHalalas).toBe(40_00)
  })

  it('tell how visits ended, and whether clients came for the first time', async () => {
    const { read, visited } = await seedNumbers()
    await visited('0551234567', 'completed', '2026-10-01T10:00:00.000Z')
    await visited('0551234567', 'completed', '2026-12-02T10:00:00.000Z')
    await visited('0551234567', 'completed', '2026-12-03T10:00:00.000Z')
    await visited('0559876543', 'completed', '2026-12-02T12:00:00.000Z')
    await visited(null, 'completed', '2026-12-02T14:00:00.000Z')
    await visited('0501112233', 'no_show', '2026-12-02T16:00:00.000Z')
    // the last minute of the range, and the first after it
    await visited('0501112244', 'cancelled', '2026-12-07T20:59:00.000Z')
    await visited('0501112255', 'cancelled', '2026-12-07T21:00:00.000Z')
    await visited('0501112266', 'no_show', '2026-11-30T10:00:00.000Z')
    const { now, before, services } = await read()
    expect(now).toMatchObject({
      ...{ visitCount: 4, noShowCount: 1, cancellationCount: 1 },
      ...{ newClientCount: 1, returningClientCount: 1 },
    })
    expect(before).toMatchObject({ visitCount: 0, noShowCount: 1, newClientCount: 0 })
    expect(services).toMatchObject([{ count: 4, halalas: 400_00 }])
  })

  it('have visits and missed ones by day, by week from Sunday and by month', async () => {
    const { read, visited } = await seedNumbers()
    // 23:59 of Saturday, and 00:00 of Sunday, in Riyadh
    await visited(null, 'completed', '2026-12-05T20:59:00.000Z')
    await visited(null, 'completed', '2026-12-05T21:00:00.000Z')
    await visited(null, 'no_show', '2026-12-05T22:00:00.000Z')
    await visited(null, 'completed', '2026-11-30T20:00:00.000Z')
    const endsOf = async (range: { from: string; to: string; unit: 'day' | 'week' | 'month' }) =>
      (await read(range)).units
        .filter(({ visitCount, noShowCount }) => visitCount + noShowCount > 0)
        .map(({ date, visitCount, noShowCount }) => [date, visitCount, noShowCount])
    expect(await endsOf(FIRST_WEEK)).toEqual([
      ['2026-12-05', 1, 0],
      ['2026-12-06', 1, 1],
    ])
    const days = { from: '2026-11-30', to: '2026-12-07' }
    expect(await endsOf({ ...days, unit: 'week' })).toEqual([
      ['2026-11-30', 2, 0],
      ['2026-12-06', 1, 1],
    ])
    expect(await endsOf({ ...days, unit: 'month' })).toEqual([
      ['2026-11-30', 1, 0],
      ['2026-12-01', 2, 1],
    ])
  })

  it('have of each unit’s clients who came for the first time ever, and who had come before', async () => {
    const { read, visited } = await seedNumbers()
    await visited('0551234567', 'completed', '2026-11-27T10:00:00.000Z')
    await visited('0551234567', 'completed', '2026-12-02T10:00:00.000Z')
    await visited('0559876543', 'completed', '2026-12-02T12:00:00.000Z')
    await visited('0559876543', 'completed', '2026-12-02T16:00:00.000Z')
    await visited('0559876543', 'completed', '2026-12-06T12:00:00.000Z')
    await visited('0501112233', 'no_show', '2026-12-03T12:00:00.000Z')
    const came = async (unit: 'day' | 'week') => {
      const { now, before, units } = await read({ ...FIRST_WEEK, unit })
      expect(now).toMatchObject({ newClientCount: 1, returningClientCount: 1 })
      expect(before).toMatchObject({ newClientCount: 1, returningClientCount: 0 })
      return units
        .filter((each) => each.newClientCount + each.returningClientCount > 0)
        .map((each) => [each.date, each.newClientCount, each.returningClientCount])
    }
    expect(await came('day')).toEqual([
      ['2026-12-02', 1, 1],
      ['2026-12-06', 0, 1],
    ])
    expect(await came('week')).toEqual([
      ['2026-12-01', 1, 1],
      ['2026-12-06', 0, 1],
    ])
  })

  it('have ratings when they were given, and none where nobody gave one', async () => {
    const { read, visited, salonId } = await seedNumbers()
    const rate = async (rating: number, createdAt: string, hiddenAt: string | null = null) => {
      const bookingId = await visited(null, 'completed', '2026-11-20T10:00:00.000Z')
      const review = { id: randomUUID(), bookingId, salonId, rating, createdAt, hiddenAt }
      await world.db.insertInto('reviews').values(review).execute()
    }
    await rate(2, '2026-11-30T20:59:00.000Z')
    await rate(5, '2026-11-30T21:00:00.000Z')
    await rate(4, '2026-12-01T12:00:00.000Z')
    await rate(1, '2026-12-02T12:00:00.000Z', '2026-12-03T12:00:00.000Z')
    const { now, before, units } = await read()
    expect([before.ratingAverage, now.ratingAverage, now.ratingCount]).toEqual([2, 4.5, 2])
    expect(units.slice(0, 2)).toMatchObject([
      { date: '2026-12-01', ratingCount: 2, ratingAverage: 4.5 },
      { date: '2026-12-02', ratingCount: 0, ratingAverage: null },
    ])
  })

  it('have for each stylist what is booked of what she offers', async () => {
    const { read, visited, salonId, staffId } = await seedNumbers()
    await visited('0551234567', 'completed', '2026-12-02T10:00:00.000Z')
    await visited('0559876543', 'cancelled', '2026-12-02T12:00:00.000Z')
    const during = '[2026-12-03T00:00:00+03:00,2026-12-05T00:00:00+03:00)'
    const off = { id: randomUUID(), salonId, resourceId: staffId, during }
    await world.db.insertInto('timeOff').values(off).execute()
    const { staff, now, before } = await read()
    expect(staff).toMatchObject([{ id: staffId, bookedMinutes: 60, offeredMinutes: 5 * 720 }])
    expect(now).toMatchObject({ bookedMinutes: 60, offeredMinutes: 5 * 720 })
    expect(before).toMatchObject({ bookedMinutes: 0, offeredMinutes: 7 * 720 })
  })

  it('keep who left as long as she worked there, and whoever has visits', async () => {
    const { read, visited, salonId, staffId } = await seedNumbers()
    await visited('0551234567', 'completed', '2026-12-02T10:00:00.000Z')
    const staff = world.db.updateTable('staff').where('id', '=', staffId)
    await staff.set({ isActive: false }).execute()
    await staff.set({ leftAt: '2026-12-04T00:00:00+03:00' }).execute()
    const left = await read()
    expect(left.staff).toMatchObject([{ id: staffId, bookedMinutes: 60, offeredMinutes: 3 * 720 }])
    expect(left.before).toMatchObject({ bookedMinutes: 0, offeredMinutes: 7 * 720 })
    const later = await read({ from: '2026-12-08', to: '2026-12-14', unit: 'day' })
    expect(later.staff).toEqual([])
    expect(later.before).toMatchObject({ bookedMinutes: 60, offeredMinutes: 3 * 720 })
    await staff.set({ isActive: true }).execute()
    await world.db.deleteFrom('staffServices').where('salonId', '=', salonId).execute()
    expect((await read()).staff).toMatchObject([{ id: staffId, bookedMinutes: 60, offeredMinutes: 7 * 720 }])
  })

  it('are of one salon, in a fixed number of statements', async () => {
    const { visited } = await seedNumbers()
    await visited('0551234567', 'completed', '2026-12-02T10:00:00.000Z')
    const other = await seedNumbers()
    expect((await other.read()).now).toMatchObject({ visitCount: 0, newClientCount: 0, ratingAverage: null })
    const { deps, take } = world.counted()
    const { salonId } = other
    for (const unit of ['day', 'month'] as const) {
      // @ts-expect-error dates are branded by the schema alone
      await readNumbers(deps, { salonId, from: '2026-01-01', to: '2026-12-31', unit })
      expect(take()).toBe(10)
    }
  })
})
