import { randomUUID } from 'node:crypto'
import { newService, newStaff, newTimeOff, occupy } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { refusalOf } from '../testing/caller.ts'
import { listFirstFree } from './first-free.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const firstFree = (...salonIds: string[]) => world.anonymous.salons.firstFree({ salonIds })

/** Everybody away from the test's present for so many days. */
async function newSalonAwayFor(days: number) {
  const { salonId, staffId, serviceId } = await world.seedSalon()
  const to = new Date(Date.UTC(2026, 11, 1) + days * 86_400_000).toISOString()
  const from = '2026-11-30T00:00:00Z'
  await newTimeOff(world.db, { salonId, resourceId: staffId, from, to })
  return { salonId, staffId, serviceId }
}

describe('the first free time of some salons', () => {
  it('is now where somebody is free', async () => {
    const { salonId, serviceId } = await world.seedSalon()
    expect(await firstFree(salonId)).toEqual([
      { salonId, startsAt: '2026-12-01T09:00:00.000Z', line: { serviceId } },
    ])
  })

  it('is that of the quickest service', async () => {
    const { salonId, staffId, serviceId } = await world.seedSalon()
    const quick = await newService(world.db, { salonId, durationMinutes: 15 })
    await newStaff(world.db, { salonId, does: [quick.id] })
    await occupy(world.db, {
      ...{ salonId, staffId, serviceId },
      ...{ startsAt: '2026-12-01T09:00:00Z', endsAt: '2026-12-01T13:00:00Z' },
    })
    expect(await firstFree(salonId)).toEqual([
      { salonId, startsAt: '2026-12-01T09:00:00.000Z', line: { serviceId: quick.id } },
    ])
  })

  it.each([
    [1, '2026-12-02T07:00:00.000Z'],
    [2, '2026-12-03T07:00:00.000Z'],
    [3, '2026-12-04T07:00:00.000Z'],
    [13, '2026-12-14T07:00:00.000Z'],
    [20, null],
  ])('is looked for in the days after, too: away for %i days', async (days, startsAt) => {
    const { salonId, serviceId } = await newSalonAwayFor(days)
    const line = startsAt ? { serviceId } : null
    expect(await firstFree(salonId)).toEqual([{ salonId, startsAt, line }])
  })

  it('is what the list of times begins with', async () => {
    const { salonId, serviceId } = await newSalonAwayFor(4)
    const lines = [{ serviceId }]
    const list = { salonId, lines, from: '2026-12-01', days: 14 }
    const { days } = await world.anonymous.salons.availability(list)
    const [first] = days.flatMap(({ slots }) => slots)
    expect(await firstFree(salonId)).toEqual([{ salonId, startsAt: first?.startsAt, line: { serviceId } }])
  })

  it('is answered once for each salon, in the order asked for', async () => {
    const [one, other] = [await world.seedSalon(), await world.seedSalon()]
    const answer = await firstFree(other.salonId, one.salonId, other.salonId)
    expect(answer.map(({ salonId }) => salonId)).toEqual([other.salonId, one.salonId])
  })

  it('is none for salons without services, hidden ones and those that are not there', async () => {
    const [idle, hidden] = [await world.seedSalon({}, { isActive: false }), await world.seedSalon()]
    await world.db.updateTable('salons').set({ status: 'draft' }).where('id', '=', hidden.salonId).execute()
    const salonIds = [idle.salonId, hidden.salonId, randomUUID()]
    const nothing = salonIds.map((salonId) => ({ salonId, startsAt: null, line: null }))
    expect(await firstFree(...salonIds)).toEqual(nothing)
  })

  it('sends as many statements for 24 salons as for one', async () => {
    const { deps, take } = world.counted()
    const salonIds: string[] = []
    for (let i = 0; i < 24; i++) salonIds.push((await newSalonAwayFor(i % 2 === 0 ? 1 : 10)).salonId)
    const statements = async (ids: string[]) => {
      await listFirstFree(deps, ids)
      return take()
    }
    expect(await statements(salonIds)).toBe(4)
    expect(await statements(salonIds)).toBe(3)
    expect(await statements(salonIds.slice(0, 1))).toBe(2)
    expect(await statements(salonIds.slice(1, 2))).toBe(3)
  })

  it('takes 1 to 24 ids and nothing else', async () => {
    const many = Array.from({ length: 25 }, () => randomUUID())
    for (const salonIds of [[], many, ['rose']]) {
      expect((await refusalOf(firstFree(...salonIds))).reason).toBe('INVALID_INPUT')
    }
  })
})
