import { randomUUID } from 'node:crypto'
import { newService, newStaff } from '@salon/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBookingWorld, type BookingWorld } from '../../testing/booking-salon.ts'
import { callerOf, refusalOf } from '../../testing/caller.ts'

/** By UTC; noon in Riyadh is nine. */
const at = (time: string) => `2026-12-01T${time}:00.000Z`
const NOW = at('09:05')

let world: BookingWorld
beforeAll(async () => {
  world = await createBookingWorld()
})
beforeEach(() => world.deps.clock.set(at('07:00')))
afterAll(() => world.drop())

/** Visits of an hour with one stylist: one that runs, one right after it, one a gap of ten minutes later. */
async function busyDay() {
  const salon = await world.seedSalon({}, { durationMinutes: 60 })
  const { salonId, serviceId, staffId } = salon
  const { bookings, notifications } = callerOf(world.deps, await salon.addMember('staff'))
  const { manage } = bookings
  const visit = async (startsAt: string, customer: { name: string; phone?: string }) =>
    (await manage.create({ salonId, lines: [{ serviceId, staffId }], startsAt, customer })).id
  const running = await visit(at('09:00'), { name: 'أمل' })
  const next = await visit(at('10:00'), { name: 'هدى', phone: '0550000011' })
  const later = await visit(at('11:10'), { name: 'مها', phone: '0550000012' })
  world.deps.clock.set(NOW)
  const late = { bookingId: running, staffId, delayMinutes: 15 }
  const send = (tellBookingId: string, expectedAt: string, delayMinutes = 15) =>
    manage.runningLate.send({ ...late, delayMinutes, tellBookingId, expectedAt })
  const sentTo = async (bookingId: string) =>
    (await notifications.forBooking({ bookingId })).filter(({ event }) => event === 'running_late')
  return { ...salon, bookings, manage, notifications, running, next, later, late, send, sentTo }
}

describe('a stylist who is late', () => {
  it('makes those wait whom no gap saves', async () => {
    const { manage, late, next, later } = await busyDay()
    expect((await manage.runningLate.preview(late)).visits).toMatchObject([
      {
        ...{ bookingId: next, customerName: 'هدى', lateMinutes: 15, notice: 'ready', message: null },
        ...{ startsAt: at('10:00'), expectedAt: at('10:15') },
      },
      { bookingId: later, lateMinutes: 5, expectedAt: at('11:15') },
    ])
    const short = await manage.runningLate.preview({ ...late, delayMinutes: 10 })
    expect(short.visits.map(({ bookingId }) => bookingId)).toEqual([next])
  })

  it('has one of them told of the time that is expected, while the booked one stays', async () => {
    const { bookings, manage, late, next, later, send } = await busyDay()
    expect(await send(next, at('10:15'))).toMatchObject({ event: 'running_late', status: 'sent', attempt: 1 })
    const [message] = world.deps.messages.inbox('+966550000011')
    expect(message?.body).toContain('نتوقع أن يبدأ موعدك')
    expect(message?.body).toContain('1:15')
    expect(await bookings.byId({ id: next })).toMatchObject({ startsAt: at('10:00'), version: 1 })
    expect((await manage.runningLate.preview(late)).visits).toMatchObject([
      { bookingId: next, notice: 'told', message: { status: 'sent' } },
      { bookingId: later, notice: 'ready' },
    ])
  })

  it('tells nobody twice of one delay, also when two say so at once, and of a longer one again', async () => {
    const { next, send, sentTo } = await busyDay()
    const [first, second] = await Promise.all([send(next, at('10:15')), send(next, at('10:15'))])
    expect(second.id).toBe(first.id)
    expect((await send(next, at('10:15'))).id).toBe(first.id)
    expect(await sentTo(next)).toHaveLength(1)
    await send(next, at('10:30'), 30)
    expect(await sentTo(next)).toHaveLength(2)
  })

  it('tells nobody twice whose visit only takes longer by now', async () => {
    const { manage, late, next, send, sentTo } = await busyDay()
    await send(next, at('10:15'))
    await manage.resize({ id: next, version: 1, lines: [{ line: 0, minutes: 65 }] })
    expect((await manage.runningLate.preview(late)).visits[0]).toMatchObject({ notice: 'told' })
    await send(next, at('10:15'))
    expect(await sentTo(next)).toHaveLength(1)
  })

  it('tells nobody of a time that is not expected any more', async () => {
    const { manage, next, send, sentTo } = await busyDay()
    await manage.reschedule({ id: next, startsAt: at('12:30') })
    expect((await refusalOf(send(next, at('10:15')))).reason).toBe('ILLEGAL_TRANSITION')
    expect(await sentTo(next)).toEqual([])
  })

  it('names who waits already, and has her told of a longer delay', async () => {
    const { manage, late, next, later, send } = await busyDay()
    world.deps.clock.set(at('10:20'))
    expect((await manage.runningLate.preview(late)).visits).toMatchObject([
      { bookingId: next, expectedAt: at('10:15'), notice: 'past' },
      { bookingId: later, expectedAt: at('11:15'), notice: 'ready' },
    ])
    expect((await refusalOf(send(next, at('10:15')))).reason).toBe('ILLEGAL_TRANSITION')
    world.deps.clock.set(at('10:59'))
    expect(await send(next, at('11:00'), 60)).toMatchObject({ event: 'running_late', status: 'sent' })
  })

  it('sends again what did not arrive as another attempt of the same message', async () => {
    const { notifications, next, send } = await busyDay()
    const { id } = await send(next, at('10:15'))
    expect(await notifications.manage.resend({ id })).toMatchObject({ event: 'running_late', attempt: 2 })
  })

  it('tells those in person who are there, and names those without a number', async () => {
    const { manage, late, next, later } = await busyDay()
    await manage.checkIn({ id: next })
    await world.db.updateTable('bookings').set({ customerPhone: null }).where('id', '=', later).execute()
    const { visits } = await manage.runningLate.preview(late)
    expect(visits.map(({ notice }) => notice)).toEqual(['here', 'no_phone'])
  })

  it('lets nobody wait for a hold that ran out', async () => {
    const { manage, late, next, later } = await busyDay()
    const hold = (until: string) =>
      world.db
        .updateTable('bookings')
        .set({ status: 'held', holdExpiresAt: new Date(until) })
        .where('id', '=', next)
        .execute()
    const waiting = async () =>
      (await manage.runningLate.preview(late)).visits.map(({ bookingId }) => bookingId)
    await hold(at('09:06'))
    expect(await waiting()).toEqual([next, later])
    await hold(NOW)
    expect(await waiting()).toEqual([])
  })

  it('does not tell who begins on time with somebody else', async () => {
    const { salonId, manage, late, staffId, later, serviceId } = await busyDay()
    const { id: braids } = await newService(world.db, { salonId, durationMinutes: 60 })
    const { id: reem } = await newStaff(world.db, { salonId, does: [braids] })
    await manage.cancel({ id: later })
    const { id } = await manage.create({
      ...{ salonId, startsAt: at('10:00'), customer: { name: 'ريم', phone: '0550000013' } },
      lines: [
        { serviceId: braids, staffId: reem },
        { serviceId, staffId },
      ],
    })
    const { visits } = await manage.runningLate.preview(late)
    expect(visits.at(-1)).toMatchObject({
      ...{ bookingId: id, startsAt: at('11:00'), expectedAt: at('11:15'), notice: 'later_service' },
    })
  })

  it('has a part in the visit, which is of this day and stands', async () => {
    const { manage, late, next, running } = await busyDay()
    const { preview } = manage.runningLate
    expect((await refusalOf(preview({ ...late, staffId: randomUUID() }))).reason).toBe('NOT_FOUND')
    await manage.cancel({ id: running })
    expect((await refusalOf(preview(late))).reason).toBe('ILLEGAL_TRANSITION')
    world.deps.clock.set('2026-11-30T09:00:00.000Z')
    expect((await refusalOf(preview({ ...late, bookingId: next }))).reason).toBe('ILLEGAL_TRANSITION')
  })
})
