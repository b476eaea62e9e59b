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

describe('salons.availability for a visit that its salon moves', () => {
  it('offers each fifth minute, without the notice and the furthest day that bind customers, and each can be had', async () => {
    const { salonId, moving, addMember } = await bookedVisit()
    await world.db
      .updateTable('salons')
      .set({ minimumNoticeMinutes: 24 * 60, furthestDays: 3 })
      .where('id', '=', salonId)
      .execute()
    const staff = callerOf(world.deps, await addMember('staff'))
    const today = { ...moving, from: '2026-12-01' as LocalDate }
    expect(startsOf(await staff.salons.availability(today))).toEqual([])
    const [now, first] = startsOf(await staff.salons.availability({ ...today, asSalon: true }))
    // at which the clock stands
    expect([now, first]).toEqual(['2026-12-01T09:00:00.000Z', '2026-12-01T09:05:00.000Z'])
    const late = { ...moving, from: '2027-06-01' as LocalDate }
    expect(startsOf(await staff.salons.availability(late))).toEqual([])
    const starts = startsOf(await staff.salons.availability({ ...late, asSalon: true }))
    expect(starts.slice(0, 2)).toEqual(['2027-06-01T07:00:00.000Z', '2027-06-01T07:05:00.000Z'])
    const id = moving.movingBookingId
    for (const startsAt of [first ?? '', starts[1] ?? '']) {
      expect((await staff.bookings.manage.reschedule({ id, startsAt })).startsAt).toBe(startsAt)
    }
  })

  it('looks as far ahead for the next time', async () => {
    const { salonId, moving, addMember } = await bookedVisit()
    const noticeOfDays = { minimumNoticeMinutes: 3 * 24 * 60, furthestDays: 2 }
    await world.db.updateTable('salons').set(noticeOfDays).where('id', '=', salonId).execute()
    const staff = callerOf(world.deps, await addMember('staff'))
    // of today nothing is left
    world.deps.clock.set('2026-12-01T20:59:00.000Z')
    const asked = { ...moving, from: '2026-12-01' as LocalDate, asSalon: true as const }
    expect((await staff.salons.availability(asked)).nextAvailable?.startsAt).toBe('2026-12-02T07:00:00.000Z')
    world.deps.clock.set('2026-12-01T09:00:00.000Z')
  })

  it('is refused to its customer, to strangers, and without a visit', async () => {
    const { api, moving } = await bookedVisit()
    const { api: stranger } = await world.signIn()
    const asSalon = { ...moving, asSalon: true as const }
    expect((await refusalOf(api.salons.availability(asSalon))).reason).toBe('FORBIDDEN')
    expect((await refusalOf(stranger.salons.availability(asSalon))).reason).toBe('NOT_FOUND')
    expect((await refusalOf(world.anonymous.salons.availability(asSalon))).reason).toBe('UNAUTHENTICATED')
    const { movingBookingId: _none, ...visit } = asSalon
    expect((await refusalOf(stranger.salons.availability(visit))).reason).toBe('INVALID_INPUT')
  })
})
