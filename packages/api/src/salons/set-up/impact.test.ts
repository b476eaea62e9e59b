import type { WeeklyHoursSettings } from '@salon/contract'
import { everyDay, occupy } from '@salon/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const HOUR_MS = 60 * 60_000
const DAY_MS = 24 * HOUR_MS
/** Noon in Riyadh, while salons of this world are open from ten to ten. */
const FIRST_MS = Date.parse('2026-12-02T09:00:00.000Z')
const EVENINGS: WeeklyHoursSettings = { windows: everyDay(18, 22) }

/** A salon with five visits, between noon and five, on each of so many days. */
async function bookedSalon(days: number) {
  const salon = await world.seedSalon()
  const { salonId, serviceId, staffId } = salon
  const book = (index: number) => {
    const startMs = FIRST_MS + Math.floor(index / 5) * DAY_MS + (index % 5) * HOUR_MS
    const [startsAt, endsAt] = [startMs, startMs + HOUR_MS].map((ms) => new Date(ms).toISOString())
    return occupy(world.db, { salonId, serviceId, staffId, startsAt: startsAt!, endsAt: endsAt! })
  }
  const ids: string[] = []
  for (let index = 0; index < days * 5; index += 1) ids.push(await book(index))
  const bookOneMore = () => book(days * 5)
  return { salonId, ids, bookOneMore, manager: await salon.addMember('manager') }
}

/** What hours in the evening alone would hit, and with how many statements that is read. */
async function readImpact({ salonId, manager }: Awaited<ReturnType<typeof bookedSalon>>) {
  const { deps, take } = world.counted()
  const found = await callerOf(deps, manager).salons.manage.weeklyHours.impact({
    salonId,
    settings: EVENINGS,
  })
  return { ids: found.bookings.map(({ id }) => id), impact: found.impact!, statements: take() }
}

it('names every booking that is hit, with as many statements for hundreds as for a few', async () => {
  const [one, many] = [await bookedSalon(1), await bookedSalon(40)]
  const [few, hundreds] = [await readImpact(one), await readImpact(many)]
  expect(few.ids).toEqual(one.ids)
  expect(hundreds.ids).toEqual(many.ids)
  expect(hundreds.statements).toEqual(few.statements)
})

it('refuses a change once one more is hit, however late it is, and takes what was looked at', async () => {
  const salon = await bookedSalon(40)
  const { salonId, manager } = salon
  const { weeklyHours } = callerOf(world.deps, manager).salons.manage
  const { version } = await weeklyHours.read({ salonId })
  const update = (impact: string) => weeklyHours.update({ salonId, version, settings: EVENINGS, impact })
  const before = await readImpact(salon)
  await salon.bookOneMore()
  expect(await refusalOf(update(before.impact))).toEqual({
    reason: 'BOOKINGS_AFFECTED',
    details: { count: 201 },
  })
  expect(await update((await readImpact(salon)).impact)).toMatchObject({ settings: EVENINGS })
})
