import { randomUUID } from 'node:crypto'
import { itemAt, type LocalDate } from '@salon/domain'
import { newTimeOff } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf } from '../testing/caller.ts'
import { readCalendar } from './read-calendar.ts'

const [FROM, TO] = ['2026-12-02' as LocalDate, '2026-12-03' as LocalDate]

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

async function seedDay({ staffCount, bookings }: { staffCount: number; bookings: number }) {
  const salon = await world.seedSalon({}, {}, staffCount)
  const staff = callerOf(world.deps, await salon.addMember('staff'))
  for (let hour = 0; hour < bookings; hour++) {
    await staff.bookings.manage.create({
      salonId: salon.salonId,
      lines: [{ serviceId: salon.serviceId }],
      startsAt: `${FROM}T${String(8 + hour).padStart(2, '0')}:00:00.000Z`,
      customer: { name: 'نورة' },
      idempotencyKey: randomUUID(),
    })
  }
  return salon
}

describe('bookings.manage.calendar', () => {
  it('sends three statements, whatever the number of days, staff and bookings', async () => {
    const [small, big] = [
      await seedDay({ staffCount: 1, bookings: 1 }),
      await seedDay({ staffCount: 5, bookings: 6 }),
    ]
    await newTimeOff(world.db, {
      ...{ salonId: big.salonId, resourceId: itemAt(big.staffIds, 0) },
      ...{ from: '2026-12-03T10:00+03', to: '2026-12-03T14:00+03' },
    })
    const { deps, take } = world.counted()
    await readCalendar(deps, { salonId: small.salonId, from: FROM, to: FROM })
    expect(take()).toBe(3)
    const calendar = await readCalendar(deps, {
      salonId: big.salonId,
      from: FROM,
      to: '2026-12-30' as LocalDate,
    })
    expect(take()).toBe(3)
    expect([calendar.bookings, calendar.timeOff].map(({ length }) => length)).toEqual([6, 1])
  })

  it('names who works there, or those asked for', async () => {
    const salon = await seedDay({ staffCount: 3, bookings: 0 })
    const range = { salonId: salon.salonId, from: FROM, to: TO }
    const everybody = await readCalendar(world.deps, range)
    expect(everybody.staff.map(({ id }) => id)).toEqual(salon.staffIds)
    const one = await readCalendar(world.deps, { ...range, staffIds: salon.staffIds.slice(1, 2) })
    expect(one.staff.map(({ id }) => id)).toEqual(salon.staffIds.slice(1, 2))
  })

  it('tells of the prayers that close the salon in its hours, and of none where it does not heed them', async () => {
    const heeding = await world.seedSalon({ prayerMode: 'closed' })
    const closures = async (salonId: string) =>
      (await readCalendar(world.deps, { salonId, from: FROM, to: FROM })).closures
    const named = await closures(heeding.salonId)
    expect(named.map(({ prayer }) => prayer)).toEqual(['dhuhr', 'asr', 'maghrib', 'isha'])
    const ignoring = await world.seedSalon()
    expect(await closures(ignoring.salonId)).toEqual([])
  })
})
