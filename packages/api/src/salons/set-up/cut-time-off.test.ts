import { randomUUID } from 'node:crypto'
import type { LocalDate } from '@salon/domain'
import { everyDay, occupy } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const date = (text: string) => text as LocalDate
const LEAVE = { firstDate: date('2026-12-10'), lastDate: date('2026-12-11') }
const NIGHTS = everyDay(10, 26)

/** A salon that is open from ten until two in the night, with one who can be booked. */
async function nightSalon() {
  const salon = await world.seedSalon()
  const { salonId, serviceId, staffId } = salon
  const manager = callerOf(world.deps, await salon.addMember('manager'))
  const { weeklyHours, seasons, timeOff } = manager.salons.manage
  const open = async (windows: typeof NIGHTS) => {
    const { version } = await weeklyHours.read({ salonId })
    await weeklyHours.update({ salonId, version, settings: { windows } })
  }
  await open(NIGHTS)
  /** How many starts are offered on the evening and in the night of a business day. */
  const starts = async (from: string) => {
    const lines = [{ serviceId, staffId }]
    const { days } = await world.anonymous.salons.availability({ salonId, lines, from, days: 1 })
    return days[0]?.slots.map(({ startsAt }) => startsAt.slice(5, 16)) ?? []
  }
  const { calendar } = manager.bookings.manage
  return { ...salon, absence: { salonId, staffId }, timeOff, seasons, calendar, open, starts }
}

describe('an absence of whole days', () => {
  it('takes the night after its last day, and leaves the night before its first one', async () => {
    const { absence, timeOff, calendar, starts } = await nightSalon()
    const before = [await starts('2026-12-09'), await starts('2026-12-12')]
    // an hour's visit at one in the night is of the evening before
    expect(before.map((times) => times.at(-1))).toEqual(['12-09T22:00', '12-12T22:00'])
    await timeOff.add({ ...absence, ...LEAVE })
    expect([await starts('2026-12-09'), await starts('2026-12-12')]).toEqual(before)
    expect([await starts('2026-12-10'), await starts('2026-12-11')]).toEqual([[], []])
    expect(await timeOff.list({ salonId: absence.salonId })).toMatchObject([
      { ...LEAVE, startsAt: '2026-12-09T23:00:00.000Z', endsAt: '2026-12-11T23:00:00.000Z' },
    ])
    const shown = await calendar({ salonId: absence.salonId, from: '2026-12-11', to: '2026-12-11' })
    expect(shown.timeOff).toMatchObject([{ ...LEAVE, endsAt: '2026-12-11T23:00:00.000Z' }])
  })

  it('says which bookings are in these nights', async () => {
    const { absence, serviceId, timeOff } = await nightSalon()
    const visit = (startsAt: string, endsAt: string) =>
      occupy(world.db, { ...absence, serviceId, startsAt, endsAt })
    await visit('2026-12-09T21:30:00.000Z', '2026-12-09T22:30:00.000Z')
    const last = await visit('2026-12-11T21:30:00.000Z', '2026-12-11T22:30:00.000Z')
    const found = await timeOff.impact({ ...absence, ...LEAVE })
    expect(found.bookings.map(({ id }) => id)).toEqual([last])
    expect(await refusalOf(timeOff.add({ ...absence, ...LEAVE }))).toMatchObject({
      reason: 'BOOKINGS_AFFECTED',
    })
  })

  it('is cut at a time where one is given', async () => {
    const { absence, timeOff } = await nightSalon()
    const noon = '2026-12-10T09:00:00.000Z'
    await timeOff.add({ ...absence, startsAt: noon, lastDate: LEAVE.lastDate })
    await timeOff.add({ ...absence, firstDate: date('2026-12-15'), endsAt: '2026-12-15T09:00:00.000Z' })
    expect(await timeOff.list({ salonId: absence.salonId })).toMatchObject([
      { startsAt: noon, endsAt: '2026-12-11T23:00:00.000Z', firstDate: null, lastDate: LEAVE.lastDate },
      { startsAt: '2026-12-14T23:00:00.000Z', firstDate: '2026-12-15', lastDate: null },
    ])
    const early = { ...absence, firstDate: date('2026-12-20'), endsAt: '2026-12-19T22:00:00.000Z' }
    for (const call of [() => timeOff.impact(early), () => timeOff.add(early)])
      expect(await refusalOf(call())).toMatchObject({ reason: 'INVALID_INPUT' })
  })

  it('ends with the business day as it is by now, once hours are changed', async () => {
    const { salonId, absence, timeOff, seasons, open, starts } = await nightSalon()
    const times = async () =>
      (await timeOff.list({ salonId })).map(({ startsAt, endsAt }) => [startsAt, endsAt])
    await timeOff.add({ ...absence, ...LEAVE })
    await open(everyDay(10, 22))
    expect(await times()).toEqual([['2026-12-09T21:00:00.000Z', '2026-12-11T21:00:00.000Z']])
    const season = { name: { ar: 'ليالٍ', en: 'Nights' }, windows: everyDay(20, 27) }
    const settings = { ...season, firstDate: date('2026-12-11'), lastDate: date('2026-12-20') }
    const { id: seasonId } = await seasons.add({ salonId, settings })
    expect(await times()).toEqual([['2026-12-09T21:00:00.000Z', '2026-12-12T00:00:00.000Z']])
    expect(await starts('2026-12-11')).toEqual([])
    const { version } = await seasons.read({ salonId, seasonId })
    await seasons.remove({ salonId, seasonId, version, idempotencyKey: randomUUID() })
    expect(await times()).toEqual([['2026-12-09T21:00:00.000Z', '2026-12-11T21:00:00.000Z']])
  })

  it('is restored as the hours are by then', async () => {
    const { salonId, absence, timeOff, open } = await nightSalon()
    const { id } = await timeOff.add({ ...absence, ...LEAVE })
    await timeOff.remove({ salonId, id })
    await open(everyDay(10, 22))
    await timeOff.restore({ salonId, id })
    expect(await timeOff.list({ salonId })).toMatchObject([
      { id, ...LEAVE, startsAt: '2026-12-09T21:00:00.000Z', endsAt: '2026-12-11T21:00:00.000Z' },
    ])
  })

  it('is not restored beside one of the same days that was entered when the hours were others', async () => {
    const { salonId, absence, timeOff, open } = await nightSalon()
    const { id } = await timeOff.add({ ...absence, ...LEAVE })
    await timeOff.remove({ salonId, id })
    await open(everyDay(10, 22))
    const entered = await timeOff.add({ ...absence, ...LEAVE })
    await timeOff.restore({ salonId, id })
    expect(await timeOff.list({ salonId })).toMatchObject([{ id: entered.id }])
  })

  it('is entered once, however often that is sent', async () => {
    const { absence, timeOff } = await nightSalon()
    const ids = await Promise.all([0, 1, 2].map(() => timeOff.add({ ...absence, ...LEAVE })))
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1)
  })
})
