import type { WeeklyHoursSettings } from '@salon/contract'
import { everyDay, occupy } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const hours = (from: number, to: number): WeeklyHoursSettings => ({ windows: everyDay(from, to) })

/** Open from ten to ten, with bookings of one person at noon and at nine in the evening tomorrow. */
async function bookedSalon() {
  const salon = await world.seedSalon()
  const { salonId, serviceId, staffId } = salon
  const book = (from: string, to: string) =>
    occupy(world.db, { salonId, serviceId, staffId, startsAt: from, endsAt: to })
  const noonId = await book('2026-12-02T09:00:00.000Z', '2026-12-02T10:00:00.000Z')
  const eveningId = await book('2026-12-02T18:00:00.000Z', '2026-12-02T19:00:00.000Z')
  const manager = await salon.addMember('manager')
  const { weeklyHours } = callerOf(world.deps, manager).salons.manage
  return { ...salon, noonId, eveningId, manager, weeklyHours }
}

describe('what other hours would hit', () => {
  it('is shown before they are saved, and changes nothing', async () => {
    const { salonId, eveningId, weeklyHours } = await bookedSalon()
    const before = await weeklyHours.read({ salonId })
    const found = await weeklyHours.impact({ salonId, settings: hours(10, 21) })
    expect(found).toMatchObject({ bookings: [{ id: eveningId }] })
    expect(await weeklyHours.read({ salonId })).toEqual(before)
  })

  it('is nothing where all bookings still fit, or did not before either', async () => {
    const { salonId, weeklyHours } = await bookedSalon()
    const none = { impact: null, bookings: [] }
    expect(await weeklyHours.impact({ salonId, settings: hours(11, 24) })).toEqual(none)
    const found = await weeklyHours.impact({ salonId, settings: hours(10, 21) })
    const { version } = await weeklyHours.read({ salonId })
    await weeklyHours.update({ salonId, version, settings: hours(10, 21), impact: found.impact! })
    expect(await weeklyHours.impact({ salonId, settings: hours(10, 20) })).toEqual(none)
  })

  it('counts evenings past midnight as their day', async () => {
    const { salonId, staffId, serviceId, weeklyHours } = await bookedSalon()
    const late = { salonId, version: (await weeklyHours.read({ salonId })).version, settings: hours(10, 27) }
    await weeklyHours.update(late)
    const id = await occupy(world.db, {
      ...{ salonId, serviceId, staffId },
      ...{ startsAt: '2026-12-02T22:00:00.000Z', endsAt: '2026-12-02T23:00:00.000Z' },
    })
    expect(await weeklyHours.impact({ salonId, settings: hours(10, 26) })).toMatchObject({ bookings: [] })
    const found = await weeklyHours.impact({ salonId, settings: hours(10, 25) })
    expect(found.bookings.map((booking) => booking.id)).toEqual([id])
  })

  it('follows the hours of one person, who may have none of her own', async () => {
    const { salonId, staffId, noonId, eveningId, weeklyHours } = await bookedSalon()
    const ids = async (settings: WeeklyHoursSettings) =>
      (await weeklyHours.impact({ salonId, staffId, settings })).bookings.map(({ id }) => id)
    expect(await ids({ windows: [] })).toEqual([])
    expect(await ids(hours(14, 22))).toEqual([noonId])
    expect(await ids({ windows: everyDay(10, 22).filter(({ weekday }) => weekday !== 3) })).toEqual([
      noonId,
      eveningId,
    ])
  })
})

describe('other hours', () => {
  it('are refused where they hit bookings that nobody looked at, and kept once somebody did', async () => {
    const { salonId, eveningId, manager, weeklyHours } = await bookedSalon()
    const { version } = await weeklyHours.read({ salonId })
    const settings = hours(10, 21)
    const refusal = await refusalOf(weeklyHours.update({ salonId, version, settings }))
    expect(refusal).toEqual({ reason: 'BOOKINGS_AFFECTED', details: { count: 1 } })
    expect((await weeklyHours.read({ salonId })).version).toBe(version)
    const { impact } = await weeklyHours.impact({ salonId, settings })
    await weeklyHours.update({ salonId, version, settings, impact: impact! })
    expect((await weeklyHours.read({ salonId })).settings).toEqual(settings)
    const kept = world.db.selectFrom('bookings').select('status').where('id', '=', eveningId)
    expect((await kept.executeTakeFirstOrThrow()).status).toBe('confirmed')
    const audited = world.db.selectFrom('auditLog').select('action').where('actorUserId', '=', manager.userId)
    expect(await audited.execute()).toEqual([{ action: 'weekly_hours_changed' }])
  })

  it('are offered from then on', async () => {
    const { salonId, serviceId, staffId, weeklyHours } = await bookedSalon()
    const { version } = await weeklyHours.read({ salonId, staffId })
    const settings = hours(9, 13)
    const { impact } = await weeklyHours.impact({ salonId, staffId, settings })
    await weeklyHours.update({ salonId, staffId, version, settings, impact: impact! })
    const { days } = await world.anonymous.salons.availability({
      ...{ salonId, lines: [{ serviceId }], from: '2026-12-03', days: 1 },
    })
    expect(days[0]?.slots.at(-1)?.startsAt).toBe('2026-12-03T09:00:00.000Z')
  })

  it('may not run past midnight into the next morning', async () => {
    const { salonId, weeklyHours } = await bookedSalon()
    const saturday = { weekday: 6, startMinute: 1200, lengthMinutes: 360 }
    const sunday = (startMinute: number) => ({ weekday: 0, startMinute, lengthMinutes: 300 })
    const early = weeklyHours.impact({ salonId, settings: { windows: [sunday(60), saturday] } })
    expect(await refusalOf(early)).toMatchObject({ details: { fields: { 'settings.windows': 'custom' } } })
    await weeklyHours.impact({ salonId, settings: { windows: [sunday(120), saturday] } })
  })

  it('may not overlap on one day, nor be those of somebody elsewhere', async () => {
    const { salonId, weeklyHours } = await bookedSalon()
    const [sunday] = everyDay(10, 14)
    const settings = { windows: [sunday!, { ...sunday!, startMinute: 720 }] }
    const refusal = await refusalOf(weeklyHours.impact({ salonId, settings }))
    expect(refusal).toMatchObject({ details: { fields: { 'settings.windows': 'custom' } } })
    const { staffId } = await bookedSalon()
    expect((await refusalOf(weeklyHours.read({ salonId, staffId }))).reason).toBe('NOT_FOUND')
    const elsewhere = weeklyHours.impact({ salonId, staffId, settings: hours(10, 12) })
    expect((await refusalOf(elsewhere)).reason).toBe('NOT_FOUND')
  })
})
