import { randomUUID } from 'node:crypto'
import { itemAt, type LocalDate } from '@salon/domain'
import { newService, newStaff, newTimeOff } from '@salon/testkit'
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

  it('tells how each service takes the time of who does it, as long as its visit takes any', async () => {
    const masked = { durationMinutes: 150, processingStartMinute: 30, processingLengthMinutes: 90 }
    const around = { bufferBeforeMinutes: 5, bufferAfterMinutes: 15 }
    const salon = await world.seedSalon({}, { ...masked, ...around })
    const { salonId, serviceId, staffId } = salon
    const { id: trimId } = await newService(world.db, { salonId, durationMinutes: 30, ...around })
    await world.db.insertInto('staffServices').values({ salonId, staffId, serviceId: trimId }).execute()
    const { manage } = callerOf(world.deps, await salon.addMember('manager')).bookings
    const book = (startsAt: string, serviceIds: string[]) =>
      manage.create({
        ...{ salonId, startsAt, customer: { name: 'نورة' } },
        lines: serviceIds.map((each) => ({ serviceId: each })),
      })
    const visit = await book(`${FROM}T08:00:00.000Z`, [serviceId, trimId])
    const inWait = await book(`${FROM}T08:35:00.000Z`, [trimId])
    const read = async () => (await readCalendar(world.deps, { salonId, from: FROM, to: FROM })).bookings
    const timesOf = async (id: string) => {
      const booking = (await read()).find((each) => each.id === id)
      return booking?.lines.map((line) => booking.times[line.id])
    }
    expect(await timesOf(visit.id)).toEqual([
      { beforeMinutes: 5, afterMinutes: 0, wait: { startMinute: 30, lengthMinutes: 90 } },
      { beforeMinutes: 0, afterMinutes: 15, wait: null },
    ])
    expect(await timesOf(inWait.id)).toEqual([{ beforeMinutes: 5, afterMinutes: 15, wait: null }])
    await manage.resize({ id: visit.id, version: 1, lines: [{ line: 0, minutes: 100 }] })
    // what is kept free before the trim ends the wait
    expect(await timesOf(visit.id)).toMatchObject([{ wait: { startMinute: 30, lengthMinutes: 65 } }, {}])
    world.deps.clock.set(`${FROM}T09:00:00.000Z`)
    await manage.noShow({ id: inWait.id })
    expect(await timesOf(inWait.id)).toEqual([undefined])
  })

  it('tells when a visit that is over ended, whatever it was booked for', async () => {
    const salon = await world.seedSalon()
    const { salonId, serviceId } = salon
    const { manage } = callerOf(world.deps, await salon.addMember('staff')).bookings
    const book = (startsAt: string) =>
      manage.create({ ...{ salonId, startsAt, lines: [{ serviceId }] }, customer: { name: 'نورة' } })
    world.deps.clock.set(`${FROM}T07:00:00.000Z`)
    const [early, missed, next] = [
      await book(`${FROM}T08:00:00.000Z`),
      await book(`${FROM}T09:00:00.000Z`),
      await book(`${FROM}T10:00:00.000Z`),
    ]
    world.deps.clock.set(`${FROM}T08:10:00.000Z`)
    await manage.checkIn({ id: early.id })
    await manage.complete({ id: early.id })
    world.deps.clock.set(`${FROM}T09:20:00.000Z`)
    await manage.noShow({ id: missed.id })
    const { bookings } = await readCalendar(world.deps, { salonId, from: FROM, to: FROM })
    expect(bookings.map(({ id, endedAt }) => [id, endedAt])).toEqual([
      [early.id, `${FROM}T08:10:00.000Z`],
      [missed.id, `${FROM}T09:20:00.000Z`],
      [next.id, null],
    ])
  })

  it('names what each of the people does', async () => {
    const { salonId, serviceId, staffId } = await world.seedSalon()
    const { id: trimId } = await newService(world.db, { salonId })
    const { id: other } = await newStaff(world.db, { salonId, does: [serviceId, trimId] })
    const { staff } = await readCalendar(world.deps, { salonId, from: FROM, to: FROM })
    const skills = new Map(staff.map(({ id, serviceIds }) => [id, serviceIds.toSorted()]))
    expect(skills).toEqual(
      new Map([
        [staffId, [serviceId]],
        [other, [serviceId, trimId].toSorted()],
      ]),
    )
  })
})
