import { randomUUID } from 'node:crypto'
import { newService, newStaff, occupy } from '@salon/testkit'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../testing/caller.ts'

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
afterAll(() => world.drop())

/** The day that is booked; all of it in Riyadh is away. */
const at = (utc: string) => `2026-12-02T${utc}:00.000Z`
const DAY = { startsAt: '2026-12-01T21:00:00.000Z', endsAt: '2026-12-02T21:00:00.000Z' }

/** Sessions of this database that wait for a lock. */
async function countWaiting(): Promise<number> {
  const { rows } = await sql`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
    world.db,
  )
  return rows.length
}

/** A booking as it is when it is looked at. */
const seen = ({ id, version }: { id: string; version: number }) => ({ id, version })

async function salonOfTwo() {
  const salon = await world.seedSalon({}, { durationMinutes: 60 }, 2)
  const [noura = '', sara = ''] = salon.staffIds
  const { api: customer } = await world.signIn()
  const office = callerOf(world.deps, await salon.addMember('manager'))
  const { salonId, serviceId } = salon
  const book = (startsAt: string, staffId: string | null) =>
    customer.bookings.create({
      ...{ salonId, startsAt, idempotencyKey: randomUUID() },
      lines: [{ serviceId, ...(staffId !== null && { staffId }) }],
    })
  const leave = async () => {
    const { timeOff } = office.salons.manage
    const found = await timeOff.impact({ salonId, staffId: noura, ...DAY })
    await timeOff.add({ salonId, staffId: noura, ...DAY, impact: found.impact! })
    return found.bookings.map(({ id }) => id)
  }
  const told = async (bookingId: string) => {
    const sent = world.db.selectFrom('notifications').select('event').where('bookingId', '=', bookingId)
    return (await sent.orderBy('createdAt').execute()).map(({ event }) => event)
  }
  return {
    ...salon,
    noura,
    sara,
    customer,
    office: office.bookings.manage,
    manage: office,
    book,
    leave,
    told,
  }
}

describe('a leave over four bookings', () => {
  it('keeps one, moves one, has somebody else do one, and gives the money of one back', async () => {
    const { salonId, serviceId, noura, sara, customer, office, book, leave, told } = await salonOfTwo()
    const kept = await book(at('07:00'), noura)
    const moved = await book(at('09:00'), noura)
    const reassigned = await book(at('11:00'), noura)
    await world.db.updateTable('salons').set({ paymentPolicy: 'full' }).where('id', '=', salonId).execute()
    const paid = await book(at('13:00'), noura)
    const source = { type: 'token', token: 'token_approved' } as const
    await customer.payments.create({ bookingId: paid.id, source, idempotencyKey: randomUUID() })
    await occupy(world.db, { salonId, serviceId, staffId: sara, startsAt: at('07:00'), endsAt: at('08:00') })
    expect(await leave()).toEqual([kept.id, moved.id, reassigned.id, paid.id])

    const later = await office.relocate({ ...seen(moved), to: 'nearest_time' })
    // in the evening before, as late as she works
    expect(later).toMatchObject({ startsAt: '2026-12-01T18:00:00.000Z', totalHalalas: moved.totalHalalas })
    expect(later.lines[0]?.staff.id).toBe(noura)
    const others = await office.relocate({ ...seen(reassigned), to: 'other_staff' })
    expect(others).toMatchObject({ startsAt: at('11:00'), lines: [{ staff: { id: sara } }] })
    expect((await office.cancel({ id: paid.id })).status).toBe('cancelled')
    const refused = office.relocate({ ...seen(kept), to: 'other_staff' })
    expect(await refusalOf(refused)).toEqual({ reason: 'SLOT_TAKEN', details: { cause: 'busy' } })

    const [money] = await customer.payments.forBooking({ bookingId: paid.id })
    expect(money?.refundedHalalas).toBe(paid.totalHalalas)
    expect(await customer.bookings.byId({ id: kept.id })).toMatchObject({
      ...{ status: 'confirmed', startsAt: at('07:00'), lines: [{ staff: { id: noura } }] },
    })
    expect(await told(kept.id)).not.toContain('booking_rescheduled')
    expect(await told(moved.id)).toContain('booking_rescheduled')
    expect(await told(reassigned.id)).toContain('booking_rescheduled')
    expect(await told(paid.id)).toContain('booking_cancelled')
  })
})

describe('a booking that is moved twice by the same word', () => {
  it('stays where it went, and its customer is told once', async () => {
    const { salonId, serviceId, noura, office, book, leave, told } = await salonOfTwo()
    await newStaff(world.db, { salonId, does: [serviceId] })
    const away = await book(at('09:00'), noura)
    const late = await book(at('11:00'), noura)
    await leave()
    const reassigned = await office.relocate({ ...seen(away), to: 'other_staff' })
    const [served] = reassigned.lines
    expect(served?.staff.id).not.toBe(noura)
    expect(await office.relocate({ ...seen(away), to: 'other_staff' })).toEqual(reassigned)
    const moved = await office.relocate({ ...seen(late), to: 'nearest_time' })
    expect(await office.relocate({ ...seen(late), to: 'nearest_time' })).toEqual(moved)
    for (const { id } of [away, late]) {
      expect((await told(id)).filter((event) => event === 'booking_rescheduled')).toHaveLength(1)
    }
  })
})

describe('a booking that is cancelled as it was looked at', () => {
  it('is left alone, with its money, once it is another', async () => {
    const { salonId, noura, customer, office, book, told } = await salonOfTwo()
    await world.db.updateTable('salons').set({ paymentPolicy: 'full' }).where('id', '=', salonId).execute()
    const { id } = await book(at('09:00'), noura)
    const source = { type: 'token', token: 'token_approved' } as const
    await customer.payments.create({ bookingId: id, source, idempotencyKey: randomUUID() })
    const looked = await customer.bookings.byId({ id })
    const moved = await customer.bookings.reschedule({ id, startsAt: at('15:00') })
    const answered = await office.cancel(seen(looked))
    expect(answered).toMatchObject({ status: 'confirmed', startsAt: at('15:00'), version: moved.version })
    const [money] = await customer.payments.forBooking({ bookingId: id })
    expect(money?.refundedHalalas).toBe(0)
    expect(await told(id)).not.toContain('booking_cancelled')
  })

  it('is left alone also by who waited for the change', async () => {
    const { noura, office, book } = await salonOfTwo()
    const visit = await book(at('09:00'), noura)
    const asked = await world.db.transaction().execute(async (trx) => {
      const change = trx.updateTable('bookings').set({ version: visit.version + 1 })
      await change.where('id', '=', visit.id).execute()
      // in an object, or the transaction would wait for what waits for it
      const answer = { booking: office.cancel(seen(visit)) }
      await vi.waitFor(async () => expect(await countWaiting()).toBe(1))
      return answer
    })
    expect((await asked.booking).status).toBe('confirmed')
  })

  it('is so once, however often it is asked for', async () => {
    const { noura, office, book, told } = await salonOfTwo()
    const visit = await book(at('09:00'), noura)
    const cancelled = await office.cancel(seen(visit))
    expect(cancelled.status).toBe('cancelled')
    expect(await office.cancel(seen(visit))).toEqual(cancelled)
    expect((await told(visit.id)).filter((event) => event === 'booking_cancelled')).toHaveLength(1)
  })
})

describe('the nearest time', () => {
  it('is one that customers are offered, with the notice that the salon wants', async () => {
    const { salonId, noura, office, book, leave } = await salonOfTwo()
    const visit = await book(at('07:00'), noura)
    await world.db
      .updateTable('salons')
      .set({ minimumNoticeMinutes: 3 * 1440 })
      .where('id', '=', salonId)
      .execute()
    await leave()
    const { startsAt } = await office.relocate({ ...seen(visit), to: 'nearest_time' })
    expect(Date.parse(startsAt) - world.deps.clock.now().getTime()).toBeGreaterThanOrEqual(3 * 86_400_000)
  })
})

describe('a booking that goes to somebody else', () => {
  it('stays at its price and with those who are not away', async () => {
    const { salonId, serviceId, noura, sara, customer, office, leave } = await salonOfTwo()
    const { id: braids } = await newService(world.db, { salonId, durationMinutes: 60, priceHalalas: 200_00 })
    const { id: reem } = await newStaff(world.db, { salonId, does: [braids] })
    await world.db
      .updateTable('staffServices')
      .set({ priceHalalas: 300_00 })
      .where('staffId', '=', sara)
      .execute()
    const visit = await customer.bookings.create({
      ...{ salonId, startsAt: at('09:00'), idempotencyKey: randomUUID() },
      lines: [
        { serviceId, staffId: noura },
        { serviceId: braids, staffId: reem },
      ],
    })
    await leave()
    const after = await office.relocate({ ...seen(visit), to: 'other_staff' })
    expect(after.lines.map(({ staff, staffChosen }) => [staff.id, staffChosen])).toEqual([
      [sara, false],
      [reem, true],
    ])
    expect(after.totalHalalas).toBe(visit.totalHalalas)
  })

  it('is taken by nobody where nobody else does it', async () => {
    const { serviceId, sara, noura, office, book } = await salonOfTwo()
    const visit = await book(at('09:00'), noura)
    await world.db.deleteFrom('staffServices').where('staffId', '=', sara).execute()
    const refused = office.relocate({ ...seen(visit), to: 'other_staff' })
    expect((await refusalOf(refused)).reason).toBe('STAFF_CANNOT_DO_SERVICE')
    await world.db.updateTable('services').set({ isActive: false }).where('id', '=', serviceId).execute()
    const ended = office.relocate({ ...seen(visit), to: 'nearest_time' })
    expect((await refusalOf(ended)).reason).toBe('SERVICE_UNAVAILABLE')
  })
})
