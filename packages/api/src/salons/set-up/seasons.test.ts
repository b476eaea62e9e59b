import { randomUUID } from 'node:crypto'
import type { SeasonSettings } from '@salon/contract'
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
const night = everyDay(20, 26)

/** Nights in the first week of December. */
const NIGHTS: SeasonSettings = {
  ...{ name: { ar: 'ليالٍ', en: 'Nights' }, windows: night },
  ...{ firstDate: date('2026-12-02'), lastDate: date('2026-12-08') },
}

/** Open from ten to ten every day, with a booking at noon tomorrow. */
async function bookedSalon() {
  const salon = await world.seedSalon()
  const { salonId, serviceId, staffId } = salon
  const at = { startsAt: '2026-12-02T09:00:00.000Z', endsAt: '2026-12-02T10:00:00.000Z' }
  const noonId = await occupy(world.db, { salonId, serviceId, staffId, ...at })
  const manager = await salon.addMember('manager')
  const { seasons, dates, weeklyHours } = callerOf(world.deps, manager).salons.manage
  const startsOn = async (from: string) => {
    const lines = [{ serviceId, staffId }]
    const { days } = await world.anonymous.salons.availability({ salonId, lines, from, days: 1 })
    return days[0]?.slots.map(({ startsAt }) => startsAt.slice(11, 16)) ?? []
  }
  return { ...salon, noonId, manager, seasons, dates, weeklyHours, startsOn }
}

describe('a season', () => {
  it('names the bookings it would leave outside, and is added once somebody looked at them', async () => {
    const { salonId, noonId, seasons, startsOn, manager } = await bookedSalon()
    const found = await seasons.impact({ salonId, settings: NIGHTS })
    expect(found).toMatchObject({ bookings: [{ id: noonId }] })
    const unseen = seasons.add({ salonId, settings: NIGHTS })
    expect(await refusalOf(unseen)).toEqual({ reason: 'BOOKINGS_AFFECTED', details: { count: 1 } })
    expect(await seasons.list({ salonId })).toEqual([])
    const { id } = await seasons.add({ salonId, settings: NIGHTS, impact: found.impact! })
    const { windows: _windows, ...listed } = NIGHTS
    expect(await seasons.list({ salonId })).toEqual([{ id, ...listed }])
    expect((await seasons.read({ salonId, seasonId: id })).settings).toEqual(NIGHTS)
    // from eight in the evening until two, in Riyadh
    expect((await startsOn('2026-12-03')).at(0)).toBe('17:00')
    expect((await startsOn('2026-12-03')).at(-1)).toBe('22:00')
    expect((await startsOn('2026-12-09')).at(0)).toBe('07:00')
    const audited = world.db.selectFrom('auditLog').select('action').where('actorUserId', '=', manager.userId)
    expect(await audited.execute()).toEqual([{ action: 'season_added' }])
  })

  it('is changed as it was seen, and not over another one', async () => {
    const { salonId, seasons } = await bookedSalon()
    const later = { ...NIGHTS, firstDate: date('2027-02-08'), lastDate: date('2027-03-08') }
    const { id: seasonId } = await seasons.add({ salonId, settings: later })
    const { version } = await seasons.read({ salonId, seasonId })
    const longer = { ...later, lastDate: date('2027-03-09') }
    await seasons.update({ salonId, seasonId, version, settings: longer })
    const again = seasons.update({ salonId, seasonId, version, settings: { ...later, windows: [] } })
    expect((await refusalOf(again)).reason).toBe('CHANGED_MEANWHILE')
    const beside = { ...later, firstDate: date('2027-03-09'), lastDate: date('2027-03-20') }
    for (const call of [seasons.add, seasons.impact]) {
      expect(await refusalOf(call({ salonId, settings: beside }))).toEqual({
        ...{ reason: 'INVALID_INPUT', details: { fields: { 'settings.firstDate': 'taken' } } },
      })
    }
  })

  it('ends with what it had made bookable, and with somebody’s own hours in it', async () => {
    const { salonId, serviceId, staffId, seasons, weeklyHours, startsOn } = await bookedSalon()
    const { impact } = await seasons.impact({ salonId, settings: NIGHTS })
    const { id: seasonId } = await seasons.add({ salonId, settings: NIGHTS, impact: impact! })
    const hers = { salonId, staffId, seasonId }
    const { version } = await weeklyHours.read(hers)
    await weeklyHours.update({ ...hers, version, settings: { windows: everyDay(22, 26) } })
    expect((await startsOn('2026-12-03')).at(0)).toBe('19:00')
    const midnight = { startsAt: '2026-12-03T21:00:00.000Z', endsAt: '2026-12-03T22:00:00.000Z' }
    const lateId = await occupy(world.db, { salonId, serviceId, staffId, ...midnight })
    const found = await seasons.impact({ salonId, seasonId })
    expect(found.bookings.map(({ id }) => id)).toEqual([lateId])
    const season = await seasons.read({ salonId, seasonId })
    const removal = { salonId, seasonId, version: season.version }
    expect((await refusalOf(seasons.remove(removal))).reason).toBe('BOOKINGS_AFFECTED')
    const stale = { ...removal, version: 'A'.repeat(22), impact: found.impact! }
    expect((await refusalOf(seasons.remove(stale))).reason).toBe('CHANGED_MEANWHILE')
    await seasons.remove({ ...removal, impact: found.impact! })
    expect(await seasons.list({ salonId })).toEqual([])
    expect((await startsOn('2026-12-03')).at(0)).toBe('07:00')
  })

  it('is added and removed once, however often it is sent under a key, and tells its end again', async () => {
    const { salonId, seasons } = await bookedSalon()
    const settings = { ...NIGHTS, firstDate: date('2027-02-08'), lastDate: date('2027-03-08') }
    const addition = { salonId, settings, idempotencyKey: randomUUID() }
    const [one, two] = await Promise.all([seasons.add(addition), seasons.add(addition)])
    expect(two).toEqual(one)
    const other = seasons.add({ ...addition, settings: { ...settings, windows: [] } })
    expect((await refusalOf(other)).reason).toBe('IDEMPOTENCY_MISMATCH')
    const { version } = await seasons.read({ salonId, seasonId: one.id })
    const removal = { salonId, seasonId: one.id, version, idempotencyKey: randomUUID() }
    expect(await seasons.remove(removal)).toEqual({})
    expect(await seasons.remove(removal)).toEqual({})
    const anew = seasons.remove({ ...removal, idempotencyKey: randomUUID() })
    expect((await refusalOf(anew)).reason).toBe('NOT_FOUND')
  })

  it('of another salon is not found', async () => {
    const one = await bookedSalon()
    const other = await bookedSalon()
    const { impact } = await other.seasons.impact({ salonId: other.salonId, settings: NIGHTS })
    const { id: seasonId } = await other.seasons.add({
      ...{ salonId: other.salonId, settings: NIGHTS, impact: impact! },
    })
    const { salonId, staffId, seasons, weeklyHours } = one
    const calls = [
      () => seasons.read({ salonId, seasonId }),
      () => seasons.impact({ salonId, seasonId }),
      () => seasons.remove({ salonId, seasonId, version: 'A'.repeat(22) }),
      () => weeklyHours.read({ salonId, staffId, seasonId }),
    ]
    for (const call of calls) expect((await refusalOf(call())).reason).toBe('NOT_FOUND')
  })
})

describe('a single date', () => {
  it('is closed, or has hours of its own, until it is as usual again', async () => {
    const { salonId, noonId, dates, startsOn } = await bookedSalon()
    const key = { salonId, date: date('2026-12-02') }
    const usual = await dates.read(key)
    expect(usual.settings).toEqual({ kind: 'usual' })
    const closed = { kind: 'closed' } as const
    const found = await dates.impact({ ...key, settings: closed })
    expect(found.bookings.map(({ id }) => id)).toEqual([noonId])
    const edit = { ...key, version: usual.version, settings: closed }
    expect((await refusalOf(dates.update(edit))).reason).toBe('BOOKINGS_AFFECTED')
    const saved = await dates.update({ ...edit, impact: found.impact! })
    expect(await startsOn('2026-12-02')).toEqual([])
    expect(await dates.list({ salonId })).toEqual([
      { staffId: null, staffName: null, date: key.date, windows: [] },
    ])
    const own = { kind: 'own', windows: [{ startMinute: 960, lengthMinutes: 120 }] } as const
    await dates.update({ ...key, version: saved.version, settings: { ...own, windows: [...own.windows] } })
    expect((await startsOn('2026-12-02')).at(0)).toBe('13:00')
    expect(await dates.list({ salonId })).toEqual([
      { staffId: null, staffName: null, date: key.date, windows: own.windows },
    ])
    const { version } = await dates.read(key)
    await dates.update({ ...key, version, settings: { kind: 'usual' } })
    expect(await dates.list({ salonId })).toEqual([])
  })

  it('of one person leaves the others as they are', async () => {
    const { salonId, staffId, dates, startsOn } = await bookedSalon()
    const key = { salonId, staffId, date: date('2026-12-03') }
    const { version } = await dates.read(key)
    await dates.update({ ...key, version, settings: { kind: 'closed' } })
    expect(await startsOn('2026-12-03')).toEqual([])
    expect((await dates.read({ salonId, date: key.date })).settings).toEqual({ kind: 'usual' })
    // also once she has left
    await world.db.updateTable('staff').set({ isActive: false }).where('id', '=', staffId).execute()
    expect(await dates.list({ salonId })).toEqual([
      { staffId, staffName: { ar: 'سارة', en: 'Sara' }, date: key.date, windows: [] },
    ])
    const elsewhere = await bookedSalon()
    const foreign = elsewhere.dates.read({ ...key, salonId: elsewhere.salonId })
    expect((await refusalOf(foreign)).reason).toBe('NOT_FOUND')
  })
})
