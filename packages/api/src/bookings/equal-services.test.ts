import { randomUUID } from 'node:crypto'
import type { BookingView } from '@salon/contract'
import { itemAt, type LocalDate } from '@salon/domain'
import { newStaff } from '@salon/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../testing/caller.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

const AT = '2026-12-02T09:00:00.000Z'
const LATER = '2026-12-02T14:00:00.000Z'
const TODAYS_PRICE = 150_00

/** A mother and her daughter, who have the same done: the first costs 100 riyals and takes 90 minutes, the second 80 riyals and 40 minutes. */
async function visitOfTwo() {
  const salon = await world.seedSalon({}, { durationMinutes: 60 })
  const { salonId, serviceId, staffId } = salon
  const { id: otherId } = await newStaff(world.db, { salonId, does: [serviceId] })
  const { user, api } = await world.signIn()
  const office = callerOf(world.deps, await salon.addMember('staff'))
  const line = { serviceId, staffId }
  const booked = await api.bookings.create({
    ...{ salonId, startsAt: AT, lines: [line, line], idempotencyKey: randomUUID() },
  })
  const { id } = booked
  await world.db
    .updateTable('bookingLines')
    .set({ priceHalalas: 80_00 })
    .where('bookingId', '=', id)
    .where('position', '=', 1)
    .execute()
  await world.db.updateTable('bookings').set({ totalHalalas: 180_00 }).where('id', '=', id).execute()
  const lengths = [
    { line: 0, minutes: 90 },
    { line: 1, minutes: 40 },
  ]
  const visit = await office.bookings.manage.resize({ id, version: booked.version, lines: lengths })
  await world.db
    .updateTable('services')
    .set({ priceHalalas: TODAYS_PRICE })
    .where('id', '=', serviceId)
    .execute()
  const [mother, daughter] = [itemAt(visit.lines, 0).id, itemAt(visit.lines, 1).id]
  return { ...salon, otherId, user, api, office, id, visit, line, mother, daughter }
}

const shapeOf = ({ lines, totalHalalas }: Pick<BookingView, 'lines' | 'totalHalalas'>) => ({
  lines: lines.map(({ priceHalalas, setMinutes }) => [priceHalalas, setMinutes]),
  totalHalalas,
})
const MOTHERS = { lines: [[100_00, 90]], totalHalalas: 100_00 }
const DAUGHTERS = { lines: [[80_00, 40]], totalHalalas: 80_00 }

describe('a visit of two equal services that is moved without one of them', () => {
  it.each(['customer', 'salon'] as const)(
    'keeps the one that the %s names, as was said before',
    async (who) => {
      const { api, office, id, line, daughter } = await visitOfTwo()
      const { moveTerms, reschedule } = who === 'customer' ? api.bookings : office.bookings.manage
      const input = { id, startsAt: LATER, lines: [{ ...line, lineId: daughter }] }
      expect((await moveTerms(input)).totalHalalas).toBe(80_00)
      const moved = await reschedule(input)
      expect(shapeOf(moved)).toEqual(DAUGHTERS)
      expect(moved).toMatchObject({ startsAt: LATER, endsAt: '2026-12-02T14:40:00.000Z' })
    },
  )

  it('keeps the first of them where nothing is named', async () => {
    const { api, id, line } = await visitOfTwo()
    expect(shapeOf(await api.bookings.reschedule({ id, startsAt: LATER, lines: [line] }))).toEqual(MOTHERS)
  })

  it('keeps, where nothing is named, the one of the same person', async () => {
    const { office, id, line, otherId, mother, daughter } = await visitOfTwo()
    const { reschedule, moveTerms } = office.bookings.manage
    const others = { serviceId: line.serviceId, staffId: otherId }
    const apart = [
      { ...line, lineId: mother },
      { ...others, lineId: daughter },
    ]
    await reschedule({ id, startsAt: AT, lines: apart })
    const input = { id, startsAt: LATER, lines: [others] }
    expect((await moveTerms(input)).totalHalalas).toBe(80_00)
    expect(shapeOf(await reschedule(input))).toEqual(DAUGHTERS)
  })

  it('keeps both in the order in which they are named, and adds a third at today’s price', async () => {
    const { api, id, line, mother, daughter } = await visitOfTwo()
    const lines = [line, { ...line, lineId: daughter }, { ...line, lineId: mother }]
    expect(shapeOf(await api.bookings.reschedule({ id, startsAt: LATER, lines }))).toEqual({
      lines: [
        [TODAYS_PRICE, null],
        [80_00, 40],
        [100_00, 90],
      ],
      totalHalalas: 330_00,
    })
  })

  it('is offered the times of the one that is named', async () => {
    const { api, salonId, id, line, daughter } = await visitOfTwo()
    const asked = { salonId, from: '2026-12-02' as LocalDate, days: 1 }
    const lines = [{ ...line, lineId: daughter }]
    const [day] = (await api.salons.availability({ ...asked, lines, movingBookingId: id })).days
    expect(day?.slots.find(({ startsAt }) => startsAt === LATER)?.endsAt).toBe('2026-12-02T14:40:00.000Z')
    expect((await refusalOf(api.salons.availability({ ...asked, lines }))).reason).toBe('INVALID_INPUT')
  })
})

describe('a service that stays', () => {
  it('goes by the same id wherever the visit goes, so that who sends a move again, or takes it back, names it still', async () => {
    const { api, office, id, line, mother, daughter } = await visitOfTwo()
    const input = { id, startsAt: LATER, lines: [{ ...line, lineId: daughter }, line] }
    const moved = await api.bookings.reschedule(input)
    expect(moved.lines.map((each) => each.id)).toEqual([daughter, mother])
    const again = await api.bookings.reschedule(input)
    expect(shapeOf(again)).toEqual({ ...shapeOf(moved) })
    const relocate = { id, version: again.version, to: 'other_staff' } as const
    const relocated = await office.bookings.manage.relocate(relocate)
    expect(relocated.lines.map((each) => each.id)).toEqual([daughter, mother])
    const back = [mother, daughter].map((lineId) => ({ ...line, lineId }))
    const returned = await office.bookings.manage.reschedule({ id, startsAt: AT, lines: back })
    expect(returned.lines.map((each) => each.id)).toEqual([mother, daughter])
  })

  it('is of this visit, as it was booked, and one', async () => {
    const { api, office, id, visit, line, mother, otherId } = await visitOfTwo()
    const elsewhere = await visitOfTwo()
    const moving = (...lines: Parameters<typeof api.bookings.reschedule>[0]['lines'] & object) => ({
      ...{ id, startsAt: LATER, lines },
    })
    const refused = [
      { ...line, lineId: elsewhere.mother },
      { ...line, lineId: randomUUID() },
      { serviceId: line.serviceId, lineId: mother },
      { ...line, staffId: otherId, lineId: mother },
    ]
    for (const each of refused) {
      expect(await refusalOf(api.bookings.reschedule(moving(each)))).toEqual({
        reason: 'NOT_FOUND',
        details: {},
      })
      expect(await refusalOf(api.bookings.moveTerms(moving(each)))).toEqual({
        reason: 'NOT_FOUND',
        details: {},
      })
    }
    const foreign = moving({ ...elsewhere.line, lineId: elsewhere.mother })
    expect((await refusalOf(office.bookings.manage.reschedule(foreign))).reason).toBe('NOT_FOUND')
    const twice = moving({ ...line, lineId: mother }, { ...line, lineId: mother })
    expect((await refusalOf(api.bookings.reschedule(twice))).reason).toBe('INVALID_INPUT')
    expect((await refusalOf(office.bookings.manage.reschedule(twice))).reason).toBe('INVALID_INPUT')
    expect(await api.bookings.byId({ id })).toMatchObject({ version: visit.version, totalHalalas: 180_00 })
  })
})
