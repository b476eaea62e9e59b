import type { BookingRulesSettings } from '@salon/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

/** A salon, its rules with some changed, and the times it then offers on Wednesday. */
async function ruledSalon(changes: Partial<BookingRulesSettings>) {
  const salon = await world.seedSalon()
  const { salonId, serviceId } = salon
  const { bookingRules } = callerOf(world.deps, await salon.addMember('manager')).salons.manage
  const before = await bookingRules.read({ salonId })
  const times = async () => {
    const lines = [{ serviceId }]
    const asked = { salonId, lines, from: '2026-12-02', days: 1 } as const
    return (await world.anonymous.salons.availability(asked)).days[0]?.slots.map(({ startsAt }) => startsAt)
  }
  // the copy that is kept of the salon must not outlive the change
  await times()
  const settings = { ...before.settings, ...changes }
  const answer = await bookingRules.update({ salonId, version: before.version, settings })
  return { ...salon, bookingRules, before, answer, settings, times }
}

describe('the booking rules of a salon', () => {
  it('hold from then on: its times begin as they say', async () => {
    const { times, answer, settings } = await ruledSalon({ stepMinutes: 60 })
    expect(answer.settings).toEqual(settings)
    expect(await times()).toEqual(
      Array.from({ length: 12 }, (_, index) => `2026-12-02T${String(7 + index).padStart(2, '0')}:00:00.000Z`),
    )
  })

  it.each([
    ['a notice', { minimumNoticeMinutes: 2880 }],
    ['a furthest day', { furthestDays: 0 }],
  ])('keep %s', async (_what, changes) => {
    const { times } = await ruledSalon(changes)
    expect(await times()).toEqual([])
  })

  it('close the salon at prayer times where it wants that', async () => {
    const { times } = await ruledSalon({ prayerMode: 'closed', prayerAfterMinutes: 60 })
    // Dhuhr is at 11:43 in Riyadh
    expect(await times()).not.toContain('2026-12-02T09:00:00.000Z')
  })

  it('are not overwritten unseen', async () => {
    const { bookingRules, before, salonId, settings } = await ruledSalon({ furthestDays: 30 })
    const late = { salonId, version: before.version, settings: { ...settings, furthestDays: 10 } }
    expect((await refusalOf(bookingRules.update(late))).reason).toBe('CHANGED_MEANWHILE')
  })
})
