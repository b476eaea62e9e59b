import type { AvailabilityInput } from '@salon/contract'
import { checkStart, minuteOfInstant, nextMinute, type LocalDate } from '@salon/domain'
import type { NewSalon, TestDatabase } from '@salon/testkit'
import {
  countStatements,
  createTestDatabase,
  everyDay,
  fixedClock,
  newRoom,
  newSalon,
  newService,
  newStaff,
  newTimeOff,
  occupy,
} from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSalonFacts } from '../availability/load-facts.ts'
import { listAvailability } from './list-availability.ts'

const clock = fixedClock('2026-12-01T06:00:00Z')
const TODAY = '2026-12-01' as LocalDate

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

function availability(input: AvailabilityInput, db = database.db) {
  return listAvailability({ db, clock }, input)
}

async function seedSalon(columns: NewSalon = {}) {
  const { db } = database
  const { id: salonId } = await newSalon(db, columns)
  const { id: serviceId } = await newService(db, { salonId })
  const { id: staffId } = await newStaff(db, { salonId, does: [serviceId] })
  const input = { salonId, lines: [{ serviceId }], from: TODAY, days: 1 }
  return { db, salonId, serviceId, staffId, input }
}

describe('salons.availability', () => {
  it('lists the grid of an empty day and who could do each line', async () => {
    const { input, staffId } = await seedSalon({ hours: everyDay(10, 12), slotStepMinutes: 30 })
    expect(await availability(input)).toEqual({
      timeZone: 'Asia/Riyadh',
      days: [
        {
          date: TODAY,
          slots: ['07:00', '07:30', '08:00'].map((time) => ({
            startsAt: `2026-12-01T${time}:00.000Z`,
            endsAt: `2026-12-01T0${Number(time[1]) + 1}${time.slice(2)}:00.000Z`,
            lines: [{ staffIds: [staffId] }],
          })),
        },
      ],
    })
  })

  it('gives the hours after midnight to the evening they belong to', async () => {
    const { input } = await seedSalon({ hours: everyDay(22, 25), slotStepMinutes: 60 })
    const { days } = await availability({ ...input, days: 2 })
    expect(days.map((day) => day.slots.map((slot) => slot.startsAt))).toEqual([
      ['2026-12-01T19:00:00.000Z', '2026-12-01T20:00:00.000Z', '2026-12-01T21:00:00.000Z'],
      ['2026-12-02T19:00:00.000Z', '2026-12-02T20:00:00.000Z', '2026-12-02T21:00:00.000Z'],
    ])
  })

  it('still offers the rest of the night to those who ask for yesterday', async () => {
    const { input } = await seedSalon({ hours: everyDay(22, 34), slotStepMinutes: 60 })
    const { days } = await availability({ ...input, from: '2026-11-30' as LocalDate })
    expect(days[0]?.slots.map((slot) => slot.startsAt)).toEqual(['2026-12-01T06:00:00.000Z'])
  })

  it('keeps dates that are past or too far, but empty', async () => {
    const { input } = await seedSalon({ furthestDays: 3 })
    const past = await availability({ ...input, from: '2026-11-20' as LocalDate, days: 13 })
    expect(past.days.filter((day) => day.slots.length > 0).map((day) => day.date)).toEqual([
      '2026-12-01',
      '2026-12-02',
    ])
    expect(past.days).toHaveLength(13)
    const late = await availability({ ...input, from: '2026-12-04' as LocalDate, days: 5 })
    expect(late.days.filter((day) => day.slots.length > 0)).toHaveLength(1)
    const never = await availability({ ...input, from: '9999-12-31' as LocalDate, days: 31 })
    expect(never.days.flatMap((day) => day.slots)).toEqual([])
  })

  it.each([
    ['soon', '2026-12-20T00:00+03', '2026-12-20'],
    ['late', '2027-01-25T00:00+03', '2027-01-25'],
  ])('tells the next free time when the days asked for are full and it is %s', async (_, to, date) => {
    const { db, salonId, staffId, input } = await seedSalon()
    await newTimeOff(db, { salonId, resourceId: staffId, from: '2026-12-01T00:00+03', to })
    expect((await availability({ ...input, days: 7 })).nextAvailable).toEqual({
      date,
      startsAt: `${date}T07:00:00.000Z`,
    })
  })

  it('tells no next free time when there is none', async () => {
    const { db, salonId, staffId, input } = await seedSalon()
    const forever = { from: '2026-12-01T00:00+03', to: '2028-01-01T00:00+03' }
    await newTimeOff(db, { salonId, resourceId: staffId, ...forever })
    const counted = countStatements(db)
    expect(await availability(input, counted.db)).not.toHaveProperty('nextAvailable')
    expect(counted.take()).toBe(4)
  })

  it('names the prayers that close the doors, inside opening hours and the days that may be booked', async () => {
    const prayer = { prayerMode: 'closed', prayerBeforeMinutes: 10, prayerAfterMinutes: 20 } as const
    const { input } = await seedSalon({ hours: everyDay(10, 12), ...prayer })
    const thursday = '2026-12-03' as LocalDate
    const { days } = await availability({ ...input, from: thursday, days: 2 })
    expect(days.map((day) => day.closures)).toEqual([
      [{ prayer: 'dhuhr', from: '2026-12-03T08:33:00.000Z', to: '2026-12-03T09:00:00.000Z' }],
      [{ prayer: 'dhuhr', from: '2026-12-04T08:33:00.000Z', to: '2026-12-04T09:00:00.000Z' }],
    ])
    const past = await availability({ ...input, from: '2026-11-20' as LocalDate })
    expect(past.days).toEqual([{ date: '2026-11-20', slots: [], closures: [] }])
  })

  it('sends two statements for a month of ten stylists', async () => {
    const { db, salonId, serviceId, input } = await seedSalon()
    for (let i = 0; i < 9; i++) await newStaff(db, { salonId, does: [serviceId] })
    const counted = countStatements(db)
    const { days } = await availability({ ...input, days: 31 }, counted.db)
    expect(counted.take()).toBe(2)
    expect(days[3]?.slots[0]?.lines[0]?.staffIds).toHaveLength(10)
  })

  it('shows exactly what can be booked, with rooms, buffers, processing and bookings around', async () => {
    const { db, salonId, serviceId, staffId } = await seedSalon({ slotStepMinutes: 30 })
    const room = await newRoom(db, { salonId })
    const color = await newService(db, {
      ...{ salonId, roomIds: [room.id], durationMinutes: 90, bufferAfterMinutes: 15 },
      ...{ processingStartMinute: 30, processingLengthMinutes: 30 },
    })
    const noura = await newStaff(db, { salonId, does: [serviceId, color.id], hours: everyDay(12, 18) })
    const at = (from: string, to: string) => ({
      startsAt: `2026-12-01T${from}+03`,
      endsAt: `2026-12-01T${to}+03`,
    })
    await occupy(db, { salonId, serviceId, staffId, ...at('11:00', '12:30') })
    await occupy(db, { salonId, serviceId, staffId: noura.id, ...at('15:00', '15:30') })
    const inRoom = { salonId, serviceId, staffId, resourceId: room.resourceIds[0]! }
    await occupy(db, { ...inRoom, ...at('13:00', '14:00') })

    const lines = [{ serviceId }, { serviceId: color.id }]
    const { days } = await availability({ salonId, lines, from: TODAY, days: 1 })
    const shown = days[0]!.slots.map((slot) => minuteOfInstant(slot.startsAt))
    const now = clock.now()
    const bookable: number[] = []
    const midnight = Date.parse('2026-12-01T00:00+03:00') / 60_000
    for (let startMinute = midnight; startMinute < midnight + 1440; startMinute += 15) {
      const { facts, visit } = await loadSalonFacts(db, { salonId, lines, range: { startMinute }, now })
      if (checkStart(facts, visit.lines, startMinute, nextMinute(now)).ok) bookable.push(startMinute)
    }
    expect(shown).toEqual(bookable)
    expect(shown.length).toBeGreaterThan(0)
  })
})
