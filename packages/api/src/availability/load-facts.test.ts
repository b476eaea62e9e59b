import type { TestDatabase } from '@salon/testkit'
import {
  countStatements,
  createTestDatabase,
  everyDay,
  newRoom,
  newSalon,
  newSeason,
  newService,
  newStaff,
  newTimeOff,
  occupy,
} from '@salon/testkit'
import type { LocalDate } from '@salon/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSalonFacts } from './load-facts.ts'

const NOW = new Date('2026-12-01T06:00:00Z')
const FROM = '2026-12-01' as LocalDate
const RANGE = { from: FROM, days: 7 }

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

/** Minutes since 1970 of a wall-clock time in Riyadh, three hours ahead of UTC. */
function riyadh(text: string): number {
  return Date.parse(`${text}:00+03:00`) / 60_000
}

async function seedSalon() {
  const { db } = database
  const salon = await newSalon(db)
  const service = await newService(db, { salonId: salon.id })
  const sara = await newStaff(db, { salonId: salon.id, does: [service.id] })
  return { db, salonId: salon.id, serviceId: service.id, staffId: sara.id }
}

describe('loadSalonFacts', () => {
  it('sends two statements, whatever the number of staff, lines and days', async () => {
    const small = await seedSalon()
    const big = await seedSalon()
    const services = [big.serviceId]
    for (let i = 0; i < 3; i++) services.push((await newService(database.db, { salonId: big.salonId })).id)
    for (let i = 0; i < 8; i++) await newStaff(database.db, { salonId: big.salonId, does: services })

    const counted = countStatements(database.db)
    await loadSalonFacts(counted.db, {
      salonId: small.salonId,
      lines: [{ serviceId: small.serviceId }],
      range: { from: FROM, days: 1 },
      now: NOW,
    })
    expect(counted.take()).toBe(2)
    const lines = services.map((serviceId) => ({ serviceId }))
    const loaded = await loadSalonFacts(counted.db, {
      salonId: big.salonId,
      lines,
      range: { from: FROM, days: 31 },
      now: NOW,
    })
    expect(counted.take()).toBe(2)
    expect(loaded.visit.lines.map((line) => line.candidates.length)).toEqual([9, 8, 8, 8])
  })

  it('reads live bookings and time off as sorted minutes, and joins time off that overlaps', async () => {
    const { db, ...salon } = await seedSalon()
    const resourceId = salon.staffId
    await occupy(db, { ...salon, startsAt: '2026-12-02T12:00+03', endsAt: '2026-12-02T13:30+03' })
    await occupy(db, { ...salon, startsAt: '2026-12-01T12:00+03', endsAt: '2026-12-01T13:00+03' })
    await newTimeOff(db, {
      ...{ salonId: salon.salonId, resourceId },
      ...{ from: '2026-12-03T10:00+03', to: '2026-12-03T14:00+03' },
    })
    await newTimeOff(db, {
      ...{ salonId: salon.salonId, resourceId },
      ...{ from: '2026-12-03T12:00+03', to: '2026-12-03T16:00+03' },
    })
    const { facts } = await loadSalonFacts(db, {
      salonId: salon.salonId,
      lines: [{ serviceId: salon.serviceId }],
      range: RANGE,
      now: NOW,
    })
    expect(facts.busy.get(resourceId)).toEqual([
      ...[riyadh('2026-12-01T12:00'), riyadh('2026-12-01T13:00')],
      ...[riyadh('2026-12-02T12:00'), riyadh('2026-12-02T13:30')],
    ])
    expect(facts.timeOff.get(resourceId)).toEqual([riyadh('2026-12-03T10:00'), riyadh('2026-12-03T16:00')])
  })

  it('counts a hold as busy until it runs out', async () => {
    const { db, ...salon } = await seedSalon()
    const held = { ...salon, status: 'held' as const }
    const [first, second] = [
      { startsAt: '2026-12-01T12:00+03', endsAt: '2026-12-01T13:00+03' },
      { startsAt: '2026-12-01T15:00+03', endsAt: '2026-12-01T16:00+03' },
    ]
    await occupy(db, { ...held, ...first, holdExpiresAt: NOW.toISOString() })
    await occupy(db, { ...held, ...second, holdExpiresAt: '2026-12-01T06:00:01Z' })
    const query = { salonId: salon.salonId, lines: [{ serviceId: salon.serviceId }], range: RANGE, now: NOW }
    const { facts } = await loadSalonFacts(db, query)
    expect(facts.busy.get(salon.staffId)).toEqual([riyadh('2026-12-01T15:00'), riyadh('2026-12-01T16:00')])
  })

  it("leaves out the moving booking's own time", async () => {
    const { db, ...salon } = await seedSalon()
    const moving = await occupy(db, {
      ...salon,
      startsAt: '2026-12-01T12:00+03',
      endsAt: '2026-12-01T13:00+03',
    })
    const query = { salonId: salon.salonId, lines: [{ serviceId: salon.serviceId }], range: RANGE, now: NOW }
    expect((await loadSalonFacts(db, query)).facts.busy.size).toBe(1)
    expect((await loadSalonFacts(db, { ...query, ignoreBookingId: moving })).facts.busy.size).toBe(0)
  })

  it('sees what reaches into the range from the night before and out of it into the night after', async () => {
    const { db, ...salon } = await seedSalon()
    await occupy(db, { ...salon, startsAt: '2026-11-30T23:00+03', endsAt: '2026-12-01T01:00+03' })
    await occupy(db, { ...salon, startsAt: '2026-12-02T02:00+03', endsAt: '2026-12-02T03:00+03' })
    const { facts } = await loadSalonFacts(db, {
      salonId: salon.salonId,
      lines: [{ serviceId: salon.serviceId }],
      range: { from: FROM, days: 1 },
      now: NOW,
    })
    expect(facts.busy.get(salon.staffId)).toHaveLength(4)
  })

  it('loads the evening before a start that is to be decided', async () => {
    const { db, ...salon } = await seedSalon()
    await occupy(db, { ...salon, startsAt: '2026-12-01T20:00+03', endsAt: '2026-12-01T21:00+03' })
    const { facts } = await loadSalonFacts(db, {
      salonId: salon.salonId,
      lines: [{ serviceId: salon.serviceId }],
      range: { startMinute: riyadh('2026-12-02T01:00') },
      now: NOW,
    })
    expect(facts.busy.get(salon.staffId)).toHaveLength(2)
  })

  it('reads hours of the salon, of a season, of a date and of staff who have their own', async () => {
    const { db, salonId, serviceId, staffId } = await seedSalon()
    const seasonal = everyDay(20, 27)
    await newSeason(db, { salonId, firstDate: '2026-12-10', lastDate: '2026-12-20', hours: seasonal })
    const away = { id: crypto.randomUUID(), salonId, staffId, onDate: '2026-12-05' }
    await db.insertInto('dateOverrides').values(away).execute()
    const own = await newStaff(db, { salonId, does: [serviceId], hours: everyDay(12, 16).slice(0, 2) })
    const plain = await newStaff(db, { salonId, does: [serviceId] })
    const { facts } = await loadSalonFacts(db, {
      ...{ salonId, lines: [{ serviceId }], range: RANGE, now: NOW },
    })
    expect(facts.schedule.weekly).toHaveLength(7)
    expect(facts.schedule.seasons).toEqual([
      { firstDate: '2026-12-10', lastDate: '2026-12-20', windows: seasonal },
    ])
    const schedules = new Map(facts.staff.map((each) => [each.id, each.schedule]))
    expect(schedules.get(plain.id)).toBeNull()
    expect(schedules.get(own.id)).toEqual({
      weekly: everyDay(12, 16).slice(0, 2),
      seasons: [],
      overrides: [],
    })
    expect(schedules.get(staffId)).toEqual({
      ...facts.schedule,
      overrides: [{ date: '2026-12-05', windows: [] }],
    })
  })

  it('gives the units of the rooms a service needs, and none that is out of use', async () => {
    const { db, salonId } = await seedSalon()
    const used = await newRoom(db, { salonId, units: 2 })
    await newRoom(db, { salonId, units: 1 })
    const service = await newService(db, { salonId, roomIds: [used.id] })
    await newStaff(db, { salonId, does: [service.id] })
    await db
      .updateTable('resources')
      .set({ isActive: false })
      .where('id', '=', used.resourceIds[1]!)
      .execute()
    const { facts, visit } = await loadSalonFacts(db, {
      ...{ salonId, lines: [{ serviceId: service.id }], range: RANGE, now: NOW },
    })
    expect(facts.rooms).toMatchObject([{ resourceId: used.resourceIds[0], roomId: used.id }])
    expect(visit.lines[0]?.roomIds).toEqual([used.id])
  })

  it('does not find a salon that is not there or not active', async () => {
    const { db, salonId, serviceId } = await seedSalon()
    const query = { lines: [{ serviceId }], range: RANGE, now: NOW }
    await expect(loadSalonFacts(db, { ...query, salonId: crypto.randomUUID() })).rejects.toThrow('NOT_FOUND')
    await db.updateTable('salons').set({ status: 'draft' }).where('id', '=', salonId).execute()
    await expect(loadSalonFacts(db, { ...query, salonId })).rejects.toThrow('NOT_FOUND')
  })
})
