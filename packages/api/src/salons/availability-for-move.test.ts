import { randomUUID } from 'node:crypto'
import type { LocalDate } from '@salon/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../testing/caller.ts'
import { listAvailabilityForMove } from './list-availability.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const NOON = '2026-12-02T09:00:00.000Z'

/** A visit of an hour at noon, in a salon of one stylist with a grid of half an hour. */
async function bookedVisit() {
  const salon = await world.seedSalon({ slotStepMinutes: 30 })
  const { user, api } = await world.signIn()
  const visit = { salonId: salon.salonId, lines: [{ serviceId: salon.serviceId }] }
  const booking = await api.bookings.create({ ...visit, startsAt: NOON, idempotencyKey: randomUUID() })
  const input = { ...visit, from: '2026-12-02' as LocalDate, days: 1 }
  return { ...salon, user, api, input, moving: { ...input, movingBookingId: booking.id } }
}

const startsOf = ({ days }: { days: { slots: { startsAt: string }[] }[] }) =>
  days.flatMap((day) => day.slots.map((slot) => slot.startsAt))

describe('salons.availability for a booking that moves', () => {
  it('offers the times that overlap the visit itself, and each of them can be had', async () => {
    const { api, input, moving } = await bookedVisit()
    const around = ['2026-12-02T08:30:00.000Z', NOON, '2026-12-02T09:30:00.000Z']
    const strangers = startsOf(await world.anonymous.salons.availability(input))
    const own = startsOf(await api.salons.availability(moving))
    expect(own.filter((start) => !strangers.includes(start))).toEqual(around)
    const moved = await api.bookings.reschedule({ id: moving.movingBookingId, startsAt: around[2] ?? '' })
    expect(moved.startsAt).toBe(around[2])
  })

  it('still holds what others have booked', async () => {
    const { input, moving, api } = await bookedVisit()
    const other = await world.signIn()
    const { salonId, lines } = input
    await other.api.bookings.create({
      ...{ salonId, lines, startsAt: '2026-12-02T10:00:00.000Z', idempotencyKey: randomUUID() },
    })
    expect(startsOf(await api.salons.availability(moving))).not.toContain('2026-12-02T09:30:00.000Z')
  })

  it('answers staff of the salon, and nobody else, who learns nothing', async () => {
    const { moving, addMember } = await bookedVisit()
    const { api: stranger } = await world.signIn()
    const theirs = await refusalOf(stranger.salons.availability(moving))
    const nobodys = await refusalOf(
      stranger.salons.availability({ ...moving, movingBookingId: randomUUID() }),
    )
    expect(theirs).toEqual({ reason: 'NOT_FOUND', details: {} })
    expect(nobodys).toEqual(theirs)
    expect((await refusalOf(world.anonymous.salons.availability(moving))).reason).toBe('UNAUTHENTICATED')
    const staff = callerOf(world.deps, await addMember('staff'))
    expect(startsOf(await staff.salons.availability(moving))).toContain(NOON)
  })

  it('refuses a booking of another salon, even to its own customer', async () => {
    const { api, moving } = await bookedVisit()
    const elsewhere = await world.seedSalon()
    const asked = { ...moving, salonId: elsewhere.salonId, lines: [{ serviceId: elsewhere.serviceId }] }
    expect((await refusalOf(api.salons.availability(asked))).reason).toBe('NOT_FOUND')
  })

  it('costs two statements more, however long the visit', async () => {
    const { user, moving } = await bookedVisit()
    const counted = world.counted()
    await listAvailabilityForMove(counted.deps, user, moving)
    expect(counted.take()).toBe(4)
  })
})
